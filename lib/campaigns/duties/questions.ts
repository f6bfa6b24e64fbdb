import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensure } from "@/lib/workflow/verdict";
import { ownDuty } from "./commands";
import { canAnswer } from "./policy";
import type { Answer, Question } from "./schema";

/**
 * The unit asks the office about what it was given; the same words twice, still unanswered, are one question. Gives
 * its id. Throws NOT_FOUND, FORBIDDEN.
 */
export async function askQuestion(
  actor: Actor,
  { assignmentId, question }: Question,
  now: Date,
): Promise<string> {
  const { communeId, membershipId: askedById } = actor;
  return prisma.$transaction(async (tx) => {
    const { duty, unitId, planId } = await ownDuty(tx, actor, assignmentId, now);
    // Two clicks come one after the other.
    await tx.$queryRaw`SELECT 1 FROM assignment WHERE id = ${assignmentId}::uuid FOR NO KEY UPDATE`;
    const same = { communeId, assignmentId, unitId, question, answeredAt: null };
    const asked = await tx.dutyQuestion.findFirst({ where: same, select: { id: true } });
    if (asked) return asked.id;
    const { id } = await tx.dutyQuestion.create({
      data: { communeId, assignmentId, unitId, question, askedById, askedAt: now },
      select: { id: true },
    });
    await notify(tx, {
      communeId,
      to: await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except: [askedById] }),
      kind: "question.asked",
      subject: { type: "assignment", id: assignmentId },
      data: { task: duty.task, by: actor.name },
      key: `question.asked:${id}`,
      at: now,
    });
    await recordAudit(tx, {
      actor,
      action: "question.asked",
      subject: { type: "plan", id: planId },
      data: { questionId: id, assignmentId },
      at: now,
    });
    return id;
  });
}

/**
 * The office answers, once; the same answer sent twice is one. Throws FORBIDDEN, NOT_FOUND, STALE when a colleague has
 * answered meanwhile.
 */
export async function answerQuestion(
  actor: Actor,
  { assignmentId, questionId, answer }: Answer,
  now: Date,
): Promise<void> {
  ensure(canAnswer(actor));
  const { communeId, membershipId: answeredById } = actor;
  await prisma.$transaction(async (tx) => {
    const where = { id: questionId, assignmentId, communeId };
    const { count } = await tx.dutyQuestion.updateMany({
      where: { ...where, answeredAt: null },
      data: { answer, answeredById, answeredAt: now },
    });
    const question = await tx.dutyQuestion.findFirst({
      where,
      select: {
        ...questionFields,
        askedById: true,
        answeredById: true,
        assignment: { select: { task: true, planId: true } },
      },
    });
    if (!question) throw new DomainError("NOT_FOUND", "Không tìm thấy câu hỏi.");
    if (count === 0) {
      if (question.answer === answer && question.answeredById === answeredById) return;
      throw new DomainError(
        "STALE",
        `${question.answeredBy?.user.name} đã trả lời câu hỏi này. Tải lại trang để xem.`,
      );
    }
    const { task, planId } = question.assignment;
    await notify(tx, {
      communeId,
      to: [question.askedById].filter((id) => id !== answeredById),
      kind: "question.answered",
      subject: { type: "assignment", id: assignmentId },
      data: { task, by: actor.name },
      key: `question.answered:${questionId}`,
      at: now,
    });
    await recordAudit(tx, {
      actor,
      action: "question.answered",
      subject: { type: "plan", id: planId },
      data: { questionId, assignmentId },
      at: now,
    });
  });
}

const person = { select: { position: true, user: { select: { name: true } } } } as const;

const questionFields = {
  id: true,
  question: true,
  askedAt: true,
  askedBy: person,
  unit: { select: { id: true, name: true } },
  answer: true,
  answeredAt: true,
  answeredBy: person,
} satisfies Prisma.DutyQuestionSelect;

export type DutyQuestion = Prisma.DutyQuestionGetPayload<{ select: typeof questionFields }>;

/** What was asked of an assignment, in order; only by these units when they are given. */
export function listQuestions(
  { communeId }: Pick<Actor, "communeId">,
  assignmentId: string,
  unitIds?: readonly string[],
): Promise<DutyQuestion[]> {
  return prisma.dutyQuestion.findMany({
    where: { communeId, assignmentId, ...(unitIds && { unitId: { in: [...unitIds] } }) },
    select: questionFields,
    orderBy: { id: "asc" },
    take: 500,
  });
}

/** The questions that wait for the office, the longest waiting first; nothing for anybody else. */
export async function listOpenQuestions(actor: Actor) {
  if (!hasRole(actor, "OFFICE")) return [];
  return prisma.dutyQuestion.findMany({
    where: { communeId: actor.communeId, answeredAt: null },
    select: {
      id: true,
      question: true,
      askedAt: true,
      unit: { select: { name: true } },
      assignment: { select: { id: true, task: true } },
    },
    orderBy: { id: "asc" },
    take: 200,
  });
}
