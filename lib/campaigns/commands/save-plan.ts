import "server-only";
import { subMinutes } from "date-fns";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import type { PlanRef } from "@/lib/campaigns/schema";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { ensureStorable, titleOf } from "@/lib/campaigns/storable";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import type { PlanState, RevisionKind } from "@/lib/db/generated/enums";
import { mergeDocuments } from "@/lib/documents/merge/merge-documents";
import type { OfficialDocument } from "@/lib/documents/model";
import { isSame } from "@/lib/documents/same";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { keepRevision } from "./keep-revision";
import { setAside } from "./set-aside";
import { thinRevisions } from "./thin-revisions";

type PlanSave = PlanRef & {
  document: OfficialDocument;
  /** What the text was written on, where that is not what `version` says. */
  ancestor?: OfficialDocument;
  /** AUTOSAVED: nobody asked for it, it is thinned out as it ages. */
  kind?: "SAVED" | "AUTOSAVED" | "RESTORED";
};

export type SavedPlan = {
  version: number;
  /** The plan's text: what was given, put together with what others saved in between. */
  document: OfficialDocument;
  /** Whether it holds anything that was not given. */
  merged: boolean;
  savedAt: Date;
};

/**
 * Saves a text written on the given version of the plan. What others saved in between is merged in; where they changed
 * the same places, nothing is overwritten: the text is set aside as a revision, and StalePlanError brings the plan
 * as it stands and the conflicts. Saving what is already there changes nothing. Throws NOT_FOUND, FORBIDDEN,
 * RULE_BROKEN.
 */
export async function savePlan(actor: Actor, save: PlanSave, now: Date): Promise<SavedPlan> {
  ensureStorable(save.document);
  const outcome = await prisma.$transaction((tx) => saveIn(tx, actor, save, now));
  if (outcome instanceof StalePlanError) throw outcome;
  return outcome;
}

async function saveIn(
  tx: Tx,
  actor: Actor,
  save: PlanSave,
  now: Date,
): Promise<SavedPlan | StalePlanError> {
  const { planId, kind = "SAVED" } = save;
  // Each turn lost means that somebody else's save went through, so somebody always gets on.
  for (let turn = 0; turn < 100; turn++) {
    const { state, ...current } = await currentPlan(tx, actor, planId);
    ensure(canSavePlan(actor, { state }));
    if (save.version > current.version) {
      throw new DomainError("RULE_BROKEN", "Không rõ bản đang sửa. Tải lại trang rồi lưu.");
    }
    const isUpToDate = !save.ancestor && save.version === current.version;
    const base = isUpToDate ? current.document : await baseOf(tx, actor, save);
    const { document, conflicts } = mergeDocuments(base, save.document, current.document);
    if (conflicts.length > 0) {
      const savedBy = await authorOf(tx, actor, planId, current.version);
      const revisionId = await setAside(tx, actor, save, now);
      return new StalePlanError({ ...current, savedBy }, conflicts, revisionId);
    }
    const merged = !isSame(document, save.document);
    if (isSame(document, current.document)) {
      if (kind === "SAVED") await keepAsMilestone(tx, actor, planId, current.version);
      const { version, savedAt } = current;
      return { version, document, merged, savedAt };
    }
    if (merged) ensureStorable(document);
    const draft = {
      planId,
      document,
      kind: merged && kind === "AUTOSAVED" ? ("MERGED" as const) : kind,
      basedOnVersion: save.version,
    };
    const version = await write(tx, actor, draft, { state, version: current.version }, now);
    if (version !== null) return { version, document, merged, savedAt: now };
  }
  throw new DomainError("RULE_BROKEN", "Nhiều người đang lưu cùng lúc. Chờ một lát rồi lưu lại.");
}

/** What the text was written on. A version that was thinned out gives way to the one kept before it. */
async function baseOf(tx: Tx, { communeId }: Actor, { planId, version, ancestor }: PlanSave) {
  if (ancestor) return ancestor;
  const { content } = await tx.planRevision.findFirstOrThrow({
    where: { communeId, planId, version: { lte: version } },
    orderBy: { version: "desc" },
    select: { content: true },
  });
  return storedDocument(content);
}

type Draft = {
  planId: string;
  document: OfficialDocument;
  kind: RevisionKind;
  basedOnVersion: number;
};

/** The conditional update is the lock: of two at the same time, one finds its version gone and gets null. */
async function write(
  tx: Tx,
  actor: Actor,
  { planId, document, kind, basedOnVersion }: Draft,
  { version, state }: { version: number; state: PlanState },
  now: Date,
): Promise<number | null> {
  const { count } = await tx.plan.updateMany({
    where: { id: planId, communeId: actor.communeId, version, state },
    data: { content: document, title: titleOf(document), version: { increment: 1 }, savedAt: now },
  });
  if (count === 0) return null;

  const saved = version + 1;
  await recordSitting(tx, actor, { planId, version: saved, kind }, now);
  await keepRevision(tx, actor, { planId, version: saved, basedOnVersion, kind, document }, now);
  await thinRevisions(tx, actor, { planId, current: saved }, now);
  return saved;
}

const sittingMinutes = 15;

/** One line when somebody saves with a button, and one for each quarter of an hour of typing (docs/decisions/0081). */
async function recordSitting(
  tx: Tx,
  actor: Actor,
  { planId, version, kind }: { planId: string; version: number; kind: RevisionKind },
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const isAsked = kind === "SAVED" || kind === "RESTORED";
  const line = isAsked
    ? null
    : await tx.auditEvent.findFirst({
        where: {
          communeId,
          membershipId,
          subjectType: "plan",
          subjectId: planId,
          action: "plan.saved",
          at: { gt: subMinutes(now, sittingMinutes) },
        },
        select: { sequence: true },
      });
  if (line) return;
  await recordAudit(tx, {
    actor,
    action: "plan.saved",
    subject: { type: "plan", id: planId },
    data: { version },
    at: now,
  });
}

/** What was saved while typing is now saved because a person asked: it is not thinned out any more. */
async function keepAsMilestone(tx: Tx, { communeId }: Actor, planId: string, version: number) {
  await tx.planRevision.updateMany({
    where: { communeId, planId, version, kind: { in: ["AUTOSAVED", "MERGED"] } },
    data: { kind: "SAVED" },
  });
}

async function currentPlan(tx: Tx, actor: Actor, planId: string) {
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: { version: true, content: true, savedAt: true, state: true },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  const { content, ...rest } = plan;
  return { ...rest, document: storedDocument(content) };
}

async function authorOf(tx: Tx, { communeId }: Actor, planId: string, version: number) {
  const { author } = await tx.planRevision.findFirstOrThrow({
    where: { communeId, planId, version },
    select: { author: { select: { user: { select: { name: true } } } } },
  });
  return author.user.name;
}
