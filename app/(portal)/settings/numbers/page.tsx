import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { hasRole } from "@/lib/auth/actor";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { seriesName } from "@/lib/campaigns/issue/numbering";
import { canKeepRegister, canReadNumbering } from "@/lib/campaigns/issue/policy";
import { seriesParam } from "@/lib/campaigns/issue/register-filter";
import { findNumbering } from "@/lib/campaigns/issue/register-queries";
import { twoDigits } from "@/lib/text/numbers";
import { StartSeriesForm } from "./start-series-form";

export const metadata: Metadata = { title: "Hệ thống số văn bản" };

const settings = { label: "Quản trị", href: "/settings" };
const register = { label: "Sổ văn bản đi", href: "/register" };

export default async function NumbersPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Hệ thống số văn bản" />
        <p>Chưa lưu được.</p>
        <section key="start" className="stack-tight">
          <StartSeriesForm key="form" choices={[]} />
        </section>
      </>
    );
  }
  const actor = await requireActor();
  if (!canReadNumbering(actor).allowed) forbidden();
  const { setting, rule, series } = await findNumbering(actor, new Date());
  const mayChange = hasRole(actor, "ADMIN");
  const empty = series.filter(({ isEmpty }) => isEmpty);
  return (
    <>
      <Breadcrumbs items={[mayChange ? settings : register]} />
      <PageHeading
        title="Hệ thống số văn bản"
        lead={
          setting === "one"
            ? "Mọi văn bản đi của xã đánh số chung một dãy, bắt đầu lại từ 01 mỗi năm."
            : "Mỗi loại văn bản của xã đánh số một dãy riêng, bắt đầu lại từ 01 mỗi năm."
        }
      />
      <Flash />
      <InsetText>
        <p>
          {rule?.legalBasis ?? "Điều 15 khoản 1 Nghị định số 30/2020/NĐ-CP"}
          {rule?.isVerified === false && " (chưa được xã xác nhận)"}. Người đứng đầu cơ quan quyết
          định đánh số chung hay riêng.{" "}
          {mayChange ? (
            <Link href="/settings/rules/numbering.series">Đổi hệ thống số</Link>
          ) : (
            "Quản trị của xã đổi ở trang Quy định theo ngày."
          )}
        </p>
      </InsetText>
      <Table
        caption="Các dãy số"
        rows={series}
        rowKey={seriesParam}
        columns={[
          { key: "name", header: "Dãy số", cell: ({ kind, year }) => seriesName(kind, year) },
          { key: "next", header: "Số kế tiếp", numeric: true, cell: ({ next }) => twoDigits(next) },
        ]}
      />
      {canKeepRegister(actor).allowed ? (
        <section key="start" aria-labelledby="start-title" className="stack-tight">
          <h2 id="start-title">Bắt đầu dùng cổng giữa năm</h2>
          {empty.length === 0 ? (
            <p>Các dãy số năm nay đều đã có số. Số cấp trên giấy thì ghi từng số vào sổ.</p>
          ) : (
            <StartSeriesForm
              key="form"
              choices={empty.map((one) => ({
                value: seriesParam(one),
                label: seriesName(one.kind, one.year),
              }))}
            />
          )}
        </section>
      ) : (
        <p className="text-muted">Văn thư đặt số bắt đầu khi xã dùng cổng từ giữa năm.</p>
      )}
    </>
  );
}
