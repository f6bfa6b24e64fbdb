import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { canEndPerson } from "@/lib/people/policy";
import { disablePersonAction } from "../actions";
import { loadPerson } from "../load-person";
import { PersonButton } from "../person-button";

export const metadata: Metadata = { title: "Khóa tài khoản" };

export default async function DisablePage({ params }: PageProps<"/people/[userId]/disable">) {
  const { actor, person } = await loadPerson(params);
  if (!canEndPerson(actor, person.id).allowed) forbidden();
  const onlyHere = !person.servesElsewhere && !person.isOperator;
  return (
    <>
      <Breadcrumbs items={[{ label: person.name, href: `/people/${person.id}` }]} />
      <PageHeading title={`Khóa tài khoản của ${person.name}?`} />
      <div className="reading">
        {onlyHere ? (
          <p>
            Mọi nơi người này đang đăng nhập bị đăng xuất ngay, không đăng nhập lại được, liên kết
            chưa dùng hết hiệu lực. Việc đã làm và tên trên văn bản giữ nguyên. Mở khóa lại được.
          </p>
        ) : (
          <p>
            Người này còn làm việc ngoài xã mình: tài khoản giữ nguyên, chỉ mọi vai trò ở xã mình
            kết thúc ngay, người ấy không mở được gì của xã nữa.
          </p>
        )}
      </div>
      <PersonButton
        action={disablePersonAction}
        userId={person.id}
        label="Khóa ngay"
        variant="warning"
      />
      <ButtonLink href={`/people/${person.id}`} variant="secondary">
        Không khóa, quay lại
      </ButtonLink>
    </>
  );
}
