import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError, FieldError } from "@/lib/errors";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { canAppraise } from "@/lib/nominations/policy";
import { takeOffLists } from "@/lib/nominations/public-lists";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { standingOf } from "./days";
import { holdConsultation } from "./hold-consultation";
import type { ConcludeConsultation, RemoveNominee } from "./schema";

const broken = (message: string) => new DomainError("RULE_BROKEN", message);

/**
 * Ends a list after its last day, each opinion handled: its names are no longer public, its nominees may be brought
 * before the Council. One that has nobody left on it may end at once. Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN;
 * also where an opinion about the whole list was found right, and it is not said why the list goes on.
 */
export async function concludeConsultation(
  actor: Actor,
  { consultationId, version, note = "" }: ConcludeConsultation,
  now: Date,
): Promise<void> {
  ensure(canAppraise(actor));
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const consultation = await holdConsultation(tx, communeId, consultationId);
    const { closesOn, concludedAt, concludedById, items, commune } = consultation;
    if (concludedAt && concludedById === membershipId) return;
    if (concludedAt || consultation.version !== version) {
      throw new DomainError("STALE", "Đợt lấy ý kiến vừa có thay đổi. Tải lại trang, xem lại.");
    }
    const shown = items.filter(({ removedAt }) => !removedAt).length;
    if (shown > 0 && standingOf(consultation, calendarDate(now)) !== "over") {
      throw broken(`Còn nhận ý kiến đến hết ngày ${formatDate(closesOn)}, chưa kết thúc được.`);
    }
    const opinions = await tx.opinion.groupBy({
      by: ["outcome"],
      where: { communeId, consultationId },
      _count: true,
    });
    const open = opinions.find(({ outcome }) => outcome === null)?._count ?? 0;
    if (open > 0) throw broken(`Còn ${open} ý kiến chưa trả lời: trả lời xong mới kết thúc được.`);
    const ofAll = { communeId, consultationId, nominationId: null, outcome: "UPHELD" as const };
    if (shown > 0 && note === "" && (await tx.opinion.count({ where: ofAll })) > 0) {
      throw new FieldError(
        "note",
        "Có ý kiến đúng về cả danh sách: ghi vì sao vẫn đưa ra Hội đồng.",
      );
    }
    await tx.consultation.update({
      where: { id: consultationId },
      data: {
        concludedAt: now,
        concludedById: membershipId,
        concludedNote: note,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "consultation.concluded",
      subject: { type: "consultation", id: consultationId },
      data: {
        nominations: shown,
        opinions: opinions.reduce((sum, { _count }) => sum + _count, 0),
      },
      at: now,
    });
    await announcePublicChange(tx, commune.slug);
  });
}

/**
 * Takes a nominee off a list that is shown, with the reason: not public from the commit on, ELIGIBLE again. Throws
 * FORBIDDEN, NOT_FOUND; RULE_BROKEN when the list is concluded, or they are not on it.
 */
export async function removeNominee(
  actor: Actor,
  { consultationId, nominationId, reason }: RemoveNominee,
  now: Date,
): Promise<void> {
  ensure(canAppraise(actor));
  await prisma.$transaction(async (tx) => {
    const { concludedAt, items } = await holdConsultation(tx, actor.communeId, consultationId);
    if (concludedAt) throw broken("Đợt lấy ý kiến đã kết thúc, danh sách giữ nguyên.");
    const item = items.find((each) => each.nominationId === nominationId);
    if (!item) throw new DomainError("NOT_FOUND", "Không có người, tập thể này trong danh sách.");
    if (item.removedAt) return;
    await takeOffLists(tx, actor, nominationId, now);
    await moveNomination(tx, actor, { nominationId, event: "takeBack", note: reason }, now);
  });
}
