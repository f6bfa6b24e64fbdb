import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { isSignedOutPost } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune, findSealDate } from "@/lib/communes/queries";
import { listSigners } from "@/lib/people/accounts-queries";
import { formatDate } from "@/lib/text/dates";
import { loadAdministrator } from "../load-administrator";
import { removeSealAction } from "./actions";
import { ProfileForm } from "./profile-form";
import { SealForm } from "./seal-form";

export const metadata: Metadata = { title: "Thông tin xã" };

export default async function ProfilePage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thông tin xã" />
        <p>Chưa lưu được.</p>
        <ProfileForm key="form" version={0} defaults={{}} />
      </>
    );
  }
  const actor = await loadAdministrator();
  const commune = await findOwnCommune(actor);
  const signers = await listSigners(actor, new Date());
  const seal = await findSealDate(actor);
  const { headerLines, placeName, address, phone, email, version } = commune;
  return (
    <>
      <Breadcrumbs items={[{ label: "Quản trị", href: "/settings" }]} />
      <PageHeading
        title="Thông tin xã"
        lead={`Của ${communeName(commune)}, ${commune.provinceName}, trên văn bản và trang công khai.`}
      />
      <Flash />
      <ProfileForm
        key="form"
        version={version}
        defaults={{ headerLines: headerLines.join("\n"), placeName, address, phone, email }}
      />
      <section className="stack-tight" aria-labelledby="signers-title">
        <h2 id="signers-title">Người ký</h2>
        {signers.length === 0 ? (
          <EmptyState
            title="Hôm nay chưa có ai giữ vai trò lãnh đạo Ủy ban."
            action={<Link href="/people">Giao vai trò ở trang Người dùng</Link>}
          />
        ) : (
          <Table
            caption="Người ký văn bản của xã hôm nay"
            hideCaption
            rows={signers}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: "Họ và tên",
                cell: ({ user }) => (
                  <Link href={`/people/${user.id}`} className="tap">
                    {user.name}
                  </Link>
                ),
              },
              { key: "position", header: "Chức vụ", cell: ({ position }) => position },
              {
                key: "how",
                header: "Ký thế nào",
                cell: ({ isDeputy }) => (isDeputy ? "Ký thay (KT.), khi được giao" : "Ký chính"),
              },
            ]}
          />
        )}
      </section>
      <section className="stack" aria-labelledby="seal-title">
        <h2 id="seal-title">Hình dấu</h2>
        {seal ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: a private image of the record, not a static one. */}
            <img
              src="/settings/profile/seal"
              alt={`Hình dấu của ${communeName(commune)}`}
              className="h-36 w-auto rounded-md border border-line bg-white p-2"
            />
            <p>Lưu ngày {formatDate(seal.uploadedAt)}.</p>
            <form action={removeSealAction}>
              <Button variant="warning">Bỏ hình dấu</Button>
            </form>
          </>
        ) : (
          <p className="reading text-muted">
            Chưa có. Không có hình dấu thì văn bản in ra để trống chỗ đóng dấu.
          </p>
        )}
        <SealForm />
      </section>
    </>
  );
}
