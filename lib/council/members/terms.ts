import "server-only";
import { sittingStates } from "@/lib/council/policy";
import { presidingPosts } from "@/lib/council/sessions/officers";
import type { Tx } from "@/lib/db/client";
import type { CouncilPost } from "@/lib/db/generated/enums";
import { FieldError } from "@/lib/errors";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";

type Days = { validFrom: string; validTo: string | null };
type Term = Days & { communeId: string };

const holds = ({ validFrom, validTo }: Days, day: string) =>
  validFrom <= day && (validTo === null || day <= validTo);

/** Throws RULE_BROKEN when the person has a seat in those days already; one seat is left out of account. */
export async function ensureFree(
  tx: Tx,
  { communeId, userId, validFrom, validTo, except }: Term & { userId: string; except?: string },
): Promise<void> {
  const other = await tx.councilMember.findFirst({
    where: {
      communeId,
      membership: { userId },
      ...(except && { id: { not: except } }),
      ...(validTo && { validFrom: { lte: writeDay(validTo) } }),
      OR: [{ validTo: null }, { validTo: { gte: writeDay(validFrom) } }],
    },
    select: { id: true },
  });
  if (!other) return;
  throw new FieldError(
    "validFrom",
    "Người này đã ở trong Hội đồng trong những ngày ấy. Ghi ngày cuối của nhiệm kỳ cũ trước.",
  );
}

/** Throws RULE_BROKEN when a session that is still to be held, or being held, loses its chair or secretary. */
export async function ensureSeatedWhereNeeded(
  tx: Tx,
  { communeId, memberId, post, ...days }: Term & { memberId: string; post: CouncilPost },
): Promise<void> {
  const sessions = await tx.councilSession.findMany({
    where: {
      communeId,
      state: { in: [...sittingStates] },
      OR: [{ chairId: memberId }, { secretaryId: memberId }],
    },
    select: { title: true, startsAt: true, chairId: true },
    take: 100,
  });
  const lost = sessions.find(({ startsAt }) => !holds(days, calendarDate(startsAt)));
  if (lost) {
    throw new FieldError(
      "validTo",
      `Người này là chủ tọa hoặc thư ký của phiên họp “${lost.title}”. Cử người khác cho phiên họp ấy trước.`,
    );
  }
  const chaired = sessions.find(({ chairId }) => chairId === memberId);
  if (chaired && !presidingPosts.includes(post)) {
    throw new FieldError(
      "post",
      `Người này là chủ tọa của phiên họp “${chaired.title}”; chủ tọa phải là Chủ tịch hoặc Phó Chủ tịch Hội đồng. Cử chủ tọa khác trước.`,
    );
  }
}

/**
 * Who sat on the Council on the day of a session that has voted, or is over, stays as it was: its figures rest on that
 * number. Call it with the sessions held. Throws RULE_BROKEN.
 */
export async function ensureRollsStand(
  tx: Tx,
  communeId: string,
  before: Days | null,
  after: Days,
): Promise<void> {
  const sessions = await tx.councilSession.findMany({
    where: {
      communeId,
      OR: [
        { state: { in: ["CLOSED", "MINUTES_SIGNED"] } },
        { state: "OPEN", rounds: { some: {} } },
      ],
    },
    select: { title: true, startsAt: true },
    orderBy: { startsAt: "desc" },
    take: 1000,
  });
  for (const { title, startsAt } of sessions) {
    const day = calendarDate(startsAt);
    const sat = before !== null && holds(before, day);
    if (sat === holds(after, day)) continue;
    const held = `Phiên họp “${title}” ngày ${formatDate(day)} đã họp`;
    throw sat
      ? new FieldError(
          after.validFrom > day ? "validFrom" : "validTo",
          `${held}, có người này trong tổng số thành viên: nhiệm kỳ phải gồm ngày ấy.`,
        )
      : new FieldError(
          "validFrom",
          `${held}, không có người này trong tổng số thành viên: ghi nhiệm kỳ từ sau ngày ấy.`,
        );
  }
}
