import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canKeepCouncil } from "@/lib/council/policy";
import { formatDate } from "@/lib/text/dates";
import { MemberForm } from "../../member-form";
import { loadMember } from "../load-member";

export const metadata: Metadata = { title: "Sửa thành viên Hội đồng" };

type Props = PageProps<"/council/members/[memberId]/edit">;

const nothing = { post: "", position: "", basis: "", validFrom: "", validTo: "" };

export default async function EditMemberPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Sửa thành viên Hội đồng" />
        <MemberForm key="form" member={{ memberId: "", version: 1 }} values={nothing} />
      </>
    );
  }
  const { actor, member } = await loadMember(params);
  if (!canKeepCouncil(actor).allowed) forbidden();
  const { id, name, version, post, position, basis, validFrom, validTo } = member;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Thành viên", href: "/council/members" },
          { label: name, href: `/council/members/${id}` },
        ]}
      />
      <PageHeading title="Sửa thành viên Hội đồng" lead={name} />
      <MemberForm
        key="form"
        member={{ memberId: id, version }}
        values={{
          post,
          position: String(position),
          basis,
          validFrom: formatDate(validFrom),
          validTo: validTo ? formatDate(validTo) : "",
        }}
      />
    </>
  );
}
