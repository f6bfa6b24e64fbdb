import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { documentOfPlanForm, type PlanForm } from "@/lib/campaigns/plan-form";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import type { PlanRef } from "@/lib/campaigns/schema";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import { keepClauseIds } from "@/lib/documents/identity";
import { mergeDocuments } from "@/lib/documents/merge/merge-documents";
import { isSame } from "@/lib/documents/same";
import { DomainError } from "@/lib/errors";
import { type SavedPlan, savePlan } from "./save-plan";

type PlanFormSave = PlanRef & {
  form: PlanForm;
  /** A version whose conflicts with this text were seen, and this text was chosen. */
  over?: number;
};

/**
 * Saves what the plain form holds: clauses keep the ids they had in the version the form was filled from, so that facts
 * and comments still point at them and others' work can be merged in. Throws as `savePlan` does.
 */
export async function savePlanForm(
  actor: Actor,
  { planId, version, over, form }: PlanFormSave,
  now: Date,
): Promise<SavedPlan> {
  const base = await textOfVersion(actor, planId, version);
  const document = keepClauseIds(base, documentOfPlanForm(form), randomUUID);
  if (!over) return savePlan(actor, { planId, version, document }, now);

  // Theirs stays wherever this text does not stand against it.
  const theirs = await textOfVersion(actor, planId, over);
  const chosen = mergeDocuments(base, document, theirs).document;
  const saved = await savePlan(actor, { planId, version: over, document: chosen }, now);
  return { ...saved, merged: !isSame(saved.document, document) };
}

async function textOfVersion(actor: Actor, planId: string, version: number) {
  const revision = await prisma.planRevision.findFirst({
    where: { planId, version: { lte: version }, plan: plansVisibleTo(actor) },
    orderBy: { version: "desc" },
    select: { content: true },
  });
  if (!revision) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  return storedDocument(revision.content);
}
