import { type RuleSource, type RulesInForce, sourceOf } from "./award-rules";

/** Votes, or heads, out of how many: 2 of 3 is two thirds. Compare by integers. */
export type Share = { of: number; in: number; isStrict: boolean };

export type CouncilRules = {
  /** Members present for a session to be held. */
  quorum: Share;
  /** Members present or asked in writing for awards to be considered; null: no rule beside the quorum. */
  awardQuorum: Share | null;
  allowsWrittenOpinions: boolean;
  /** Ballots on one award at most; then the Chairman decides. */
  maxRounds: number;
  /** Titles are voted from low to high. */
  votesLowToHigh: boolean;
  /** Whom to choose where more are recommended than the plan allows, and they have as many votes: a sentence. */
  tie: string;
  sources: Readonly<Record<string, RuleSource>>;
};

/** What the rules in force on a day say of the Council. */
export function councilRulesOf(rules: RulesInForce): CouncilRules {
  const value = (key: string) => rules.get(key)?.value;
  const rounds = value("vote.max-rounds");
  return {
    quorum: readShare(value("council.quorum")) ?? { of: 2, in: 3, isStrict: false },
    awardQuorum: readShare(value("council.quorum-award")),
    allowsWrittenOpinions: value("vote.absent-written") !== "no",
    maxRounds: typeof rounds === "number" ? rounds : 2,
    votesLowToHigh: value("vote.order") !== "any",
    tie: String(value("vote.tie") ?? ""),
    sources: Object.fromEntries(
      [...rules.values()]
        .filter(({ key }) => key.startsWith("council.") || key.startsWith("vote."))
        .map((rule) => [rule.key, sourceOf(rule)] as const),
    ),
  };
}

/** "2/3" is at least two of three, ">1/2" more than half; null for anything else ("none"). */
export function readShare(value: unknown): Share | null {
  const { strict, of, total } =
    /^(?<strict>>?)(?<of>\d+)\/(?<total>\d+)$/u.exec(String(value))?.groups ?? {};
  return of && total ? { of: Number(of), in: Number(total), isStrict: strict === ">" } : null;
}

/** Whether so many are the share of all, by integers. */
export function reachesShare(count: number, total: number, share: Share): boolean {
  const have = count * share.in;
  const need = total * share.of;
  return share.isStrict ? have > need : have >= need;
}
