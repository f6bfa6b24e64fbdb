import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canRevokeDecision } from "@/lib/decisions/policy";
import { idParam } from "@/lib/web/id-param";
import { holdingChoices } from "../holding-choices";
import { crumbsTo, loadDecision } from "../load-decision";
import { RevokeForm } from "./revoke-form";

export const metadata: Metadata = { title: "Hủy bỏ việc khen thưởng" };

type Props = PageProps<"/decisions/[decisionId]/revoke">;

/** Whose award is taken back, and on what ground: a new decision is drafted, the old one stays. */
export default async function RevokePage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Hủy bỏ việc khen thưởng" />
        <RevokeForm decisionId={idParam((await params).decisionId)} choices={[]} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const may = canRevokeDecision(actor, decision);
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Hủy bỏ" }]} />
      <PageHeading
        title="Hủy bỏ việc khen thưởng"
        caption={decision.subject}
        lead="Quyết định cũ giữ nguyên, không xóa; quyết định hủy bỏ được trình, ký, cấp số như mọi quyết định."
      />
      {may.allowed ? (
        <RevokeForm decisionId={decision.id} choices={holdingChoices(decision)} />
      ) : (
        <InsetText>{may.reason}</InsetText>
      )}
    </>
  );
}
