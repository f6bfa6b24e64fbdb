import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { listDayExceptions } from "@/lib/communes/queries";
import { workingDaysUntil } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CheckKind } from "@/lib/db/generated/enums";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { delegationStanding, holdsNow } from "./delegation-record";
import {
  checkerStanding,
  findChairman,
  isAbsentChecker,
  listOfficials,
  type Official,
} from "./people";
import { canFollowSubmission, isChecker } from "./policy";
import { signatureRule } from "./signature-rule";

const person = {
  select: { position: true, isDeputy: true, user: { select: { name: true } } },
} satisfies { select: Prisma.MembershipSelect };

const submission = {
  id: true,
  year: true,
  number: true,
  planVersion: true,
  message: true,
  submittedBy: person,
  submittedAt: true,
  answerDueOn: true,
  signerId: true,
  signer: person,
  delegation: { select: { basis: true, scope: true, ...delegationStanding } },
  readBy: person,
  readAt: true,
  outcome: true,
  decidedById: true,
  decidedBy: person,
  decidedAt: true,
  reason: true,
  checks: {
    select: {
      kind: true,
      checkerId: true,
      checker: {
        select: {
          position: true,
          ...checkerStanding,
          user: { select: { name: true, disabledAt: true } },
        },
      },
      checkedAt: true,
      note: true,
    },
    orderBy: { kind: "asc" },
    take: 2,
  },
} satisfies Prisma.PlanSubmissionSelect;

type Row = Prisma.PlanSubmissionGetPayload<{ select: typeof submission }>;

/** One time a plan went to be signed, with what became of it. */
export type SubmissionDetail = Omit<Row, "delegation" | "checks"> & {
  /** With who can no longer sign off what is still open. */
  checks: (Row["checks"][number] & { isAbsent: boolean })[];
  /** "12/2026", as on the receipt. */
  code: string;
  /** Of a deputy who signs: by which paper, and whether it holds today. */
  delegation: { basis: string; scope: string; holds: boolean } | null;
};

/** Every time the plan was submitted, the latest first; none for who may not follow it. */
export async function listSubmissions(
  actor: Actor,
  planId: string,
  now: Date,
): Promise<SubmissionDetail[]> {
  const rows = await prisma.planSubmission.findMany({
    where: { communeId: actor.communeId, planId, plan: plansVisibleTo(actor) },
    select: submission,
    // Ids are in the order of time.
    orderBy: { id: "desc" },
    take: 100,
  });
  const mayFollow = canFollowSubmission(actor).allowed;
  return rows
    .filter((row) => mayFollow || isChecker(actor, row))
    .map(({ delegation, checks, ...row }) => ({
      ...row,
      checks: checks.map((check) => ({
        ...check,
        isAbsent: check.checkedAt === null && isAbsentChecker(check.checker, check.kind, now),
      })),
      code: `${row.number}/${row.year}`,
      delegation: delegation && {
        basis: delegation.basis,
        scope: delegation.scope,
        holds: holdsNow(delegation, now),
      },
    }));
}

/** The last time the plan was submitted, or null. */
export async function findSubmission(
  actor: Actor,
  planId: string,
  now: Date,
): Promise<SubmissionDetail | null> {
  const [latest] = await listSubmissions(actor, planId, now);
  return latest ?? null;
}

/** When the signature or a check was given to somebody else, from the audit: of which submission, by whom, to whom. */
export async function listHandovers({ communeId }: Actor, planId: string) {
  const lines = await prisma.auditEvent.findMany({
    where: {
      communeId,
      subjectType: "plan",
      subjectId: planId,
      action: { in: ["submission.handed", "checker.named"] },
    },
    select: { at: true, data: true, membership: { select: { user: { select: { name: true } } } } },
    orderBy: { sequence: "asc" },
    take: 200,
  });
  const given = lines.map(({ at, data, membership }) => {
    const {
      submissionId = "",
      checkerId = null,
      kind = null,
      delegationId = null,
    } = data as HandedData;
    const by = membership?.user.name ?? "";
    return { at, by, submissionId, delegationId, check: kind, checkerId };
  });
  const names = await namesOf(
    communeId,
    given.flatMap(({ checkerId }) => checkerId ?? []),
  );
  return given.map(({ checkerId, ...rest }) => ({
    ...rest,
    to: checkerId === null ? "" : (names.get(checkerId) ?? ""),
  }));
}

type HandedData = {
  submissionId?: string;
  delegationId?: string | null;
  kind?: CheckKind;
  checkerId?: string;
};

async function namesOf(communeId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await prisma.membership.findMany({
    where: { communeId, id: { in: [...ids] } },
    select: { id: true, user: { select: { name: true } } },
    take: ids.length,
  });
  return new Map(people.map(({ id, user }) => [id, user.name]));
}

/** The version of the plan the person last read, or null. */
export async function findReading(
  { communeId, membershipId }: Actor,
  planId: string,
): Promise<{ planVersion: number; readAt: Date } | null> {
  return prisma.planReading.findUnique({
    where: { communeId_planId_membershipId: { communeId, planId, membershipId } },
    select: { planVersion: true, readAt: true },
  });
}

/** Who may be named to check a plan. */
export function listCheckers(actor: Actor, now: Date): Promise<Official[]> {
  return listOfficials(prisma, actor, ["OFFICE", "CLERK"], now);
}

/** Who signs what is submitted today, with the signature block as it is printed; null while there is no Chairman. */
export async function findSigning(actor: Actor, now: Date) {
  const chairman = await findChairman(prisma, actor, now);
  return chairman && { signer: chairman, signature: await signatureRule(actor, chairman, now) };
}

/** Working days from today to the day an answer is due; how many it is late, as a negative number, after it. */
export async function findWorkingDaysLeft(
  { communeId }: Actor,
  dueOn: Date,
  now: Date,
): Promise<number> {
  const today = calendarDate(now);
  const due = readDay(dueOn);
  const [from, to] = today <= due ? [today, due] : [due, today];
  const days = workingDaysUntil(from, to, await listDayExceptions(prisma, communeId, from, to));
  return today <= due ? days : -days;
}
