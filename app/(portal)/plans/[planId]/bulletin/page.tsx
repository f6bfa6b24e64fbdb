import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulletinParagraphs } from "@/components/campaigns/bulletin-paragraphs";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { canEditBulletin } from "@/lib/campaigns/public/bulletin/policy";
import { findBulletin } from "@/lib/campaigns/public/bulletin/queries";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { BulletinForm } from "./bulletin-form";
import { DiscardForm } from "./discard-form";
import { LengthWords } from "./length-words";

export const metadata: Metadata = { title: "Bản tin truyền thanh" };

export default async function BulletinPage({ params }: PageProps<"/plans/[planId]/bulletin">) {
  const planId = idParam((await params).planId);
  if (await isSignedOutPost()) return <SignedOut planId={planId} />;
  const actor = await requireActor();
  const bulletin = await findBulletin(actor, planId, new Date());
  if (!bulletin) notFound();
  const { plan, made, saved, read, isSavedRead, hiddenSince, publicHref } = bulletin;
  const edit = canEditBulletin(actor, plan);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Kế hoạch", href: "/plans" },
          { label: plan.title, href: `/plans/${plan.id}` },
          { label: "Công khai", href: `/plans/${plan.id}/publication` },
        ]}
      />
      <PageHeading caption={plan.title} title="Bản tin truyền thanh" />
      <Flash />
      <p className="max-w-[68ch]">
        {saved && (edit.allowed || isSavedRead)
          ? `${saved.editedBy.user.name} sửa lúc ${formatMoment(saved.editedAt)}.`
          : "Lời viết sẵn từ dữ kiện và phần được công khai của kế hoạch; dữ kiện đổi thì lời đổi theo."}{" "}
        {edit.allowed && saved && !isSavedRead && (
          <strong>
            Lưu từ trước khi chọn phần giữ nội bộ, nên trang công khai đọc lời viết sẵn. Bỏ những gì
            giữ nội bộ khỏi lời dưới đây rồi lưu lại, thì trang công khai đọc lời dưới đây.{" "}
          </strong>
        )}
        {plan.state === "PUBLISHED" && <Link href={publicHref}>Xem trang đọc trên loa</Link>}
      </p>
      {edit.allowed ? (
        <BulletinForm
          key="form"
          planId={plan.id}
          version={saved?.version ?? 0}
          hiddenSince={hiddenSince}
          text={saved?.text ?? made}
        />
      ) : (
        <>
          <p className="text-muted">{edit.reason}</p>
          <BulletinParagraphs text={read} />
          <LengthWords text={read} />
        </>
      )}
      {edit.allowed && saved && (
        <Details summary="Lời viết sẵn từ dữ kiện">
          <BulletinParagraphs text={made} />
          <DiscardForm planId={plan.id} version={saved.version} />
        </Details>
      )}
    </>
  );
}

/** What was typed, before somebody who must sign in again. By its key the form is the one that was sent. */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Bản tin truyền thanh" />
      <p>Chưa lưu được bản tin.</p>
      <BulletinForm key="form" planId={planId} version={0} hiddenSince="" text="" />
    </>
  );
}
