import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canKeepCouncil, sittingStates } from "@/lib/council/policy";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isAwardKey } from "@/lib/nominations/awards/catalogue";
import { type AwardRules, findAllAwardRules } from "@/lib/nominations/awards/rules";
import { nominationsVisibleTo } from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type Db = Tx | typeof prisma;

/** As many as a session could ever consider. */
const mostCandidates = 500;

const candidateSelect = {
  id: true,
  state: true,
  award: true,
  audience: true,
  name: true,
  honorific: true,
  place: true,
  dossier: {
    select: {
      procedure: true,
      unit: { select: { name: true } },
      campaign: { select: { title: true } },
    },
  },
  consultations: {
    where: { removedAt: null },
    select: {
      consultation: {
        select: {
          closesOn: true,
          concludedAt: true,
          opinions: { where: { handledAt: null }, select: { nominationId: true }, take: 500 },
        },
      },
    },
    take: 20,
  },
} satisfies Prisma.NominationSelect;

type CandidateRow = Prisma.NominationGetPayload<{ select: typeof candidateSelect }>;

/** Found eligible, or shown for opinions, or left without a result by an earlier session. */
const ready = {
  OR: [
    { state: { in: ["ELIGIBLE", "IN_CONSULTATION"] } },
    {
      state: "BEFORE_COUNCIL",
      agendaItems: { none: { session: { state: { in: [...sittingStates] } } } },
    },
  ],
} satisfies Prisma.NominationWhereInput;

/** The nominations that may go on the agenda of a session of that day, and what still holds others back. */
export async function listCandidatesFor(
  db: Db,
  actor: Actor,
  { startsAt, nominationIds }: { startsAt: Date; nominationIds?: readonly string[] },
  now: Date,
) {
  if (!canKeepCouncil(actor).allowed) return [];
  const rules = await findAllAwardRules(actor, startsAt, db);
  const visible = nominationsVisibleTo(actor, await findSight(db, actor, now));
  const rows = await db.nomination.findMany({
    where: {
      AND: [visible, ready, ...(nominationIds ? [{ id: { in: [...nominationIds] } }] : [])],
    },
    select: candidateSelect,
    // As dossiers came in and list them: agenda, minutes and decision then go in one order.
    orderBy: [{ dossier: { submittedAt: "asc" } }, { position: "asc" }, { id: "asc" }],
    take: mostCandidates,
  });
  return rows.map(({ consultations, ...row }) => {
    const rule = isAwardKey(row.award) ? rules.get(row.award) : undefined;
    return { ...row, vote: rule?.vote, obstacle: obstacleOf({ ...row, consultations }, rule) };
  });
}

/** The same for the page of the agenda. */
export function listCandidates(actor: Actor, startsAt: Date, now: Date) {
  return listCandidatesFor(prisma, actor, { startsAt }, now);
}

export type Candidate = Awaited<ReturnType<typeof listCandidatesFor>>[number];

/** What holds it back: a sentence, or null when it may go before the Council. */
export function obstacleOf(
  {
    id,
    state,
    dossier,
    consultations,
  }: Pick<CandidateRow, "id" | "state" | "dossier" | "consultations">,
  rule: AwardRules | undefined,
): string | null {
  if (!rule) return "Hình thức khen này không còn trong danh mục.";
  const shown = consultations.map(({ consultation }) => consultation);
  const open = shown
    .flatMap(({ opinions }) => opinions)
    .filter(({ nominationId }) => nominationId === null || nominationId === id).length;
  if (open > 0) return `Còn ${open} ý kiến nhân dân chưa trả lời.`;
  const running = shown.find(({ concludedAt }) => concludedAt === null);
  if (running) {
    return `Đang lấy ý kiến đến hết ngày ${formatDate(readDay(running.closesOn))}; kết thúc lấy ý kiến rồi mới đưa ra Hội đồng.`;
  }
  const isAsked = rule.consultationDays !== null && dossier.procedure === "FULL";
  if (isAsked && shown.length === 0 && state !== "BEFORE_COUNCIL") {
    return `Chưa công khai lấy ý kiến ${rule.consultationDays} ngày (${rule.sources["consultation-days"]?.legalBasis ?? "theo quy định"}).`;
  }
  return null;
}
