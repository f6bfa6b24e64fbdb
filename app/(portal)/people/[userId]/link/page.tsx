import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { canKeepAccount } from "@/lib/people/policy";
import { loadPerson } from "../load-person";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Liên kết đặt mật khẩu" };

export default async function LinkPage({ params }: PageProps<"/people/[userId]/link">) {
  const { actor, person } = await loadPerson(params);
  if (!canKeepAccount(actor, person).allowed) forbidden();
  const { id, name, hasPassword } = person;
  return (
    <>
      <Breadcrumbs items={[{ label: name, href: `/people/${id}` }]} />
      <PageHeading
        title={hasPassword ? `Đặt lại mật khẩu cho ${name}` : `Mời ${name}`}
        lead={
          hasPassword
            ? "Chắc chắn người hỏi đúng là người ấy. Mật khẩu đang dùng còn hiệu lực tới khi liên kết được dùng; liên kết có hạn 24 giờ."
            : "Liên kết có hạn 7 ngày. Liên kết đã đưa trước đó hết dùng."
        }
      />
      <LinkForm userId={id} />
    </>
  );
}
