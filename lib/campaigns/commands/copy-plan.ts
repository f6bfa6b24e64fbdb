import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { daysOfPlan } from "@/lib/campaigns/facts/days-of-plan";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { findPlan } from "@/lib/campaigns/queries";
import type { CopyForm, LastYearForm } from "@/lib/campaigns/start-form";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { applyShifts, withoutIssue } from "@/lib/documents/shift-dates/shift-dates";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { type CreatedPlan, createPlanFromDocument } from "./create-plan";

/**
 * Begins a campaign with the text of another plan of the commune under a new subject, without its number and date.
 * Throws FORBIDDEN, NOT_FOUND.
 */
export async function copyPlan(
  actor: Actor,
  { planId, name }: CopyForm,
  now: Date,
): Promise<CreatedPlan> {
  const plan = await planToBeginFrom(actor, planId);
  const document = withSubject(withoutIssue(plan.document), name);
  const { form } = plan.campaign;
  const period = daysOfPlan(plan);
  return createPlanFromDocument(actor, { document, form, period, begunFromId: plan.id }, now);
}

/**
 * Begins this year's campaign from an earlier plan with the chosen dates and years changed, without its number and date.
 * Throws FORBIDDEN, NOT_FOUND, and STALE when the earlier plan is no longer what was shown.
 */
export async function startFromLastYear(
  actor: Actor,
  { planId, version, planYear, year, shifts }: LastYearForm,
  now: Date,
): Promise<CreatedPlan> {
  const plan = await planToBeginFrom(actor, planId);
  if (plan.version !== version) {
    throw new DomainError(
      "STALE",
      "Kế hoạch gốc vừa được sửa nên các chỗ đổi có thể khác. Xem lại danh sách dưới đây rồi bấm lại.",
    );
  }
  const years = year - planYear;
  const shifted = applyShifts(plan.document, { years, planYear }, shifts);
  const { form } = plan.campaign;
  const { startsOn, endsOn } = daysOfPlan(plan);
  const period = { startsOn: yearsLater(startsOn, years), endsOn: yearsLater(endsOn, years) };
  const document = withoutIssue(shifted);
  return createPlanFromDocument(actor, { document, form, period, begunFromId: plan.id }, now);
}

async function planToBeginFrom(actor: Actor, planId: string) {
  ensure(canCreatePlan(actor));
  const plan = await findPlan(actor, planId);
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  return plan;
}

/** The new subject, also where the opening, the closing and the annexes repeat the old one. */
function withSubject(document: OfficialDocument, subject: string): OfficialDocument {
  const old = plainText(document.subject).trim();
  if (old === subject || old === "") return { ...document, subject: richText(subject) };
  const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
  const renamed = (words: string) =>
    words.replaceAll(old, subject).replaceAll(lower(old), lower(subject));
  const inText = (text: OfficialDocument["subject"]) =>
    text.map((run) => ("text" in run ? { ...run, text: renamed(run.text) } : run));
  return {
    ...document,
    subject: richText(subject),
    preamble: document.preamble.map(inText),
    closing: document.closing.map(inText),
    annexes: document.annexes.map((annex) => ({ ...annex, note: renamed(annex.note) })),
  };
}

/** 29 February becomes 28 where that year has none. */
function yearsLater(date: Date | null, years: number): Date | null {
  if (date === null) return null;
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + years);
  if (later.getUTCMonth() !== date.getUTCMonth()) later.setUTCDate(0);
  return later;
}
