import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { nomineeInWords } from "@/lib/council/papers/voting-words";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { loadSession } from "../../load-session";
import { StepAsideForm } from "./step-aside-form";

export const metadata: Metadata = { title: "Xin tránh một nội dung" };

type Props = PageProps<"/council/sessions/[sessionId]/items/[itemId]">;

export default async function StepAsidePage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Xin tránh một nội dung" />
        <StepAsideForm key="form" itemId="" sessionId="" />
      </>
    );
  }
  const { actor, session } = await loadSession(params);
  const { itemId } = await params;
  const item = session.items.find(({ id }) => id === itemId);
  if (!item || !session.roll.some(({ userId }) => userId === actor.userId)) notFound();
  return (
    <>
      <Breadcrumbs items={[{ label: session.title, href: `/council/sessions/${session.id}` }]} />
      <PageHeading
        title="Xin tránh một nội dung"
        lead={`${nomineeInWords(item.nomination)}: ${awardName(item.nomination.award)}`}
      />
      <p className="max-w-[68ch]">
        Người có liên quan không xem, không xét, không biểu quyết nội dung này và không được tính
        vào số người tham gia. Sau khi ghi, nội dung được ẩn cho đến khi phiên họp kết thúc; chỉ
        thường trực thi đua gỡ được.
      </p>
      <StepAsideForm key="form" itemId={item.id} sessionId={session.id} />
    </>
  );
}
