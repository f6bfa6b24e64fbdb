import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What a person's place gives them to see beside their roles; `findSight` reads it once for a page or a command. */
export type Sight = {
  /** Their unit and the ended ones it carries on; nothing for who acts for no unit. */
  lineage: readonly string[];
  /** The terms in which they sit on the Council, as moments: from the first inclusive, until the last exclusive. */
  terms: readonly { from: Date; until: Date | null }[];
};

/** A unit nominates by its own people; the office enters what comes on paper. */
export function canNominate(actor: Actor): Verdict {
  return canWriteForUnit(actor).allowed || canEnterFromPaper(actor).allowed
    ? allow
    : deny("Chỉ người của đơn vị lập hồ sơ đề nghị khen; thường trực thi đua nhập hộ từ bản giấy.");
}

/** Who works on the nominations of all units: appraises, asks for opinions, brings them before the Council. */
export function canAppraise(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua của xã thẩm định đề nghị khen thưởng.");
}

/** Who follows the nominations of all units. */
export function canFollowNominations(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR")
    ? allow
    : deny("Chỉ thường trực thi đua và lãnh đạo Ủy ban xem được đề nghị của các đơn vị.");
}

/** The commendation history of everybody is the office's to look up. */
export function canReadRecipients(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua tra cứu lịch sử khen thưởng của mọi đối tượng.");
}

/**
 * Whose nominations a person sees: every read goes through this, on pages, in searches, counts, notices and exports. A
 * unit sees its own in any state; the office and the leaders what was handed in, and the office what it enters from
 * paper; a member of the Council what is on the agenda of a session in their term. Whoever is recused from an item does
 * not see that nomination while the Council has it (their own unit's neither).
 */
export function nominationsVisibleTo(actor: Actor, { lineage, terms }: Sight) {
  const { communeId } = actor;
  const ways = [
    ...handledWays(actor),
    ...(hasRole(actor, "CHAIR") ? [handedIn] : []),
    ...(canWriteForUnit(actor).allowed ? [{ dossier: { unitId: { in: [...lineage] } } }] : []),
    ...(hasRole(actor, "COUNCIL") ? terms.map(onAgendaIn) : []),
  ];
  // Below an AND, an empty OR lets everything through.
  if (ways.length === 0) return { communeId, id: { in: [] } } satisfies Prisma.NominationWhereInput;
  return {
    AND: [{ communeId }, { OR: ways }, { NOT: recusedFrom(actor) }],
  } satisfies Prisma.NominationWhereInput;
}

/** The same for the pages of the appraisal alone: the office works on what it is recused from as well. */
export function nominationsAppraisedBy(actor: Actor) {
  const { communeId } = actor;
  return (
    canAppraise(actor).allowed
      ? { AND: [{ communeId }, { OR: handledWays(actor) }] }
      : { communeId, id: { in: [] } }
  ) satisfies Prisma.NominationWhereInput;
}

/** Whose dossiers a person sees; of those in them each nomination goes through `nominationsVisibleTo` again. */
export function dossiersVisibleTo(actor: Actor, sight: Sight) {
  const { communeId } = actor;
  const ways = [
    { nominations: { some: nominationsVisibleTo(actor, { ...sight, lineage: [] }) } },
    ...(hasRole(actor, "OFFICE") ? [{ isFromPaper: true }] : []),
    ...(canWriteForUnit(actor).allowed ? [{ unitId: { in: [...sight.lineage] } }] : []),
  ];
  return { AND: [{ communeId }, { OR: ways }] } satisfies Prisma.DossierWhereInput;
}

const handedIn = {
  // What was recalled is a draft again: the unit's own until it is handed in once more.
  state: { not: "DRAFT" },
  dossier: { submittedAt: { not: null } },
} satisfies Prisma.NominationWhereInput;

function handledWays(actor: Actor): Prisma.NominationWhereInput[] {
  return hasRole(actor, "OFFICE") ? [handedIn, { dossier: { isFromPaper: true } }] : [];
}

function onAgendaIn({ from, until }: Sight["terms"][number]): Prisma.NominationWhereInput {
  const startsAt = until ? { gte: from, lt: until } : { gte: from };
  return { agendaItems: { some: { session: { state: { not: "CANCELLED" }, startsAt } } } };
}

/** By the person, not the place: whoever sits on the Council under one place is recused under every other. */
function recusedFrom({ userId }: Actor): Prisma.NominationWhereInput {
  return {
    state: "BEFORE_COUNCIL",
    agendaItems: {
      some: {
        session: { state: { not: "CANCELLED" } },
        recusals: { some: { member: { membership: { userId } } } },
      },
    },
  };
}
