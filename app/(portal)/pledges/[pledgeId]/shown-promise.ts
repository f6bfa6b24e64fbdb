import type { ShownPromise } from "@/components/pledges/pledge-promises";
import { measured } from "@/lib/campaigns/facts/words";
import { demandedWords, promisedWords } from "@/lib/pledges/pledge/demanded";
import { isOwnItem, type PledgeItemRecord } from "@/lib/pledges/pledge/record";
import type { Round } from "@/lib/pledges/rounds";
import { capitalised } from "@/lib/text/capitalised";
import { readDay } from "@/lib/text/day-column";

/** An item in words, for the table of a pledge. */
export function shownPromise(item: PledgeItemRecord, round: Round): ShownPromise {
  return {
    id: item.id,
    indicator: capitalised(item.indicator),
    demanded: demandedWords(item, round),
    baseline: item.baseline ? measured(Number(item.baseline), item.measure) : "",
    promised: promisedWords(item),
    dueOn: readDay(item.dueOn),
    isOwn: isOwnItem(item),
  };
}
