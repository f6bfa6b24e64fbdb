import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { requireActor } from "@/lib/auth/session";
import { type DelegationState, delegationStateLabels } from "@/lib/campaigns/approval/delegation";
import { type DelegationRow, listDelegations } from "@/lib/campaigns/approval/delegation-queries";
import { canKeepDelegations, canReadDelegations } from "@/lib/campaigns/approval/policy";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { RevokeForm } from "./revoke-form";

export const metadata: Metadata = { title: "Giao ký thay" };

export default async function DelegationsPage() {
  const actor = await requireActor();
  if (!canReadDelegations(actor).allowed) forbidden();
  const delegations = await listDelegations(actor, new Date());
  const mayKeep = canKeepDelegations(actor).allowed;
  const add = mayKeep && <ButtonLink href="/delegations/new">Ghi việc giao ký thay</ButtonLink>;
  return (
    <>
      <PageHeading
        title="Giao Phó Chủ tịch ký thay"
        lead="Phó Chủ tịch ký thay (KT.) chỉ trong lĩnh vực và thời hạn được giao bằng văn bản (Điều 13 Nghị định 30/2020/NĐ-CP)."
        actions={delegations.length > 0 && add}
      />
      <Flash />
      {delegations.length === 0 ? (
        <EmptyState title="Chưa ghi việc giao ký thay nào." action={add}>
          {mayKeep
            ? "Ghi theo quyết định phân công hoặc văn bản giao việc; từ đó giao được từng kế hoạch cho Phó Chủ tịch ký."
            : "Chủ tịch ghi theo văn bản phân công thì sẽ hiện ở đây."}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {delegations.map((delegation) => (
            <DelegationItem key={delegation.id} delegation={delegation} mayRevoke={mayKeep} />
          ))}
        </ul>
      )}
    </>
  );
}

const tones: Record<DelegationState, StatusTone> = {
  HOLDS: "information",
  COMING: "waiting",
  ENDED: "done",
  REVOKED: "stopped",
};

function DelegationItem({
  delegation,
  mayRevoke,
}: {
  delegation: DelegationRow;
  mayRevoke: boolean;
}) {
  const { deputy, scope, basis, state, grantedBy, grantedAt, revokedBy, revokedAt } = delegation;
  return (
    <li className="stack-tight py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5">
        <h2 className="text-lg">
          {deputy.user.name}
          <span className="font-normal text-muted">, {deputy.position}</span>
        </h2>
        <StatusTag tone={tones[state]} detail={daysWords(delegation)}>
          {delegationStateLabels[state]}
        </StatusTag>
      </div>
      <p>
        {scope} · theo {basis}
      </p>
      <p className="text-sm text-muted">
        {grantedBy.user.name} ghi lúc {formatMoment(grantedAt)}
        {revokedBy &&
          revokedAt &&
          ` · ${revokedBy.user.name} thu hồi lúc ${formatMoment(revokedAt)}`}
      </p>
      {mayRevoke && (state === "HOLDS" || state === "COMING") && (
        <RevokeForm delegationId={delegation.id} name={deputy.user.name} />
      )}
    </li>
  );
}

function daysWords({ validFrom, validTo }: Pick<DelegationRow, "validFrom" | "validTo">): string {
  const from = `từ ${formatDate(readDay(validFrom))}`;
  return validTo ? `${from} đến ${formatDate(readDay(validTo))}` : from;
}
