import { inForceOn, type RuleRow } from "@/lib/communes/rules-in-force";
import type { Prisma } from "@/lib/db/generated/client";
import { type AwardRules, awardRulesOf } from "@/lib/nominations/awards/award-rules";
import { type AwardKey, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { isPartKey, type PartKey } from "@/lib/nominations/awards/parts";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import type { Evidence } from "./checklist";
import type { ClockFacts } from "./clock";

/** What the clock of a nomination is read from. */
export const clockFields = {
  state: true,
  award: true,
  completeOn: true,
  appraisal: { select: { concludedAt: true } },
  suspensions: {
    select: { suspendedAt: true, resumedAt: true },
    orderBy: { suspendedAt: "asc" },
    take: 50,
  },
  dossier: { select: { submittedAt: true } },
} satisfies Prisma.NominationSelect;

type Clocked = Prisma.NominationGetPayload<{ select: typeof clockFields }>;

/** The clock's facts of a nomination, by the rules of the day its dossier was received (DOMAIN §1). */
export function clockFactsOf(row: Clocked, rules: AwardRules | null): ClockFacts {
  const { concludedAt } = row.appraisal ?? { concludedAt: null };
  return {
    state: row.state,
    completeOn: readDay(row.completeOn),
    days: rules?.appraisalDays ?? usualDays,
    pauses: row.suspensions.map(({ suspendedAt, resumedAt }) => ({
      from: calendarDate(suspendedAt),
      to: resumedAt && calendarDate(resumedAt),
    })),
    concludedOn: concludedAt && calendarDate(concludedAt),
  };
}

/** Where a commune's rules no longer know the award. */
const usualDays = 20;

/** Looks rules up by day, each day worked out once. */
export function rulesByDay(rows: readonly RuleRow[]) {
  const days = new Map<CalendarDate, ReadonlyMap<AwardKey, AwardRules>>();
  return (award: string, receivedAt: Date | null, now: Date): AwardRules | null => {
    const day = calendarDate(receivedAt ?? now);
    const known = days.get(day) ?? awardRulesOf(inForceOn(rows, day));
    days.set(day, known);
    return (isAwardKey(award) && known.get(award)) || null;
  };
}

export const evidenceFields = {
  story: true,
  votesFor: true,
  votesAgainst: true,
  points: { select: { id: true }, take: 200 },
  files: { select: { part: true, name: true }, orderBy: { uploadedAt: "asc" }, take: 100 },
  consultations: {
    where: { removedAt: null },
    select: { consultation: { select: { closesOn: true, concludedAt: true } } },
    orderBy: { consultation: { openedAt: "desc" } },
    take: 5,
  },
  dossier: {
    select: {
      isFromPaper: true,
      paperNumber: true,
      paperOn: true,
      paperNote: true,
      meeting: { select: { heldOn: true, presentCount: true, calledCount: true } },
      files: {
        where: { nominationId: null },
        select: { part: true, name: true },
        orderBy: { uploadedAt: "asc" },
        take: 100,
      },
    },
  },
} satisfies Prisma.NominationSelect;

type Evident = Prisma.NominationGetPayload<{ select: typeof evidenceFields }>;

/** What the dossier holds of each paper, in words: written in the portal, or as files. */
export function evidenceOf(row: Evident): Evidence {
  const { dossier, story, points, votesFor, votesAgainst } = row;
  const { meeting } = dossier;
  const found = new Map<PartKey, string[]>();
  const add = (key: PartKey, words: string) => found.set(key, [...(found.get(key) ?? []), words]);
  if (!dossier.isFromPaper) add("request", requestWords(dossier));
  if (story !== "" || points.length > 0) {
    const compared = points.length > 0 ? `, ${points.length} nội dung đối chiếu` : "";
    add("report", `Viết trên cổng${compared}`);
  }
  if (meeting) {
    const day = formatDate(readDay(meeting.heldOn));
    add("minutes", `Họp ngày ${day}, có mặt ${meeting.presentCount}/${meeting.calledCount}`);
  }
  if (votesFor !== null) {
    add("vote-result", `${votesFor} đồng ý, ${votesAgainst ?? 0} không đồng ý`);
  }
  for (const { consultation } of row.consultations) {
    if (consultation.concludedAt === null) continue;
    add("opinions", `Công khai đến ${formatDate(readDay(consultation.closesOn))}`);
  }
  for (const { part, name } of [...dossier.files, ...row.files]) {
    if (isPartKey(part)) add(part, `Tệp ${name}`);
  }
  return found;
}

function requestWords({ paperNumber, paperOn }: Evident["dossier"]): string {
  if (paperNumber === "") return "Lập trên cổng theo hồ sơ";
  return `Số ${paperNumber}${paperOn ? ` ngày ${formatDate(readDay(paperOn))}` : ""}`;
}
