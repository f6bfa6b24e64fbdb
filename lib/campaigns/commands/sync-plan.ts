import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { SyncAnswer, syncRequestSchema } from "@/lib/campaigns/sync";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import { notePresence } from "./note-presence";
import { type SavedPlan, savePlan } from "./save-plan";

type Sync = z.output<typeof syncRequestSchema> & { planId: string };

/**
 * Takes what an open editing window says: saves its text, if it sent one, notes that it is here, and tells it what the
 * plan says now and who else is there. Never throws a DomainError: a refusal is an answer.
 */
export async function syncPlan(actor: Actor, sync: Sync, now: Date): Promise<SyncAnswer> {
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: sync.planId }, plansVisibleTo(actor)] },
    select: { state: true },
  });
  if (!plan) return { status: "gone" };
  const save = canSavePlan(actor, plan);
  if (!save.allowed) return { status: "refused", reason: save.reason };

  // Before the save: what this window has before it is not thinned out by it.
  const others = await notePresence(actor, sync, now);
  try {
    const saved = sync.document
      ? await saveText(actor, { ...sync, document: sync.document }, now)
      : await readText(actor, sync);
    if (!saved) return { status: "gone" };
    const { version, savedAt, document } = saved;
    return {
      status: "ok",
      version,
      savedAt: savedAt.toISOString(),
      ...(document && { document }),
      others,
    };
  } catch (error) {
    if (error instanceof StalePlanError) {
      const { current, conflicts, revisionId } = error;
      return {
        status: "conflict",
        ...current,
        savedAt: current.savedAt.toISOString(),
        conflicts,
        revisionId,
        others,
      };
    }
    if (error instanceof DomainError) return refusal(error);
    throw error;
  }
}

type Answered = Omit<SavedPlan, "document" | "merged"> & { document?: SavedPlan["document"] };

async function saveText(
  actor: Actor,
  { planId, version, document, ancestor, kind }: Sync & { document: OfficialDocument },
  now: Date,
): Promise<Answered> {
  const draft = { planId, version, document, kind, ...(ancestor && { ancestor }) };
  const { merged, document: text, ...saved } = await savePlan(actor, draft, now);
  return merged ? { ...saved, document: text } : saved;
}

/** The plan as it stands; its text only for a window that has another version of it. */
async function readText(actor: Actor, { planId, version }: Sync): Promise<Answered | null> {
  const where = { AND: [{ id: planId }, plansVisibleTo(actor)] };
  const plan = await prisma.plan.findFirst({ where, select: { version: true, savedAt: true } });
  if (!plan || plan.version === version) return plan;
  const newer = await prisma.plan.findFirst({
    where,
    select: { version: true, savedAt: true, content: true },
  });
  if (!newer) return null;
  const { content, ...rest } = newer;
  return { ...rest, document: storedDocument(content) };
}

function refusal({ code, message }: DomainError): SyncAnswer {
  if (code === "NOT_FOUND") return { status: "gone" };
  return code === "FORBIDDEN"
    ? { status: "refused", reason: message }
    : { status: "invalid", message };
}
