import type { Actor } from "@/lib/auth/actor";
import type { PledgeState } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { canHandle, canWriteForUnit } from "@/lib/pledges/policy";
import { roundOfPeriod } from "@/lib/pledges/reports/round-of-period";
import { pledgeMachine } from "@/lib/pledges/state";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";
import { canFire } from "@/lib/workflow/machine";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

type Known = Pick<Demands, "campaign" | "rounds" | "periods">;

/** The first day on which a round may be judged: its last report is due; without reports, it ends. Null without either. */
export function evaluatedFrom({ rounds, periods }: Known, round: string): CalendarDate | null {
  const last = periods.findLast(({ key }) => roundOfPeriod(rounds, key)?.key === round)?.dueOn;
  return last ?? rounds.find(({ key }) => key === round)?.endsOn ?? null;
}

/** The office judges a pledge it has taken, once its time is over; again, when figures were corrected since. */
export function canEvaluate(
  actor: Actor,
  { state, round }: { state: PledgeState; round: string },
  demands: Known | null,
  now: Date,
): Verdict {
  const may = canHandle(actor);
  if (!may.allowed) return may;
  if (!canFire(pledgeMachine, state, "evaluate")) {
    return deny("Chỉ đánh giá được bản đăng ký đã nhận.");
  }
  return isOver(demands, round, now);
}

/** Whether the time of a round is over, so that it may be judged. */
export function isOver(demands: Known | null, round: string, now: Date): Verdict {
  if (!demands) return deny("Kế hoạch của phong trào không còn hiệu lực.");
  const { state } = demands.campaign;
  if (state === "CLOSED" || state === "REVIEWED") return allow;
  const from = evaluatedFrom(demands, round);
  if (from !== null && calendarDate(now) >= from) return allow;
  return deny(
    from === null
      ? "Phong trào không có ngày kết thúc: kết thúc phong trào ở phần Thiết lập rồi đánh giá."
      : `Đánh giá từ ngày ${formatDate(from)}, khi tới hạn báo cáo cuối; muốn sớm hơn thì kết thúc phong trào ở phần Thiết lập.`,
  );
}

/** The unit says what it thinks of how it was judged. */
export function canAnswerEvaluation(
  actor: Actor,
  { isOwn, state }: { isOwn: boolean; state: PledgeState },
): Verdict {
  const may = canWriteForUnit(actor);
  if (!may.allowed) return may;
  if (!isOwn) return deny("Chỉ người của đơn vị trả lời đánh giá của đơn vị mình.");
  return state === "EVALUATED" ? allow : deny("Bản đăng ký chưa được đánh giá.");
}
