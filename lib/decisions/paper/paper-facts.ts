import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { prisma } from "@/lib/db/client";
import { groupIndex } from "@/lib/decisions/items";
import type { ItemMoney } from "@/lib/decisions/money/item-money";
import { findCouncilResults } from "@/lib/decisions/proposal/council-results";
import type { DecisionItemRow } from "@/lib/decisions/queries";
import type { Signature } from "@/lib/documents/model";
import type { AwardPaperFacts, ListedAward } from "@/lib/documents/templates/award-decision/facts";
import { listParts } from "@/lib/documents/templates/award-decision/parts";
import { awardName, findAwardKind } from "@/lib/nominations/awards/catalogue";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type PaperDecision = {
  subject: string;
  requestNumber: string;
  requestOn: Date | null;
};

type Given = {
  decision: PaperDecision;
  /** Those that stand in the list, in its order. */
  items: readonly DecisionItemRow[];
  money: ReadonlyMap<string, ItemMoney>;
  signature: Signature;
};

/** What every paper about this decision is written from, on the day. A fixed number of queries. */
export async function findPaperFacts(
  actor: Actor,
  { decision, items, money, signature }: Given,
  now: Date,
): Promise<AwardPaperFacts> {
  const nominationIds = items.flatMap(({ nominationId, councilRecommends }) =>
    nominationId !== null && councilRecommends !== null ? [nominationId] : [],
  );
  const [{ commune, legalBases }, results] = await Promise.all([
    findTemplateFacts(actor, now),
    findCouncilResults(prisma, actor.communeId, nominationIds),
  ]);
  const days = new Set<CalendarDate>([...results.values()].map(({ heldOn }) => heldOn));
  return {
    commune: {
      agency: commune.agency,
      name: commune.name,
      kind: commune.kind,
      place: commune.place,
      standingBody: commune.standingBody,
    },
    legalBases: legalBases.map(({ citation }) => citation),
    subject: decision.subject,
    request: { number: decision.requestNumber, on: readDay(decision.requestOn) },
    councilDays: [...days].sort(),
    items: items.map((item) => listed(item, money.get(item.id))),
    signature,
  };
}

function listed(item: DecisionItemRow, money: ItemMoney | undefined): ListedAward {
  const { audience, honorific, name, post, place, award, citation, councilRecommends } = item;
  const isUnpaid = money?.amount === 0;
  return {
    part: listParts[groupIndex(audience)] ?? "PERSON",
    honorific,
    name,
    post,
    // Somebody of whom nothing else is known is found by their unit.
    place: place || (post === "" && audience !== "COLLECTIVE" ? (item.unit?.name ?? "") : ""),
    award: awardName(award),
    isTitle: findAwardKind(award)?.group === "TITLE",
    citation,
    coefficient: isUnpaid ? null : (money?.coefficient ?? null),
    moneyNote: money?.note ?? "",
    councilResult: councilWords({ councilRecommends, councilResult: item.councilResult }),
  };
}

/** "Đề nghị khen: 9/11 phiếu đồng ý (81,81%)"; "" where the Council was not asked. */
export function councilWords({
  councilRecommends,
  councilResult,
}: Pick<DecisionItemRow, "councilRecommends" | "councilResult">): string {
  if (councilRecommends === null) return "";
  const said = councilRecommends ? "Đề nghị khen" : "Không đề nghị";
  return councilResult === "" ? said : `${said}: ${councilResult}`;
}
