import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canKeepFund, canReadFund } from "@/lib/decisions/policy";
import { mostItems, paperOf } from "@/lib/decisions/queries";
import type { FundForm } from "@/lib/decisions/schema";
import { DomainError } from "@/lib/errors";
import { isBorne } from "@/lib/nominations/awards/fund-use";
import { findMoneyRules } from "@/lib/nominations/awards/rules";
import { calendarDate } from "@/lib/text/dates";
import { daysOfYear } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { moneyOfItems, totalOf } from "./item-money";
import { findTitlesElsewhere } from "./titles-elsewhere";

const moneyItem = {
  id: true,
  recipientId: true,
  award: true,
  audience: true,
  achievedFrom: true,
  achievedTo: true,
  amount: true,
  paidOn: true,
  revokedAt: true,
  recoveredOn: true,
} as const;

/**
 * The fund of a year: what it has, what issued decisions take of it, what else was spent, what those on their way would
 * take today, and what is left. What was paid and taken back counts until it has been recovered. Throws FORBIDDEN. A
 * fixed number of queries.
 */
export async function findFund(actor: Actor, year: number, now: Date) {
  ensure(canReadFund(actor));
  const { communeId } = actor;
  const inYear = daysOfYear(year);
  const [fund, issued, coming, rules, noted] = await Promise.all([
    prisma.awardFund.findFirst({
      where: { communeId, year },
      select: {
        amount: true,
        basis: true,
        version: true,
        setAt: true,
        setBy: { select: { user: { select: { name: true } } } },
      },
    }),
    prisma.decision.findMany({
      where: {
        communeId,
        kind: "AWARD",
        state: { in: ["ISSUED", "REVOKED"] },
        OR: [{ frozenDocument: { issuedOn: inYear } }, { isFromPaper: true, paperOn: inYear }],
      },
      select: {
        id: true,
        subject: true,
        isFromPaper: true,
        paperNumber: true,
        paperOn: true,
        frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
        items: { where: { outcome: "APPROVED" }, select: moneyItem, take: mostItems },
      },
      orderBy: { id: "asc" },
      take: 1000,
    }),
    year === Number(calendarDate(now).slice(0, 4))
      ? prisma.decision.findMany({
          where: {
            communeId,
            kind: "AWARD",
            isFromPaper: false,
            state: { in: ["DRAFT", "SUBMITTED", "RETURNED", "SIGNED"] },
          },
          select: {
            id: true,
            subject: true,
            state: true,
            signedAt: true,
            items: { where: { outcome: { not: "REJECTED" } }, select: moneyItem, take: mostItems },
          },
          orderBy: { id: "asc" },
          take: 200,
        })
      : [],
    findMoneyRules(actor, calendarDate(now)),
    prisma.fundSpending.findMany({
      where: { communeId, year },
      select: {
        id: true,
        kind: true,
        amount: true,
        spentOn: true,
        words: true,
        notedBy: { select: { user: { select: { name: true } } } },
      },
      orderBy: [{ spentOn: "asc" }, { id: "asc" }],
      take: 2000,
    }),
  ]);
  const counted = issued.map(({ items, ...decision }) => {
    const holding = items.filter(isBorne);
    return {
      id: decision.id,
      subject: decision.subject,
      paper: paperOf(decision),
      isFromPaper: decision.isFromPaper,
      count: items.length,
      amount: totalOf(holding),
      paid: totalOf(holding.filter(({ paidOn }) => paidOn !== null)),
      toRecover: totalOf(
        holding.filter(({ revokedAt, paidOn }) => revokedAt !== null && paidOn !== null),
      ),
    };
  });
  // A paper from before is entered late.
  const decisions = counted.toSorted((one, other) =>
    (one.paper?.issuedOn ?? "").localeCompare(other.paper?.issuedOn ?? ""),
  );
  const elsewhere = await findTitlesElsewhere(prisma, actor, coming, rules);
  const planned = coming.map(({ items, ...decision }) => ({
    ...decision,
    count: items.length,
    amount: totalOf(moneyOfItems(rules, items, elsewhere).values()),
  }));
  const used = decisions.reduce((sum, { amount }) => sum + amount, 0);
  const reserved = planned.reduce((sum, { amount }) => sum + amount, 0);
  const amount = fund ? Number(fund.amount) : null;
  const spendings = noted.map((each) => ({ ...each, amount: Number(each.amount) }));
  const spent = totalOf(spendings);
  return {
    year,
    fund: fund && { ...fund, amount: Number(fund.amount) },
    decisions,
    planned,
    spendings,
    spent,
    used,
    reserved,
    left: amount === null ? null : amount - used - spent,
    leftAfter: amount === null ? null : amount - used - spent - reserved,
  };
}

export type Fund = Awaited<ReturnType<typeof findFund>>;

/** Sets what the fund of a year has. Throws FORBIDDEN; STALE when somebody set it meanwhile. */
export async function setFund(
  actor: Actor,
  { year, amount, basis, version }: FundForm,
  now: Date,
): Promise<void> {
  ensure(canKeepFund(actor));
  const { communeId, membershipId: setById } = actor;
  await prisma.$transaction(async (tx) => {
    const data = { amount, basis, setById, setAt: now };
    const { count } =
      version === 0
        ? await tx.awardFund.createMany({
            data: { communeId, year, ...data },
            skipDuplicates: true,
          })
        : await tx.awardFund.updateMany({
            where: { communeId, year, version },
            data: { ...data, version: { increment: 1 } },
          });
    if (count === 0) {
      throw new DomainError(
        "STALE",
        `Quỹ năm ${year} vừa có người khác ghi. Tải lại trang, xem lại rồi ghi lại.`,
      );
    }
    await recordAudit(tx, {
      actor,
      action: "fund.set",
      subject: { type: "commune", id: communeId },
      data: { year, amount: String(amount) },
      at: now,
    });
  });
}
