import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { listProgress, listSuperiorPlans } from "@/lib/campaigns/province/queries";
import { writtenDate } from "@/lib/text/calendar";
import { loadOperator } from "../load-operator";
import { progressFilterSchema } from "./filter";
import { Progress } from "./progress";

export const metadata: Metadata = { title: "Theo kế hoạch cấp trên" };

export default async function SuperiorPlansPage({ searchParams }: PageProps<"/province/plans">) {
  const person = await loadOperator();
  const { plan, by } = progressFilterSchema.parse(await searchParams);
  const progress = plan ? await listProgress(person, plan, by) : null;
  if (progress) return <Progress plan={plan} by={by} {...progress} />;
  const plans = await listSuperiorPlans(person);
  return (
    <>
      <Breadcrumbs items={[{ label: "Các xã", href: "/province" }]} />
      <PageHeading
        title="Theo kế hoạch cấp trên"
        lead="Xã nào đã ban hành kế hoạch thực hiện. Chỉ tính văn bản đã có số, ngày; việc đang soạn của xã không hiện ở đây."
      />
      {plans.length === 0 ? (
        <EmptyState title="Chưa xã nào ban hành kế hoạch thực hiện kế hoạch cấp trên.">
          Khi một xã ban hành kế hoạch có ghi kế hoạch cấp trên, kế hoạch ấy hiện ở đây.
        </EmptyState>
      ) : (
        <Table
          caption={`${plans.length} kế hoạch cấp trên`}
          rows={plans}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "symbol",
              header: "Số, ký hiệu",
              cell: ({ key, symbol }) => (
                <Link
                  href={`/province/plans?${new URLSearchParams({ plan: key })}`}
                  className="tap"
                >
                  {symbol}
                </Link>
              ),
            },
            { key: "issuer", header: "Cơ quan", cell: ({ issuer }) => issuer },
            {
              key: "date",
              header: "Ngày",
              cell: ({ issuedOn }) => (issuedOn ? writtenDate(issuedOn) : "–"),
            },
            {
              key: "communes",
              header: "Xã đã ban hành",
              numeric: true,
              cell: ({ communes }) => String(communes),
            },
          ]}
        />
      )}
    </>
  );
}
