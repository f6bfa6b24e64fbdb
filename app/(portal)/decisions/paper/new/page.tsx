import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { listPaperCampaigns } from "@/lib/decisions/from-paper/campaigns";
import { canProposeDecisions } from "@/lib/decisions/policy";
import { PaperForm } from "./paper-form";

export const metadata: Metadata = { title: "Nhập quyết định đã ký trên giấy" };

/** A decision that was signed outside the portal: so that the history, and the warnings of double awards, know it. */
export default async function NewPaperPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Nhập quyết định đã ký trên giấy" />
        <PaperForm campaigns={[]} />
      </>
    );
  }
  const actor = await requireActor();
  if (!canProposeDecisions(actor).allowed) forbidden();
  const campaigns = await listPaperCampaigns(actor);
  return (
    <>
      <Breadcrumbs
        items={[{ label: "Quyết định", href: "/decisions" }, { label: "Nhập bản giấy" }]}
      />
      <PageHeading
        title="Nhập quyết định đã ký trên giấy"
        lead="Để lịch sử khen thưởng đủ và cảnh báo khen trùng biết tới. Sau bước này: ghi danh sách, đưa bản quét lên."
      />
      <PaperForm campaigns={campaigns.map(({ id, title }) => ({ value: id, label: title }))} />
    </>
  );
}
