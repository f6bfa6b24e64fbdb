import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { RevisionKind } from "@/lib/db/generated/enums";
import type { OfficialDocument } from "@/lib/documents/model";

type Revision = {
  planId: string;
  /** What the text became; null for one that came too late and is set aside. */
  version: number | null;
  /** What its writer had before them; null for the first. */
  basedOnVersion: number | null;
  kind?: RevisionKind;
  document: OfficialDocument;
};

/** Keeps the text of one save, in the transaction of the save. Gives the revision's id. */
export async function keepRevision(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { document, ...revision }: Revision,
  now: Date,
): Promise<string> {
  const { id } = await tx.planRevision.create({
    data: { ...revision, communeId, content: document, authorId: membershipId, savedAt: now },
    select: { id: true },
  });
  return id;
}
