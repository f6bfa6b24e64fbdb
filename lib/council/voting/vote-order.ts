import "server-only";
import { mostItems } from "@/lib/council/sessions/agenda";
import { lowerTitles } from "@/lib/council/sessions/award-rank";
import type { Tx } from "@/lib/db/client";
import type { VotingMethod } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import type { CouncilRules } from "@/lib/nominations/awards/council-rules";
import type { VotedItem } from "./round-record";

type Round = {
  communeId: string;
  sessionId: string;
  /** Of whoever opens it: what they are recused from is not told to them. */
  seat: string | null;
  items: readonly VotedItem[];
};

/** Throws RULE_BROKEN where titles are voted from low to high, and a lower one waits outside the round. */
export async function ensureLowToHigh(
  tx: Tx,
  { votesLowToHigh, sources }: CouncilRules,
  { communeId, sessionId, seat, items }: Round,
): Promise<void> {
  if (!votesLowToHigh) return;
  const waiting = await tx.agendaItem.findMany({
    where: {
      communeId,
      sessionId,
      isRecommended: null,
      id: { notIn: items.map(({ id }) => id) },
      nomination: { state: "BEFORE_COUNCIL" },
      ...(seat && { recusals: { none: { memberId: seat } } }),
    },
    select: { nomination: { select: { name: true, award: true } } },
    orderBy: { position: "asc" },
    take: mostItems,
  });
  const [lower] = lowerTitles(
    items.map(({ nomination }) => nomination),
    waiting.map(({ nomination }) => nomination),
  );
  if (!lower) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Danh hiệu bỏ phiếu từ thấp đến cao (${sources["vote.order"]?.legalBasis ?? "quy chế của Hội đồng"}): bỏ phiếu “${lower.name}” trước, hoặc cùng lượt này.`,
  );
}

type Waiting = { method: VotingMethod; nomination: { award: string } };

/** What a next round is offered with: the first that waits, and those voted alike that no lower title holds back. */
export function nextRound<Of extends Waiting>(waiting: readonly Of[]): Of[] {
  const method = waiting[0]?.method;
  const others = waiting.filter((item) => item.method !== method);
  const awards = others.map(({ nomination }) => nomination);
  return waiting.filter(
    (item) => item.method === method && lowerTitles([item.nomination], awards).length === 0,
  );
}
