import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { agendaVisibleTo, type CouncilSight, sessionsVisibleTo } from "@/lib/council/policy";
import { prisma } from "@/lib/db/client";
import { findSight } from "@/lib/nominations/sight";
import { formatMoment } from "@/lib/text/dates";
import type { CouncilWorkItem } from "@/lib/workflow/work-item";

/** The sessions a member is invited to, and the minutes that wait for the person's signature. */
export async function listCouncilWork(actor: Actor, now: Date): Promise<CouncilWorkItem[]> {
  if (!hasRole(actor, "COUNCIL", "CHAIR")) return [];
  const { membershipId } = actor;
  const sight = await findSight(prisma, actor, now);
  const sessions = await prisma.councilSession.findMany({
    where: {
      AND: [
        sessionsVisibleTo(actor, sight),
        {
          OR: [
            { state: "PLANNED", invitedAt: { not: null } },
            { state: "OPEN" },
            { state: "CLOSED", secretarySignedAt: null, secretary: { membershipId } },
            {
              state: "CLOSED",
              secretarySignedAt: { not: null },
              chairSignedAt: null,
              chair: { membershipId },
            },
          ],
        },
      ],
    },
    select: {
      id: true,
      state: true,
      title: true,
      startsAt: true,
      place: true,
      invitedAt: true,
      openedAt: true,
      closedAt: true,
      secretarySignedAt: true,
    },
    orderBy: { startsAt: "asc" },
    take: 50,
  });
  if (sessions.length === 0) return [];
  const counts = await prisma.agendaItem.groupBy({
    by: ["sessionId"],
    where: {
      AND: [{ sessionId: { in: sessions.map(({ id }) => id) } }, agendaVisibleTo(actor, sight)],
    },
    _count: true,
  });
  return sessions.flatMap((session): CouncilWorkItem[] => {
    const { id, title, state, startsAt, place } = session;
    const about = { subject: { type: "council-session", id, title } as const };
    if (state === "CLOSED") {
      const since = session.secretarySignedAt ?? session.closedAt ?? startsAt;
      const href = `/council/sessions/${id}/minutes`;
      return [{ ...about, state: "TO_SIGN", since, note: "Biên bản họp chờ ký", href }];
    }
    // The leaders see all sessions; they are invited to those of the Council they sit on.
    if (!sitsAt(sight, startsAt)) return [];
    const items = counts.find(({ sessionId }) => sessionId === id)?._count ?? 0;
    const what = items > 0 ? ` · ${items} đề nghị xét khen` : "";
    return [
      {
        ...about,
        state: state === "OPEN" ? "OPEN" : "INVITED",
        since: session.openedAt ?? session.invitedAt ?? startsAt,
        note: `Họp lúc ${formatMoment(startsAt)}, ${place}${what}`,
        href: `/council/sessions/${id}`,
      },
    ];
  });
}

/** Whether the person sits on the Council at a moment. */
const sitsAt = ({ terms }: CouncilSight, moment: Date) =>
  terms.some(({ from, until }) => from <= moment && (until === null || moment < until));
