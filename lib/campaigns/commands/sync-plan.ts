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
import { ensure } from "@/lib/workflow/verdict";
import { notePresence } from "./note-presence";
import { savePlan } from "./save-plan";

type Sync = z.output<typeof syncRequestSchema> & { planId: string };

/**
 * Takes what an open editing window says: saves its text, if it sent one, notes that it is here, and tells it what the
 * plan says now and who else is there. Never throws a DomainError: a refusal is an answer.
 */
export async function syncPlan(actor: Actor, sync: Sync, now: Date): Promise<SyncAnswer> {
  try {
    const { document } = sync;
    const said = document
      ? await saveText(actor, { ...sync, document }, now)
      : await readText(actor, sync);
    return { ...said, others: await notePresence(actor, sync, now) };
  } catch (error) {
    if (error instanceof DomainError) return refusal(error);
    throw error;
  }
}

type Answered<Answer = SyncAnswer> = Answer extends { others: unknown }
  ? Omit<Answer, "others">
  : never;

async function saveText(
  actor: Actor,
  { planId, version, document, ancestor, kind }: Sync & { document: OfficialDocument },
  now: Date,
): Promise<Answered> {
  const draft = { planId, version, document, kind, ...(ancestor && { ancestor }) };
  try {
    const { merged, savedAt, ...saved } = await savePlan(actor, draft, now);
    return {
      status: "ok",
      version: saved.version,
      savedAt: savedAt.toISOString(),
      ...(merged && { document: saved.document }),
    };
  } catch (error) {
    if (!(error instanceof StalePlanError)) throw error;
    const { current, conflicts, revisionId } = error;
    const savedAt = current.savedAt.toISOString();
    return { status: "conflict", ...current, savedAt, conflicts, revisionId };
  }
}

/** The plan as it stands; its text only for a window that has another version of it. */
async function readText(actor: Actor, { planId, version }: Sync): Promise<Answered> {
  const where = { AND: [{ id: planId }, plansVisibleTo(actor)] };
  const known = { state: true, version: true, savedAt: true } as const;
  const plan = await prisma.plan.findFirst({ where, select: known });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canSavePlan(actor, plan));
  if (plan.version === version) {
    return { status: "ok", version, savedAt: plan.savedAt.toISOString() };
  }
  const newer = await prisma.plan.findFirstOrThrow({ where, select: { ...known, content: true } });
  return {
    status: "ok",
    version: newer.version,
    savedAt: newer.savedAt.toISOString(),
    document: storedDocument(newer.content),
  };
}

function refusal({ code, message }: DomainError): SyncAnswer {
  if (code === "NOT_FOUND") return { status: "gone" };
  if (code === "FORBIDDEN") return { status: "refused", reason: message };
  return { status: "invalid", message };
}
