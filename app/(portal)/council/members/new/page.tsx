import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { listCandidates, listMembers } from "@/lib/council/members/queries";
import { canKeepCouncil } from "@/lib/council/policy";
import { formatDate } from "@/lib/text/dates";
import { MemberForm } from "../member-form";

export const metadata: Metadata = { title: "Ghi thành viên Hội đồng" };

const nothing = { post: "", position: "", basis: "", validFrom: "", validTo: "" };

export default async function NewMemberPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ghi thành viên Hội đồng" />
        <MemberForm key="form" values={nothing} />
      </>
    );
  }
  const actor = await requireActor();
  if (!canKeepCouncil(actor).allowed) forbidden();
  const now = new Date();
  const [people, members] = [await listCandidates(actor, now), await listMembers(actor, now)];
  const seated = members.filter(({ hasEnded }) => !hasEnded);
  const last = seated.at(-1);
  const free = people.filter(({ id }) => !seated.some(({ membershipId }) => membershipId === id));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Hội đồng", href: "/council" },
          { label: "Thành viên", href: "/council/members" },
        ]}
      />
      <PageHeading title="Ghi thành viên Hội đồng" />
      {free.length === 0 ? (
        <EmptyState title="Không còn ai có vai trò thành viên Hội đồng để ghi.">
          Đề nghị quản trị thêm vai trò “Thành viên Hội đồng” cho tài khoản của người ấy trước.
        </EmptyState>
      ) : (
        <MemberForm
          key="form"
          people={free.map(({ id, name, position }) => ({
            value: id,
            label: position ? `${name}, ${position}` : name,
          }))}
          values={{
            ...nothing,
            post: last ? "MEMBER" : "CHAIR",
            position: String((last?.position ?? 0) + 1),
            basis: last?.basis ?? "",
            validFrom: last ? formatDate(last.validFrom) : "",
          }}
        />
      )}
    </>
  );
}
