import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { PhotoList } from "@/components/pledges/photo-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canWritePledge } from "@/lib/pledges/pledge/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadPledge } from "../load-pledge";
import { AddPhotoForm } from "./add-photo-form";
import { RemovePhotoForm } from "./remove-photo-form";

export const metadata: Metadata = { title: "Ảnh chụp bản giấy" };

/** The photos of the paper a pledge is entered from: at least one before it is handed in. */
export default async function PaperPhotosPage({ params }: PageProps<"/pledges/[pledgeId]/photos">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ảnh chụp bản giấy" />
        <AddPhotoForm pledgeId={idParam((await params).pledgeId)} />
      </>
    );
  }
  const { actor, pledge, round } = await loadPledge(params);
  if (!pledge.isFromPaper) notFound();
  const mayWrite = canWritePledge(actor, pledge).allowed;
  return (
    <>
      <Breadcrumbs items={crumbsTo(pledge, round)} />
      <PageHeading
        title="Ảnh chụp bản giấy"
        caption={pledge.unit.name}
        lead="Chụp rõ cả tờ, thấy chữ ký. Ảnh chỉ đơn vị, thường trực thi đua và lãnh đạo xem."
      />
      <Flash />
      <PhotoList
        photos={pledge.photos}
        action={({ id, caption }, index) =>
          mayWrite && <RemovePhotoForm photoId={id} label={caption || `${index + 1}`} />
        }
      />
      {mayWrite && <AddPhotoForm key={pledge.photos.length} pledgeId={pledge.id} />}
      <ButtonGroup>
        <ButtonLink href={`/pledges/${pledge.id}/edit`} variant="secondary">
          Ghi bản đăng ký
        </ButtonLink>
        <ButtonLink href={`/pledges/${pledge.id}/check`} variant="secondary">
          Kiểm tra lại, nộp
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
