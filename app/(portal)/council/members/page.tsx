import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/session";
import { listMembers } from "@/lib/council/members/queries";
import { canKeepCouncil, canOpenCouncil } from "@/lib/council/policy";
import { councilPostLabels } from "@/lib/council/state";
import { formatDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Thành viên Hội đồng" };

export default async function MembersPage() {
  const actor = await requireActor();
  if (!canOpenCouncil(actor).allowed) forbidden();
  const members = await listMembers(actor, new Date());
  const seated = members.filter(({ hasEnded }) => !hasEnded);
  const ended = members.filter(({ hasEnded }) => hasEnded);
  const own = seated.find(({ userId }) => userId === actor.userId);
  const mayKeep = canKeepCouncil(actor).allowed;
  const shutOut = seated.filter(({ isShutOut }) => isShutOut);
  return (
    <>
      <Breadcrumbs items={[{ label: "Hội đồng", href: "/council" }]} />
      <PageHeading
        title="Thành viên Hội đồng"
        actions={
          <>
            {own && (
              <ButtonLink href={`/council/members/${own.id}`} variant="secondary">
                Khai quan hệ của tôi
              </ButtonLink>
            )}
            {mayKeep && <ButtonLink href="/council/members/new">Ghi thành viên</ButtonLink>}
          </>
        }
      />
      <Flash />
      {seated.length === 0 ? (
        <EmptyState title="Chưa ghi thành viên nào.">
          Ghi các thành viên theo quyết định thành lập Hội đồng rồi mới lập được phiên họp.
        </EmptyState>
      ) : (
        <MemberTable caption={`${seated.length} thành viên`} members={seated} />
      )}
      {mayKeep && shutOut.length > 0 && (
        <InsetText>
          <p>
            {shutOut.map(({ name }) => name).join(", ")}: chức vụ hoặc tài khoản trên cổng đã kết
            thúc, hoặc thôi vai trò thành viên Hội đồng, nên không vào được phiên họp mà vẫn tính
            vào tổng số thành viên. Đã nhận chức vụ khác thì ghi ngày cuối của nhiệm kỳ này, rồi ghi
            lại thành viên với chức vụ mới; thôi tham gia Hội đồng thì ghi ngày cuối.
          </p>
        </InsetText>
      )}
      {ended.length > 0 && <MemberTable caption="Đã hết nhiệm kỳ" members={ended} />}
    </>
  );
}

type Members = Awaited<ReturnType<typeof listMembers>>;

function MemberTable({ caption, members }: { caption: string; members: Members }) {
  return (
    <Table
      caption={caption}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Họ và tên",
          cell: ({ id, name }) => (
            <Link href={`/council/members/${id}`} className="font-semibold">
              {name}
            </Link>
          ),
        },
        { key: "position", header: "Chức vụ", cell: ({ agencyPosition }) => agencyPosition },
        { key: "post", header: "Trong Hội đồng", cell: ({ post }) => councilPostLabels[post] },
        {
          key: "term",
          header: "Nhiệm kỳ",
          cell: ({ validFrom, validTo }) =>
            validTo
              ? `${formatDate(validFrom)} – ${formatDate(validTo)}`
              : `từ ${formatDate(validFrom)}`,
        },
      ]}
    />
  );
}
