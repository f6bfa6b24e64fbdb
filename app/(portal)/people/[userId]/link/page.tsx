import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { canMakeLink } from "@/lib/people/policy";
import { loadPerson } from "../load-person";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Liên kết đặt mật khẩu" };

export default async function LinkPage({ params }: PageProps<"/people/[userId]/link">) {
  const { actor, person } = await loadPerson(params);
  if (!canMakeLink(actor, person).allowed) forbidden();
  const { id, name, hasPassword, servesElsewhere } = person;
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
      {servesElsewhere && (
        <InsetText>
          <p>
            {name} còn làm việc ở xã khác. Liên kết này chỉ đặt được mật khẩu khi đi cùng liên kết
            do quản trị xã kia tạo, để không xã nào một mình vào được hồ sơ của xã khác. Liên kết
            không gửi qua thư: đưa tận tay.
          </p>
        </InsetText>
      )}
      <LinkForm userId={id} />
    </>
  );
}
