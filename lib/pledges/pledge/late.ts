import type { Demands } from "@/lib/pledges/demands";
import { calendarDate } from "@/lib/text/dates";
import type { PledgeRecord } from "./record";

type Handed = Pick<PledgeRecord, "round" | "submittedAt">;
type Rounds = Pick<Demands, "rounds"> | null;

/** Whether handing it in today is late; one that came in time and was returned or taken back is not. */
export function comesLate(
  pledge: Handed & Pick<PledgeRecord, "state">,
  demands: Rounds,
  now: Date,
): boolean {
  if (pledge.state !== "DRAFT" || cameInTime(pledge, demands)) return false;
  const dueOn = dueOf(pledge, demands);
  return dueOn !== null && calendarDate(now) > dueOn;
}

/** Whether it first came by its day. */
export function cameInTime(pledge: Handed, demands: Rounds): boolean {
  const dueOn = dueOf(pledge, demands);
  const { submittedAt } = pledge;
  return submittedAt !== null && (dueOn === null || calendarDate(submittedAt) <= dueOn);
}

const dueOf = ({ round }: Handed, demands: Rounds) =>
  demands?.rounds.find(({ key }) => key === round)?.dueOn ?? null;
