import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { canKeepSettings } from "./policy";
import { findRuleKind } from "./rule-kinds";
import { lockRules } from "./rules-commands";
import { inForceOn, type RuleRow } from "./rules-in-force";
import { listAllRules } from "./rules-queries";
import type { ConfirmRules } from "./rules-schema";

/**
 * Says that the commune has read these rules, as they stand today, in one paper: the nation's become its own from the
 * day of the paper (or from their own first day, when that is later), and cite it. Gives how many. Throws FORBIDDEN,
 * NOT_FOUND; STALE when one of them is not what stands today; RULE_BROKEN for a day to come.
 */
export async function confirmRules(
  actor: Actor,
  { ruleIds, citation, since }: ConfirmRules,
  now: Date,
): Promise<number> {
  ensure(canKeepSettings(actor));
  if (since > calendarDate(now)) {
    throw new DomainError(
      "RULE_BROKEN",
      "Văn bản chưa có hiệu lực. Đến ngày ấy thì xác nhận, trước đó quy định cũ còn áp dụng.",
    );
  }
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    await lockRules(tx, actor);
    const rows = await listAllRules(actor, tx);
    const inForce = inForceOn(rows, now);
    const chosen = [...new Set(ruleIds)].map((id) => {
      const rule = rows.find((row) => row.id === id);
      if (!rule) throw new DomainError("NOT_FOUND", "Không tìm thấy quy định.");
      return { rule, legalBasis: cited(rule, citation), current: inForce.get(rule.key) };
    });
    // Pressed twice: it is as asked.
    const open = chosen.filter(
      ({ current, legalBasis }) => !current?.isVerified || current.legalBasis !== legalBasis,
    );
    for (const { rule, current } of open) {
      if (current?.id !== rule.id || rule.isVerified) throw changed(rule);
      if (!rule.isOwn && meetsOwn(rule, rows, since)) throw changed(rule);
    }
    for (const { rule, legalBasis } of open.filter(({ rule: { isOwn } }) => isOwn)) {
      await tx.rule.updateMany({
        where: { id: rule.id, communeId },
        data: { isVerified: true, legalBasis },
      });
    }
    await tx.rule.createMany({
      data: open
        .filter(({ rule: { isOwn } }) => !isOwn)
        .map(({ rule, legalBasis }) => ({
          communeId,
          key: rule.key,
          value: rule.value ?? "",
          validFrom: writeDay(firstDay(rule, since)),
          validTo: writeDay(rule.validTo),
          legalBasis,
          isVerified: true,
        })),
    });
    if (open.length > 0) {
      await recordAudit(tx, {
        actor,
        action: "rules.confirmed",
        subject: { type: "commune", id: communeId },
        data: { keys: open.map(({ rule: { key } }) => key), citation, since },
        at: now,
      });
    }
    return chosen.length;
  });
}

/** What it rested on, and what it was read in. */
function cited({ legalBasis }: RuleRow, citation: string): string {
  return legalBasis.includes(citation) ? legalBasis : `${legalBasis}; ${citation}`;
}

const firstDay = ({ validFrom }: RuleRow, since: CalendarDate) =>
  validFrom !== null && validFrom > since ? validFrom : since;

/** Whether the commune has a value of its own on some of the days. */
function meetsOwn(rule: RuleRow, rows: readonly RuleRow[], since: CalendarDate): boolean {
  const from = firstDay(rule, since);
  return rows.some(
    (row) =>
      row.isOwn &&
      row.key === rule.key &&
      (row.validTo ?? "9999") >= from &&
      (row.validFrom ?? "") <= (rule.validTo ?? "9999"),
  );
}

function changed({ key }: RuleRow): DomainError {
  return new DomainError(
    "STALE",
    `“${findRuleKind(key)?.label ?? key}” vừa được sửa, hoặc xã đã có giá trị riêng. Tải lại trang, chọn lại.`,
  );
}
