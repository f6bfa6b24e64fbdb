import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { shiftDay, writtenDate } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { canKeepSettings, rulesVisibleTo } from "./policy";
import { findRuleKind, ruleValueSchema } from "./rule-kinds";
import type { RuleForm } from "./rules-schema";

/**
 * Gives the commune a value of its own from a day; its earlier one holds until the day before, and what has held is
 * never changed (DOMAIN §12). Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN.
 */
export async function setRule(actor: Actor, form: RuleForm, now: Date): Promise<void> {
  ensure(canKeepSettings(actor));
  const kind = findRuleKind(form.key);
  if (!kind) throw new DomainError("NOT_FOUND", "Không có quy định này.");
  if (kind.isLaw) {
    throw new DomainError("RULE_BROKEN", "Điều này do luật định cho cả nước, xã không đặt riêng.");
  }
  const value = ruleValueSchema(kind).safeParse(form.value);
  if (!value.success) {
    throw new DomainError("RULE_BROKEN", value.error.issues[0]?.message ?? "Giá trị chưa đúng.");
  }
  const { key, validFrom, legalBasis, isVerified, note, seen } = form;
  await prisma.$transaction(async (tx) => {
    const own = await ownRows(tx, actor, key);
    const [newest] = own;
    if ((newest?.id ?? "") !== seen) {
      throw new DomainError("STALE", "Quy định này vừa được người khác sửa. Tải lại trang.");
    }
    if (newest) await closeBefore(tx, newest, validFrom);
    await tx.rule.createMany({
      data: {
        communeId: actor.communeId,
        key,
        value: value.data,
        validFrom: writeDay(validFrom),
        legalBasis,
        isVerified,
        note,
      },
    });
    await record(tx, actor, { key, validFrom, validTo: null }, now);
  });
}

/**
 * From the day after, the nation's rule counts again. A row that has not begun is taken out. Throws FORBIDDEN,
 * NOT_FOUND, RULE_BROKEN (a day that has passed).
 */
export async function endRule(
  actor: Actor,
  { ruleId, on }: { ruleId: string; on: CalendarDate },
  now: Date,
): Promise<void> {
  ensure(canKeepSettings(actor));
  await prisma.$transaction(async (tx) => {
    await lockRules(tx, actor);
    const rule = await tx.rule.findFirst({
      where: { id: ruleId, communeId: actor.communeId },
      select: { key: true, validFrom: true, validTo: true },
    });
    if (!rule) throw new DomainError("NOT_FOUND", "Không tìm thấy quy định của xã.");
    const from = readDay(rule.validFrom);
    const today = calendarDate(now);
    if (on < shiftDay(today, -1) || (rule.validTo && readDay(rule.validTo) < today)) {
      throw new DomainError("RULE_BROKEN", "Không sửa quy định của ngày đã qua. Chọn từ hôm qua.");
    }
    if (from && from > today && on < from) {
      await tx.rule.deleteMany({ where: { id: ruleId, communeId: actor.communeId } });
    } else if (from && on < from) {
      throw new DomainError("RULE_BROKEN", `Quy định này có từ ${writtenDate(from)}.`);
    } else {
      await tx.rule.updateMany({
        where: { id: ruleId, communeId: actor.communeId },
        data: { validTo: writeDay(on) },
      });
    }
    await record(tx, actor, { key: rule.key, validFrom: from, validTo: on }, now);
  });
}

/**
 * Says that the commune has read the law itself: of its own row, or of the nation's, which it then has as its own for
 * the same days. Throws FORBIDDEN, NOT_FOUND, RULE_BROKEN when it has another value on some of these days.
 */
export async function confirmRule(
  actor: Actor,
  { ruleId }: { ruleId: string },
  now: Date,
): Promise<void> {
  ensure(canKeepSettings(actor));
  await prisma.$transaction(async (tx) => {
    await lockRules(tx, actor);
    const rule = await tx.rule.findFirst({
      where: { AND: [{ id: ruleId }, rulesVisibleTo(actor)] },
    });
    if (!rule) throw new DomainError("NOT_FOUND", "Không tìm thấy quy định.");
    const { id: _, communeId, ...words } = rule;
    if (communeId !== null) {
      await tx.rule.updateMany({
        where: { id: ruleId, communeId: actor.communeId },
        data: { isVerified: true },
      });
    } else {
      const own = await ownRows(tx, actor, rule.key);
      const from = readDay(rule.validFrom) ?? "0000-01-01";
      const to = readDay(rule.validTo) ?? "9999-12-31";
      const clash = own.some(
        (row) => (readDay(row.validTo) ?? "9999") >= from && (readDay(row.validFrom) ?? "") <= to,
      );
      if (clash) {
        throw new DomainError("RULE_BROKEN", "Xã đã có giá trị riêng trong những ngày này.");
      }
      const value = rule.value ?? "";
      // The note says why it was not confirmed.
      const data = { ...words, value, communeId: actor.communeId, isVerified: true, note: null };
      await tx.rule.createMany({ data });
    }
    await recordAudit(tx, {
      actor,
      action: "rule.confirmed",
      subject: { type: "commune", id: actor.communeId },
      data: { key: rule.key },
      at: now,
    });
  });
}

/** The commune's rows of the key, the newest first, held until the change is made. */
async function ownRows(tx: Tx, actor: Actor, key: string) {
  await lockRules(tx, actor);
  return tx.rule.findMany({
    where: { communeId: actor.communeId, key },
    select: { id: true, validFrom: true, validTo: true },
    orderBy: { validFrom: { sort: "desc", nulls: "last" } },
    take: 200,
  });
}

async function closeBefore(
  tx: Tx,
  newest: { id: string; validFrom: Date | null; validTo: Date | null },
  from: CalendarDate,
): Promise<void> {
  const begun = readDay(newest.validFrom);
  if (begun !== null && begun >= from) {
    throw new DomainError(
      "RULE_BROKEN",
      `Xã đã có giá trị từ ngày ${writtenDate(begun)}. Giá trị mới phải từ một ngày sau đó.`,
    );
  }
  const until = readDay(newest.validTo);
  if (until !== null && until < from) return;
  await tx.rule.updateMany({
    where: { id: newest.id },
    data: { validTo: writeDay(shiftDay(from, -1)) },
  });
}

/** One change of a commune's rules at a time. */
export async function lockRules(tx: Tx, { communeId }: Actor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rules ' || ${communeId}, 0))`;
}

function record(
  tx: Tx,
  actor: Actor,
  data: { key: string; validFrom: string | null; validTo: string | null },
  at: Date,
) {
  const subject = { type: "commune", id: actor.communeId } as const;
  return recordAudit(tx, { actor, action: "rule.set", subject, data, at });
}
