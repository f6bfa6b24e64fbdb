import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { canKeepCouncil, sittingStates } from "@/lib/council/policy";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isAwardKey } from "@/lib/nominations/awards/catalogue";
import { type AwardRules, findAllAwardRules } from "@/lib/nominations/awards/rules";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import { nominationsVisibleTo } from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { upheldFingerprint } from "@/lib/nominations/warnings/rules/upheld-opinion";
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
  // What was said of them on whatever list, also one they were taken off.
  opinions: {
    where: { OR: [{ handledAt: null }, { outcome: "UPHELD" }] },
    select: { id: true, year: true, number: true, handledAt: true },
    orderBy: { number: "asc" },
    take: 500,
  },
  warningAnswers: { select: { fingerprint: true }, take: 500 },
  consultations: {
    where: { removedAt: null },
    select: {
      consultation: {
        select: {
          closesOn: true,
          concludedAt: true,
          // Of the list as a whole.
          opinions: {
            where: { handledAt: null, nominationId: null },
            select: { id: true },
            take: 500,
          },
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
  return rows.map(({ consultations, opinions, warningAnswers, ...row }) => {
    const rule = isAwardKey(row.award) ? rules.get(row.award) : undefined;
    const heard = { ...row, consultations, opinions, warningAnswers };
    return { ...row, vote: rule?.vote, obstacle: obstacleOf(heard, rule) };
  });
}

/** The same for the page of the agenda. */
export function listCandidates(actor: Actor, startsAt: Date, now: Date) {
  return listCandidatesFor(prisma, actor, { startsAt }, now);
}

export type Candidate = Awaited<ReturnType<typeof listCandidatesFor>>[number];

/** What holds it back: a sentence, or null when it may go before the Council. */
function obstacleOf(
  { state, dossier, consultations, opinions, warningAnswers }: CandidateRow,
  rule: AwardRules | undefined,
): string | null {
  if (!rule) return "Hình thức khen này không còn trong danh mục.";
  const shown = consultations.map(({ consultation }) => consultation);
  const open =
    shown.flatMap((list) => list.opinions).length +
    opinions.filter(({ handledAt }) => handledAt === null).length;
  if (open > 0) return `Còn ${open} ý kiến nhân dân chưa trả lời.`;
  const upheld = opinions.find(
    ({ id, handledAt }) =>
      handledAt !== null &&
      !warningAnswers.some(({ fingerprint }) => fingerprint === upheldFingerprint(id)),
  );
  if (upheld) {
    return `Ý kiến nhân dân ${opinionNumber(upheld)} đã được kết luận là đúng: kết luận không đủ điều kiện, tạm dừng xét, hoặc ghi ở trang thẩm định vì sao vẫn xét.`;
  }
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
