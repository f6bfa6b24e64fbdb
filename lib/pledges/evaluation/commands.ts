import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { Grade } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { unscaled } from "@/lib/pledges/figures";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { holdPledge, movePledge } from "@/lib/pledges/pledge/hold";
import { peopleOfOffice } from "@/lib/pledges/reports/report-record";
import { gradeLabels } from "@/lib/pledges/state";
import { ensure } from "@/lib/workflow/verdict";
import { canAnswerEvaluation, canEvaluate } from "./policy";
import { type Around, type EvaluatedItem, findEvaluation, type PledgeEvaluation } from "./queries";

export type Decision = {
  pledgeId: string;
  version: number;
  grade: Grade;
  note: string;
  /**
   * By the promise; without a grade it is not judged. One not named stays as it was decided before, or is judged as its
   * figures say.
   */
  items: readonly { itemId: string; grade: Grade | null; note: string }[] | null;
};

/**
 * The office says how a pledge was kept, each promise and the whole; what the figures say is kept beside it. Decided
 * again, the unit is asked again, and its earlier words stay. Pressed twice it is decided once. Throws NOT_FOUND,
 * FORBIDDEN before its time is over, STALE, RULE_BROKEN where it departs from the figures without saying why. Who decides
 * many gives what they have in common.
 */
export async function decideEvaluation(
  actor: Actor,
  decision: Decision,
  now: Date,
  known: Partial<Around> = {},
): Promise<void> {
  const { pledgeId, version, grade, note } = decision;
  await prisma.$transaction(async (tx) => {
    const held = await holdPledge(tx, actor, pledgeId, now);
    const isSamePress =
      held.state === "EVALUATED" &&
      held.version === version + 1 &&
      held.movedById === actor.membershipId;
    if (isSamePress) return;
    const pledge = await findEvaluation(tx, actor, pledgeId, now, known);
    if (!pledge) throw new DomainError("NOT_FOUND", "Không tìm thấy bản đăng ký.");
    ensure(canEvaluate(actor, pledge, pledge.demands, now));
    ensureReasons(pledge, decision);
    const { communeId, membershipId } = actor;
    await movePledge(tx, actor, held, { event: "evaluate", version }, now);
    const decided = {
      proposed: pledge.proposed,
      grade,
      note,
      decidedById: membershipId,
      decidedAt: now,
    };
    await tx.evaluation.upsert({
      where: { communeId_pledgeId: { communeId, pledgeId } },
      create: { communeId, pledgeId, ...decided },
      update: {
        ...decided,
        agrees: null,
        answeredById: null,
        answeredAt: null,
        version: { increment: 1 },
      },
    });
    await writeItems(tx, actor, pledge, decision);
    await recordAudit(tx, {
      actor,
      action: "evaluation.decided",
      subject: { type: "pledge", id: pledgeId },
      data: { grade, proposed: pledge.proposed },
      at: now,
    });
    await notify(tx, {
      communeId,
      to: await peopleOfUnit(tx, actor, pledge.unitId, now),
      kind: "evaluation.decided",
      subject: { type: "pledge", id: pledgeId },
      data: { title: pledge.campaign.title, by: actor.name, grade: gradeLabels[grade] },
      key: `evaluation ${pledgeId} decided ${version}`,
      at: now,
    });
  });
}

/** The grades of the items; a promise in words nobody judged has none. */
async function writeItems(
  tx: Tx,
  { communeId }: Actor,
  { items }: PledgeEvaluation,
  decision: Decision,
): Promise<void> {
  const itemIds = items.map(({ id }) => id);
  await tx.itemEvaluation.deleteMany({ where: { communeId, itemId: { in: itemIds } } });
  await tx.itemEvaluation.createMany({
    data: items.flatMap((item) => {
      const { id: itemId, achieved, proposed } = item;
      const { grade, note } =
        decision.items?.find((said) => said.itemId === itemId) ?? keptGrade(item);
      if (grade === null) return [];
      const amount = achieved === null ? null : unscaled(achieved);
      return [{ communeId, itemId, achieved: amount, proposed, grade, note }];
    }),
  });
}

/** Of what was not said anew: as it was decided; where that was what the figures said, as they say now. */
function keptGrade({ proposed, decided }: EvaluatedItem): { grade: Grade | null; note: string } {
  if (!decided) return { grade: proposed, note: "" };
  const isByFigures = decided.grade === decided.proposed;
  return { grade: isByFigures ? proposed : decided.grade, note: decided.note };
}

function ensureReasons({ proposed, items }: PledgeEvaluation, decision: Decision): void {
  const departs = (said: Grade, by: Grade | null, note: string) =>
    by !== null && said !== by && note === "";
  if (departs(decision.grade, proposed, decision.note)) {
    throw new DomainError(
      "RULE_BROKEN",
      `Số liệu cho mức “${proposed && gradeLabels[proposed]}”. Đánh giá khác thì ghi lý do.`,
    );
  }
  const item = items.find(({ id, proposed: by }) => {
    const said = decision.items?.find(({ itemId }) => itemId === id);
    return said?.grade && departs(said.grade, by, said.note);
  });
  if (item) {
    throw new DomainError(
      "RULE_BROKEN",
      `“${item.indicator}”: đánh giá khác với số liệu thì ghi lý do.`,
    );
  }
}

/**
 * The unit agrees with how it was judged, or says what it thinks; pressed twice it is said once. Throws NOT_FOUND,
 * FORBIDDEN; STALE when the office has decided again since.
 */
export async function answerEvaluation(
  actor: Actor,
  answer: { pledgeId: string; version: number; agrees: boolean; answer: string },
  now: Date,
): Promise<void> {
  const { pledgeId, version, agrees } = answer;
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const pledge = await holdPledge(tx, actor, pledgeId, now);
    ensure(canAnswerEvaluation(actor, pledge));
    const said = { agrees, answer: answer.answer, answeredById: membershipId };
    const { count } = await tx.evaluation.updateMany({
      where: { communeId, pledgeId, version },
      data: { ...said, answeredAt: now, version: { increment: 1 } },
    });
    if (count === 0) {
      const same = await tx.evaluation.count({
        where: { communeId, pledgeId, version: version + 1, ...said },
      });
      if (same > 0) return;
      throw new DomainError("STALE", "Đánh giá vừa thay đổi. Tải lại trang, xem lại rồi trả lời.");
    }
    await recordAudit(tx, {
      actor,
      action: "evaluation.answered",
      subject: { type: "pledge", id: pledgeId },
      data: { agrees },
      at: now,
    });
    await notify(tx, {
      communeId,
      to: await peopleOfOffice(tx, actor, now),
      kind: "evaluation.answered",
      subject: { type: "pledge", id: pledgeId },
      data: { title: pledge.campaign.title, unit: pledge.unit.name, agrees },
      key: `evaluation ${pledgeId} answered ${version}`,
      at: now,
    });
  });
}
