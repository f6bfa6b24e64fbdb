import type { Metadata } from "next";
import { SignaturePreview } from "@/components/campaigns/approval/signature-preview";
import { OwnTies } from "@/components/decisions/own-ties";
import { SecondFactorNotice } from "@/components/layout/second-factor-notice";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { isSignedOutPost } from "@/lib/auth/session";
import { findOwnTies } from "@/lib/decisions/deciding/own-ties";
import { approvedItems, countWords } from "@/lib/decisions/items";
import { decisionSignature } from "@/lib/decisions/paper/decision-paper";
import { canDecide, canHandDecision } from "@/lib/decisions/policy";
import { type DecisionKind, isSignedWhole } from "@/lib/decisions/state";
import { findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../load-decision";
import { SignForm } from "./sign-form";

const verbs: Record<DecisionKind, string> = {
  AWARD: "Khen ",
  REVOCATION: "Hủy bỏ việc khen ",
  CORRECTION: "Đính chính lời ghi của ",
  HIGHER: "Đề nghị khen ",
};

export const metadata: Metadata = { title: "Ký quyết định" };

type Props = PageProps<"/decisions/[decisionId]/sign">;

/** What is signed, how it will be printed, and the proof of who signs. */
export default async function SignDecisionPage({ params }: Props) {
  if (await isSignedOutPost()) {
    const decisionId = idParam((await params).decisionId);
    return (
      <>
        <PageHeading title="Ký quyết định" />
        <SignForm decisionId={decisionId} version={1} asksForCode={false} />
      </>
    );
  }
  const { actor, now, decision } = await loadDecision(params);
  const { kind, items, delegation } = decision;
  const may = canDecide(actor, decision, delegation);
  const standing = approvedItems(decision);
  const open = isSignedWhole(kind)
    ? 0
    : items.filter(({ outcome }) => outcome === "PENDING").length;
  const [signature, duty, asksForCode, ties] = await Promise.all([
    decisionSignature(actor, kind, actor, now),
    may.allowed ? findSecondFactorDuty(actor, now) : null,
    hasSecondFactor(actor.userId),
    may.allowed ? findOwnTies(actor, decision.id, now) : [],
  ]);
  const refusal = !may.allowed
    ? may.reason
    : open > 0
      ? `Còn ${open} trường hợp chưa quyết định.`
      : duty?.isRequired
        ? "Bật xác thực hai bước trước."
        : undefined;
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Ký" }]} />
      <PageHeading title="Ký quyết định" caption={decision.subject} />
      <div className="stack">
        <p className="max-w-[68ch]">
          {verbs[kind]}
          {countWords(standing)}. Ký rồi thì danh sách không sửa được nữa; văn thư cấp số, ngày.
          Dưới văn bản in:
        </p>
        <div>
          <SignaturePreview signature={signature} />
        </div>
        {delegation && (
          <InsetText>
            <p>
              Ký thay theo {delegation.basis}, lĩnh vực: {delegation.scope}.
            </p>
          </InsetText>
        )}
      </div>
      <OwnTies
        ties={ties}
        handHref={
          canHandDecision(actor, decision).allowed ? `/decisions/${decision.id}/hand` : null
        }
      />
      {duty?.isRequired && <SecondFactorNotice duty={duty} />}
      <SignForm
        decisionId={decision.id}
        version={decision.version}
        asksForCode={asksForCode}
        refusal={refusal}
      />
    </>
  );
}
