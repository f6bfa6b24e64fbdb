import { communeName } from "@/lib/communes/name";
import type { CommuneKind } from "@/lib/db/generated/enums";
import type { OfficialDocument } from "@/lib/documents/model";
import { type PledgeItemFacts, pledgeDocument } from "@/lib/documents/templates/pledge/pledge";
import { formatAmount } from "@/lib/pledges/amounts";
import { enteredWords } from "@/lib/pledges/entered-words";
import type { Round } from "@/lib/pledges/rounds";
import { readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { demandedWords } from "./demanded";
import { isOwnItem, isPromised, type PledgeItemRecord, type PledgeRecord } from "./record";

type Papered = {
  pledge: PledgeRecord;
  round: Round;
  receipt: string;
  commune: {
    kind: CommuneKind;
    name: string;
    headerLines: readonly string[];
    placeName: string;
  };
};

/** A pledge as the paper it prints as; what nothing was promised of is not on it. */
export function pledgePaper({ pledge, round, receipt, commune }: Papered): OfficialDocument {
  const promised = pledge.items.filter(isPromised);
  const facts = (items: readonly PledgeItemRecord[]) => items.map((item) => factsOf(item, round));
  const fromPlan = promised.filter((item) => !isOwnItem(item));
  const members = (audience: string) =>
    pledge.members.filter((member) => member.audience === audience);
  return pledgeDocument({
    commune: { ...commune, name: communeName(commune) },
    unit: pledge.unit.name,
    campaignTitle: pledge.campaign.title,
    roundName: round.name,
    paper: planPaper(pledge),
    words: pledge.words,
    figures: facts(fromPlan.filter(({ targetId }) => targetId !== null)),
    promises: facts(fromPlan.filter(({ targetId }) => targetId === null)),
    own: facts(promised.filter(isOwnItem)),
    persons: members("PERSON"),
    households: members("HOUSEHOLD"),
    receipt,
    submittedAt: pledge.state === "DRAFT" ? null : pledge.submittedAt,
    submittedBy: pledge.submittedBy?.user.name ?? "",
    lateReason: pledge.lateReason,
    entered: pledge.isFromPaper ? enteredWords(pledge) : null,
  });
}

/** Number and day of the plan it was made from. */
function planPaper({ planId, plan: { frozenDocument } }: PledgeRecord) {
  if (!frozenDocument) throw new Error(`Plan ${planId} has pledges without an issued paper.`);
  const { number, symbol, issuedOn } = frozenDocument;
  return { number: `${twoDigits(number)}/${symbol}`, issuedOn: readDay(issuedOn) };
}

function factsOf(item: PledgeItemRecord, round: Round): PledgeItemFacts {
  return {
    indicator: item.indicator,
    measure: item.measure,
    baseline: item.baseline ? formatAmount(item.baseline) : "",
    demanded: demandedWords(item, round),
    promised: item.promised ? formatAmount(item.promised) : "",
    words: item.promisedWords,
    dueOn: readDay(item.dueOn),
  };
}
