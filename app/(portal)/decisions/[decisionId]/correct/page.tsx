import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canCorrectDecision } from "@/lib/decisions/policy";
import { idParam } from "@/lib/web/id-param";
import { holdingChoices } from "../holding-choices";
import { crumbsTo, loadDecision } from "../load-decision";
import { CorrectForm } from "./correct-form";

export const metadata: Metadata = { title: "Đính chính lời ghi sai" };

type Props = PageProps<"/decisions/[decisionId]/correct">;

/** Who is written wrongly, and why: a new decision is drafted, the old one stays. */
export default async function CorrectPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Đính chính lời ghi sai" />
        <CorrectForm decisionId={idParam((await params).decisionId)} choices={[]} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const may = canCorrectDecision(actor, decision);
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Đính chính" }]} />
      <PageHeading
        title="Đính chính lời ghi sai"
        caption={decision.subject}
        lead="Quyết định cũ giữ nguyên; quyết định đính chính được trình, ký, cấp số như mọi quyết định. Chọn ai ghi sai, bước sau sửa từng lời ghi."
      />
      {may.allowed ? (
        <CorrectForm decisionId={decision.id} choices={holdingChoices(decision)} />
      ) : (
        <InsetText>{may.reason}</InsetText>
      )}
    </>
  );
}
