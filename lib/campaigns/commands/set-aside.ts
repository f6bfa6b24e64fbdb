import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { PlanRef } from "@/lib/campaigns/schema";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { Tx } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { isSame } from "@/lib/documents/same";
import { keepRevision } from "./keep-revision";

/** Keeps a text that could not be saved, once; gives its revision. */
export async function setAside(
  tx: Tx,
  actor: Actor,
  { planId, version, document }: PlanRef & { document: OfficialDocument },
  now: Date,
): Promise<string> {
  const last = await tx.planRevision.findFirst({
    where: {
      communeId: actor.communeId,
      planId,
      authorId: actor.membershipId,
      kind: "SET_ASIDE",
      basedOnVersion: version,
    },
    orderBy: { id: "desc" },
    select: { id: true, content: true },
  });
  if (last && isSame(storedDocument(last.content), document)) return last.id;

  const revisionId = await keepRevision(
    tx,
    actor,
    { planId, version: null, basedOnVersion: version, kind: "SET_ASIDE", document },
    now,
  );
  await recordAudit(tx, {
    actor,
    action: "plan.set-aside",
    subject: { type: "plan", id: planId },
    data: { revisionId, basedOnVersion: version },
    at: now,
  });
  return revisionId;
}
