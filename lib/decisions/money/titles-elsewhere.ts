import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import { awardKinds, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { type MoneyRules, moneyFor, sameTime } from "@/lib/nominations/awards/money";
import { readDay } from "@/lib/text/day-column";

/** The awards that are titles of emulation. */
export const titleKeys: readonly string[] = awardKinds.flatMap(({ key, group }) =>
  group === "TITLE" ? [key] : [],
);

type Time = { achievedFrom: Date | null; achievedTo: Date | null };

export const timeOf = ({ achievedFrom, achievedTo }: Time) => ({
  achievedFrom: readDay(achievedFrom),
  achievedTo: readDay(achievedTo),
});

type Titled = Time & { id: string; recipientId: string; award: string };
type Counted = { id: string; signedAt: Date | null; items: readonly Titled[] };

/** What a recipient has been given already for titles of the same time, and for which one. */
export type Elsewhere = { award: string; amount: number };

/**
 * For each title in these decisions what the decisions signed before give the same recipient for the same time, where
 * both say theirs: of all of them only the highest is paid (Điều 49 khoản 5 NĐ 152/2025), so that the one signed later
 * brings what is above the others. Items without such a title are left out. One query.
 */
export async function findTitlesElsewhere(
  db: Tx | typeof prisma,
  { communeId }: Pick<Actor, "communeId">,
  decisions: readonly Counted[],
  rules: MoneyRules,
): Promise<Map<string, Elsewhere>> {
  const found = new Map<string, Elsewhere>();
  const own = decisions.flatMap((decision) =>
    decision.items
      .filter(({ award }) => titleKeys.includes(award))
      .map((item) => ({ item, decision })),
  );
  if (own.length === 0 || !rules.paysHighestTitleOnly) return found;
  const others = await db.decisionItem.findMany({
    where: {
      communeId,
      recipientId: { in: own.map(({ item }) => item.recipientId) },
      award: { in: [...titleKeys] },
      outcome: "APPROVED",
      revokedAt: null,
      decision: { kind: "AWARD", state: { in: ["SIGNED", "ISSUED"] } },
    },
    select: {
      recipientId: true,
      award: true,
      audience: true,
      achievedFrom: true,
      achievedTo: true,
      amount: true,
      decision: { select: { id: true, state: true, signedAt: true } },
    },
    orderBy: { id: "asc" },
    take: 5000,
  });
  for (const { item, decision } of own) {
    const before = others.filter(
      (other) =>
        other.recipientId === item.recipientId &&
        isBefore(other.decision, decision) &&
        isKnown(item) &&
        isKnown(other) &&
        sameTime(timeOf(item), timeOf(other)),
    );
    const given = givenBy(before, rules);
    if (given) found.set(item.id, given);
  }
  return found;
}

/** Where nobody wrote down of which time a title is, people have to look (other-titles.ts). */
const isKnown = ({ achievedFrom, achievedTo }: Time) =>
  achievedFrom !== null && achievedTo !== null;

type Signed = { id: string; signedAt: Date | null };

/** Paper decisions were signed before everything here; what is not signed yet comes after all that is. */
function isBefore(other: Signed, own: Signed): boolean {
  if (other.id === own.id) return false;
  if (other.signedAt === null || own.signedAt === null) return true;
  const difference = other.signedAt.getTime() - own.signedAt.getTime();
  return difference < 0 || (difference === 0 && other.id < own.id);
}

type Other = {
  award: string;
  audience: Audience;
  amount: number | null;
  decision: { state: string };
};

/** Those that went out add up to the highest of them; those only signed will have brought it up to their own sum. */
function givenBy(before: readonly Other[], rules: MoneyRules): Elsewhere | null {
  const whole = ({ award, audience }: Other) =>
    (isAwardKey(award) && moneyFor(rules, { award, audience })?.amount) || 0;
  const issued = before.filter(({ decision }) => decision.state === "ISSUED");
  const signed = before.filter(({ decision }) => decision.state === "SIGNED");
  const paid = issued.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const amount = Math.max(paid, ...signed.map(whole));
  const [highest] = before.toSorted((a, b) => whole(b) - whole(a));
  return highest && amount > 0 ? { award: highest.award, amount } : null;
}
