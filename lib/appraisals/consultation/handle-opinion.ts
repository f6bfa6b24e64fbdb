import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { canAppraise } from "@/lib/nominations/policy";
import { ensure } from "@/lib/workflow/verdict";
import { holdConsultation } from "./hold-consultation";
import type { HandleOpinion } from "./schema";

/**
 * What came of an opinion, whom of the list it is about, and the answer to who gave it; until the list is concluded it
 * may be put right. Gives the list's id. Throws FORBIDDEN, NOT_FOUND, STALE; RULE_BROKEN when the list is concluded.
 */
export async function handleOpinion(
  actor: Actor,
  { opinionId, version, nominationId: about, outcome, answer }: HandleOpinion,
  now: Date,
): Promise<string> {
  ensure(canAppraise(actor));
  const { communeId, membershipId } = actor;
  const found = await prisma.opinion.findFirst({
    where: { communeId, id: opinionId },
    select: { consultationId: true },
  });
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy ý kiến.");
  const { consultationId } = found;
  await prisma.$transaction(async (tx) => {
    const { concludedAt, items } = await holdConsultation(tx, communeId, consultationId);
    if (about && !items.some(({ nominationId }) => nominationId === about)) {
      throw new DomainError("NOT_FOUND", "Không có người, tập thể này trong danh sách.");
    }
    const said = {
      outcome,
      answer,
      ...(about !== undefined && { nominationId: about === "" ? null : about }),
    };
    const same = { communeId, id: opinionId, version: version + 1, ...said };
    if ((await tx.opinion.count({ where: { ...same, handledById: membershipId } })) > 0) return;
    if (concludedAt) {
      throw new DomainError("RULE_BROKEN", "Đợt lấy ý kiến đã kết thúc, không sửa trả lời được.");
    }
    const { count } = await tx.opinion.updateMany({
      where: { communeId, id: opinionId, version },
      data: {
        ...said,
        handledById: membershipId,
        handledAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      throw new DomainError(
        "STALE",
        "Người khác vừa trả lời ý kiến này. Chữ đã gõ còn nguyên; mở lại trang ở cửa sổ khác, xem rồi làm tiếp.",
      );
    }
    await recordAudit(tx, {
      actor,
      action: "opinion.handled",
      subject: { type: "opinion", id: opinionId },
      data: { consultationId, outcome },
      at: now,
    });
  });
  return consultationId;
}
