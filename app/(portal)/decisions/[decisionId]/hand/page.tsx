import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { listDelegationsInForce } from "@/lib/campaigns/approval/delegation-queries";
import { canHandDecision } from "@/lib/decisions/policy";
import { crumbsTo, loadDecision } from "../load-decision";
import { HandForm } from "./hand-form";

export const metadata: Metadata = { title: "Giao ký thay" };

type Props = PageProps<"/decisions/[decisionId]/hand">;

/** The Chairman lets a deputy decide and sign this one. */
export default async function HandDecisionPage({ params }: Props) {
  const { actor, now, decision } = await loadDecision(params);
  if (!canHandDecision(actor, decision).allowed) forbidden();
  const delegations = await listDelegationsInForce(actor, now);
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Giao ký thay" }]} />
      <PageHeading
        title="Giao Phó Chủ tịch ký thay"
        caption={decision.subject}
        lead="Người được giao quyết định từng trường hợp và ký; văn bản in “KT. CHỦ TỊCH”."
      />
      {delegations.length === 0 ? (
        <EmptyState title="Chưa có việc giao ký thay nào đang có hiệu lực.">
          Ghi văn bản giao việc ở trang <Link href="/delegations">Giao ký thay</Link> trước.
        </EmptyState>
      ) : (
        <HandForm
          decisionId={decision.id}
          version={decision.version}
          choices={delegations.map(({ id, deputy, scope, basis }) => ({
            value: id,
            label: `${deputy.user.name}, ${deputy.position}`,
            hint: `${scope} · ${basis}`,
          }))}
        />
      )}
    </>
  );
}
