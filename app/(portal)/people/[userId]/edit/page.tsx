import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canKeepAccount } from "@/lib/people/policy";
import { idParam } from "@/lib/web/id-param";
import { loadPerson } from "../load-person";
import { IdentityForm } from "./identity-form";

export const metadata: Metadata = { title: "Sửa tài khoản" };

export default async function EditPersonPage({ params }: PageProps<"/people/[userId]/edit">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Sửa tài khoản" />
        <p>Chưa lưu được.</p>
        <IdentityForm
          key="form"
          userId={idParam((await params).userId)}
          identity={{ name: "", userName: null, email: null }}
        />
      </>
    );
  }
  const { actor, person } = await loadPerson(params);
  if (!canKeepAccount(actor, person).allowed) forbidden();
  const { id, name, userName, email } = person;
  return (
    <>
      <Breadcrumbs items={[{ label: name, href: `/people/${id}` }]} />
      <PageHeading
        title="Sửa tài khoản"
        lead="Tên trên văn bản đã ký không đổi theo. Người ấy đăng nhập bằng tên mới từ lần sau."
      />
      <IdentityForm key="form" userId={id} identity={{ name, userName, email }} />
    </>
  );
}
