import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canAppraise } from "@/lib/nominations/policy";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { ConsultationWorkItem } from "@/lib/workflow/work-item";

/** Lists with opinions to answer, and those whose days are over. One query. */
export async function listConsultationWork(
  actor: Actor,
  now: Date,
): Promise<ConsultationWorkItem[]> {
  if (!canAppraise(actor).allowed) return [];
  const rows = await prisma.consultation.findMany({
    where: {
      communeId: actor.communeId,
      concludedAt: null,
      OR: [{ opinions: { some: { handledAt: null } } }, { closesOn: { lt: vietnamDay(now) } }],
    },
    select: {
      id: true,
      title: true,
      closesOn: true,
      opinions: {
        where: { handledAt: null },
        select: { receivedAt: true },
        orderBy: { receivedAt: "asc" },
        take: 1000,
      },
    },
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.map(({ id, title, closesOn, opinions }) => {
    const [first] = opinions;
    const day = readDay(closesOn);
    return {
      subject: { type: "consultation" as const, id, title },
      state: first ? ("TO_ANSWER" as const) : ("TO_CONCLUDE" as const),
      since: first?.receivedAt ?? closesOn,
      note: first
        ? `${opinions.length} ý kiến nhân dân chưa trả lời`
        : `Nhận ý kiến đến hết ngày ${formatDate(day)}, mọi ý kiến đã trả lời: kết thúc để đưa ra Hội đồng`,
      href: `/consultations/${id}`,
    };
  });
}
