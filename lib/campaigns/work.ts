import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays, type DayException } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { isHeldOn } from "@/lib/db/held-on";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate, formatMoment } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { WorkList } from "@/lib/workflow/work-item";
import { delegationState } from "./approval/delegation";
import { holdersOf, type PendingSubmission, pendingSubmission } from "./approval/holder";
import { isAbsentChecker } from "./approval/people";
import { isChairman } from "./approval/policy";
import { plansVisibleTo } from "./policy";
import { latestPublication, unpublished } from "./publication/latest-publication";
import { planStateLabels } from "./state";

/**
 * Whose turn it is by state alone; before the signature it is each person's, before the public it depends on the hour
 * set.
 */
const turns: Partial<Record<PlanState, { role: Role; page: string }>> = {
  DRAFT: { role: "OFFICE", page: "" },
  RETURNED: { role: "OFFICE", page: "" },
  APPROVED: { role: "CLERK", page: "/issue" },
};

const waitingPlan = {
  id: true,
  title: true,
  state: true,
  movedAt: true,
  movedNote: true,
  submissions: pendingSubmission,
  publications: latestPublication,
} satisfies Prisma.PlanSelect;

type WaitingPlan = Prisma.PlanGetPayload<{ select: typeof waitingPlan }>;

/**
 * The plans that wait for this person, and those in other hands that this person's work depends on; the longest waiting
 * first. A fixed number of queries.
 */
export async function listPlanWork(actor: Actor, now: Date): Promise<WorkList<PlanState>> {
  const plans = await prisma.plan.findMany({
    where: { AND: [plansVisibleTo(actor), { state: { in: waitingStates } }] },
    select: waitingPlan,
    orderBy: [{ movedAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  const exceptions = await exceptionsAfter(actor, plans);
  const work: WorkList<PlanState> = { mine: [], waiting: [] };
  for (const plan of plans) {
    const turn = turnOf(actor, plan, now);
    const { id, title, state, movedAt: since, movedNote: note } = plan;
    const item = {
      subject: { type: "plan", id, title },
      state,
      since,
      note,
      href: `/plans/${id}${turn.page}`,
      holder: turn.holder,
      dueOn: dueOn(plan, exceptions),
    } as const;
    if (turn.isMine) work.mine.push(item);
    else if (hasRole(actor, "OFFICE", "CHAIR") && turn.isWaitedFor) work.waiting.push(item);
  }
  return work;
}

type Turn = { isMine: boolean; isWaitedFor: boolean; holder: string; page: string };

function turnOf(actor: Actor, plan: WaitingPlan, now: Date): Turn {
  const { state, submissions } = plan;
  const [submission] = submissions;
  if (state === "ISSUED") return publishingTurn(actor, plan);
  if (state !== "SUBMITTED") {
    const turn = turns[state];
    const isMine = turn !== undefined && hasRole(actor, turn.role);
    // What the office is still writing is nobody's to wait for.
    const isWaitedFor = state === "APPROVED" || hasRole(actor, "OFFICE");
    return { isMine, isWaitedFor, holder: "", page: isMine ? turn.page : "" };
  }
  if (!submission) return { isMine: false, isWaitedFor: true, holder: "", page: "" };
  const holders = holdersOf(submission);
  const holder = holders.map(({ words }) => words).join("; ");
  const isMine =
    holders.some(({ id }) => id === actor.membershipId) ||
    (isChairman(actor) && isStuck(submission, now));
  // Nobody will sign off what somebody who has left was asked to: the office names another.
  if (!isMine && hasRole(actor, "OFFICE") && isLeftUnchecked(submission, now)) {
    return { isMine: true, isWaitedFor: true, holder, page: "/submission" };
  }
  const isReader = hasRole(actor, "CHAIR") || isMine;
  return { isMine, isWaitedFor: true, holder, page: isReader ? "/review" : "/submission" };
}

/**
 * The office publishes what was issued; what waits for its hour becomes public by itself, what it withdrew it has done
 * with.
 */
function publishingTurn(actor: Actor, { publications }: WaitingPlan): Turn {
  const isOffice = hasRole(actor, "OFFICE");
  const { publishAt, isWithdrawn } = unpublished(publications);
  return {
    isMine: isOffice && !publishAt && !isWithdrawn,
    isWaitedFor: isOffice && publishAt !== null,
    holder: publishAt ? `Tự công khai lúc ${formatMoment(publishAt)}` : "",
    page: isOffice ? "/publication" : "",
  };
}

function isLeftUnchecked({ checks }: PendingSubmission, now: Date): boolean {
  return checks.some(
    ({ kind, checker, checkedAt }) => checkedAt === null && isAbsentChecker(checker, kind, now),
  );
}

/** Only who may no longer is to sign: the present Chairman takes the signature back to himself. */
function isStuck({ checks, signer, delegation }: PendingSubmission, now: Date): boolean {
  const isChecked = checks.every(({ checkedAt }) => checkedAt !== null);
  const isLeader =
    signer.roles.includes("CHAIR") &&
    signer.user.disabledAt === null &&
    isHeldOn(signer, vietnamDay(now));
  const isLet =
    !signer.isDeputy ||
    (delegation !== null && delegationState(delegation, calendarDate(now)) === "HOLDS");
  return isChecked && !(isLeader && isLet);
}

/**
 * An answer by the day on the receipt; number and date at the latest on the next working day (Điều 15(2) NĐ 30/2020).
 */
function dueOn(
  { state, movedAt, submissions: [submission] }: WaitingPlan,
  exceptions: readonly DayException[],
): CalendarDate | null {
  if (state === "SUBMITTED") return submission ? readDay(submission.answerDueOn) : null;
  return state === "APPROVED" ? addWorkingDays(calendarDate(movedAt), 1, exceptions) : null;
}

/** From the earliest approval on, as far as the longest holiday goes. */
async function exceptionsAfter({ communeId }: Actor, plans: readonly WaitingPlan[]) {
  const days = plans.map(({ movedAt }) => calendarDate(movedAt)).sort();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  return listDayExceptions(prisma, communeId, first, shiftDay(last, 30));
}

const waitingStates = Object.keys(planStateLabels).filter(isWaiting);

function isWaiting(state: string): state is PlanState {
  return state in turns || state === "SUBMITTED" || state === "ISSUED";
}
