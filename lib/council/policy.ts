import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { SessionState } from "@/lib/db/generated/enums";
import type { Sight } from "@/lib/nominations/policy";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What a person's terms on the Council give them to see (lib/nominations/sight.ts reads them). */
export type CouncilSight = Pick<Sight, "terms">;

/** What the rules need to know of a session; `holdSession` and `findSession` give more. */
export type SessionPeople = {
  chair: { membershipId: string };
  secretary: { membershipId: string };
};

/** The Council's pages: the office prepares its sessions, the leaders and the members read. */
export function canOpenCouncil(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR", "COUNCIL")
    ? allow
    : deny("Trang này dành cho thành viên Hội đồng, thường trực thi đua và lãnh đạo Ủy ban.");
}

/** Who sits on it, by which decision, and when it meets: the office (its standing body) writes that down. */
export function canKeepCouncil(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua ghi thành viên và chuẩn bị phiên họp Hội đồng.");
}

/** thư ký phiên họp, by the person's place */
export function isSecretary(
  actor: Actor,
  { secretary }: Pick<SessionPeople, "secretary">,
): boolean {
  return secretary.membershipId === actor.membershipId;
}

/** chủ tọa phiên họp */
export function isChair(actor: Actor, { chair }: Pick<SessionPeople, "chair">): boolean {
  return chair.membershipId === actor.membershipId;
}

/** Runs the session step by step: its secretary, or the office in their place. */
export function canRunSession(actor: Actor, session: Pick<SessionPeople, "secretary">): Verdict {
  return isSecretary(actor, session) || hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thư ký phiên họp và thường trực thi đua ghi được các bước của phiên họp.");
}

/**
 * The sessions a person knows of: the office and the leaders all of them, a member those that begin within a term of
 * theirs.
 */
export function sessionsVisibleTo(actor: Actor, { terms }: CouncilSight) {
  const { communeId } = actor;
  if (hasRole(actor, "OFFICE", "CHAIR")) {
    return { communeId } satisfies Prisma.CouncilSessionWhereInput;
  }
  const within = hasRole(actor, "COUNCIL")
    ? terms.map(({ from, until }) => ({
        startsAt: until ? { gte: from, lt: until } : { gte: from },
      }))
    : [];
  // Below an AND, an empty OR lets everything through.
  return (
    within.length > 0 ? { communeId, OR: within } : { communeId, id: { in: [] } }
  ) satisfies Prisma.CouncilSessionWhereInput;
}

/** While the Council has it, whoever is recused from an item knows nothing of it. */
export const sittingStates = ["PLANNED", "OPEN"] as const satisfies readonly SessionState[];

/**
 * The items of agendas a person sees: every list, count, search, notice, export and draft of minutes goes through this.
 * Until the session has ended, an item is hidden from whoever is recused from it, also from the office and the Chair;
 * and by the person, not the place: it stays hidden when they act in another capacity.
 */
export function agendaVisibleTo(actor: Actor, sight: CouncilSight) {
  const { communeId, userId } = actor;
  return {
    communeId,
    session: sessionsVisibleTo(actor, sight),
    NOT: {
      session: { state: { in: [...sittingStates] } },
      recusals: { some: { member: { membership: { userId } } } },
    },
  } satisfies Prisma.AgendaItemWhereInput;
}
