import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import { findPlan, type PlanDetail } from "@/lib/campaigns/queries";
import { prisma, type Tx } from "@/lib/db/client";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { answerDueOn } from "./answer-due";
import { chairmanOf, ensureCheckers } from "./people";
import { canSubmitPlan } from "./policy";
import type { SubmissionForm } from "./schema";

type Submitted = { submissionId: string; number: string };

/**
 * Brings a draft before the Chairman: a numbered receipt, two named checkers, a day by which an answer is expected. The
 * text stands still from then on. Pressed twice, it is submitted once and answers the same. Throws NOT_FOUND, FORBIDDEN,
 * STALE when the text is another version, RULE_BROKEN while the checks find errors in it, for checkers who may not
 * check, and in another state.
 */
export async function submitPlan(
  actor: Actor,
  form: SubmissionForm,
  now: Date,
): Promise<Submitted> {
  const plan = await findPlan(actor, form.planId);
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  const same = await sameSubmission(actor, form);
  if (same) return same;
  ensure(canSubmitPlan(actor, plan));
  await ensureWithoutErrors(actor, plan, now);
  const dueOn = await answerDueOn(actor, now);
  try {
    return await prisma.$transaction((tx) => submitIn(tx, actor, form, { now, dueOn }));
  } catch (error) {
    // The other click of a double click was faster.
    const made = error instanceof DomainError && (await sameSubmission(actor, form));
    if (made) return made;
    throw error;
  }
}

/** What the same person has already submitted of the same text, still waiting for its answer. */
async function sameSubmission(
  { communeId, membershipId }: Actor,
  { planId, version }: SubmissionForm,
): Promise<Submitted | null> {
  const found = await prisma.planSubmission.findFirst({
    where: {
      communeId,
      planId,
      planVersion: version,
      submittedById: membershipId,
      outcome: "PENDING",
    },
    select: { id: true, number: true, year: true },
  });
  return found && { submissionId: found.id, number: `${found.number}/${found.year}` };
}

async function ensureWithoutErrors(actor: Actor, plan: PlanDetail, now: Date): Promise<void> {
  const findings = checkDocument(plan.document, await findCheckContext(actor, plan, now));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    throw new DomainError(
      "RULE_BROKEN",
      `Văn bản còn ${errors} lỗi phải sửa trước khi trình. Sửa từng chỗ nêu ở mục Kiểm tra.`,
    );
  }
}

async function submitIn(
  tx: Tx,
  actor: Actor,
  { planId, version, message, contentCheckerId, formCheckerId }: SubmissionForm,
  { now, dueOn }: { now: Date; dueOn: string },
): Promise<Submitted> {
  const { communeId, membershipId } = actor;
  const checkers = { CONTENT: contentCheckerId, FORM: formCheckerId };
  const signer = await chairmanOf(tx, actor, now);
  const kinds = ["CONTENT", "FORM"] as const;
  await ensureCheckers(tx, actor, checkers, { signerId: signer.id, kinds, now });
  const receipt = await nextNumber(tx, communeId, now);
  const { title } = await movePlan(tx, actor, { planId, event: "submit", version }, now);
  const { id: submissionId } = await tx.planSubmission.create({
    data: {
      communeId,
      planId,
      ...receipt,
      planVersion: version,
      message,
      submittedById: membershipId,
      submittedAt: now,
      answerDueOn: writeDay(dueOn),
      signerId: signer.id,
      checks: {
        create: kinds.map((kind) => ({ kind, checkerId: checkers[kind] })),
      },
    },
    select: { id: true },
  });
  const number = `${receipt.number}/${receipt.year}`;
  await keepSubmittedText(tx, communeId, { planId, version, number });
  await notify(tx, {
    communeId,
    to: Object.values(checkers).filter((id) => id !== membershipId),
    kind: "plan.to-check",
    subject: { type: "plan", id: planId },
    data: { title, submittedBy: actor.name },
    key: `submission ${submissionId} to-check`,
    at: now,
  });
  await recordAudit(tx, {
    actor,
    action: "submission.made",
    subject: { type: "plan", id: planId },
    data: { submissionId, number, planVersion: version },
    at: now,
  });
  return { submissionId, number };
}

/** 1, 2, 3 … within the commune and year: whoever comes at the same moment waits for this one. */
async function nextNumber(tx: Tx, communeId: string, now: Date) {
  const year = Number(calendarDate(now).slice(0, 4));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('submission number ' || ${communeId}, 0))`;
  const { _max } = await tx.planSubmission.aggregate({
    where: { communeId, year },
    _max: { number: true },
  });
  return { year, number: (_max.number ?? 0) + 1 };
}

/** What was submitted is compared with later: it is not thinned out, and is found by its name. */
async function keepSubmittedText(
  tx: Tx,
  communeId: string,
  { planId, version, number }: { planId: string; version: number; number: string },
): Promise<void> {
  const where = { communeId, planId, version };
  await tx.planRevision.updateMany({
    where: { ...where, kind: { in: ["AUTOSAVED", "MERGED"] } },
    data: { kind: "SAVED" },
  });
  await tx.planRevision.updateMany({
    where: { ...where, name: null },
    data: { name: `Bản trình theo biên nhận số ${number}` },
  });
}
