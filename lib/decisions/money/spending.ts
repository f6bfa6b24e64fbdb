import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canKeepFund } from "@/lib/decisions/policy";
import { fundSchema, words } from "@/lib/decisions/schema";
import { DomainError, FieldError } from "@/lib/errors";
import { spendingKinds } from "@/lib/nominations/awards/spending-kinds";
import { calendarDate, dateSchema } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

export const spendingSchema = z.object({
  year: fundSchema.shape.year,
  /** Made by the form: pressed twice, it is noted once. */
  id: z.uuid(),
  kind: z.enum(spendingKinds, "Chọn nội dung chi."),
  amount: fundSchema.shape.amount.refine((amount) => amount > 0n, "Ghi số tiền đã chi."),
  spentOn: dateSchema("Ngày chi"),
  words: words(500).pipe(
    z.string().min(1, "Ghi chi việc gì, chứng từ nào, ví dụ “In 120 khung, hóa đơn số 45”."),
  ),
});

export const removeSpendingSchema = z.object({
  id: z.uuid("Chọn khoản ghi sai."),
  reason: words(500).pipe(z.string().min(1, "Ghi lý do bỏ, ví dụ “ghi hai lần”.")),
});

/**
 * Notes what else was spent of the fund of a year; its books stay open to the end of the next January. Throws FORBIDDEN;
 * RULE_BROKEN for a day to come, or of another year.
 */
export async function noteSpending(
  actor: Actor,
  { id, year, kind, amount, spentOn, words: what }: z.output<typeof spendingSchema>,
  now: Date,
): Promise<void> {
  ensure(canKeepFund(actor));
  if (spentOn > calendarDate(now))
    throw new FieldError("spentOn", "Ngày chi không thể sau hôm nay.");
  if (spentOn < `${year}-01-01` || spentOn > `${year + 1}-01-31`) {
    throw new FieldError(
      "spentOn",
      `Quỹ năm ${year}: ngày chi từ 01/01/${year} đến 31/01/${year + 1}.`,
    );
  }
  const { communeId, membershipId: notedById } = actor;
  const spending = { communeId, year, kind, amount, spentOn: writeDay(spentOn), words: what };
  await prisma.$transaction(async (tx) => {
    const row = { ...spending, notedById, notedAt: now };
    const { count } = await tx.fundSpending.createMany({
      data: { id, ...row },
      skipDuplicates: true,
    });
    if (count === 0) {
      if ((await tx.fundSpending.count({ where: { id, ...spending } })) > 0) return;
      // The browser went back to a form already sent, and something else was typed over it.
      await tx.fundSpending.create({ data: row, select: { id: true } });
    }
    await recordAudit(tx, {
      actor,
      action: "fund.spent",
      subject: { type: "commune", id: communeId },
      data: { year, kind, amount: String(amount), on: spentOn, words: what },
      at: now,
    });
  });
}

/** Takes out what was noted wrongly, with the reason; gives the year. Throws FORBIDDEN, NOT_FOUND. */
export async function removeSpending(
  actor: Actor,
  { id, reason }: z.output<typeof removeSpendingSchema>,
  now: Date,
): Promise<number> {
  ensure(canKeepFund(actor));
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const noted = await tx.fundSpending.findFirst({
      where: { communeId, id },
      select: { year: true, kind: true, amount: true, spentOn: true, words: true },
    });
    const { count } = await tx.fundSpending.deleteMany({ where: { communeId, id } });
    if (!noted || count === 0) {
      throw new DomainError("NOT_FOUND", "Khoản này không còn trong sổ. Tải lại trang.");
    }
    const { year, kind, amount, spentOn, words: what } = noted;
    await recordAudit(tx, {
      actor,
      action: "fund.spending-removed",
      subject: { type: "commune", id: communeId },
      data: { year, kind, amount: String(amount), on: readDay(spentOn), words: what, reason },
      at: now,
    });
    return year;
  });
}
