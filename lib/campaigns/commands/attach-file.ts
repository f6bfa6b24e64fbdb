import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { largestAttachment } from "@/lib/campaigns/schema";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";

export type SourceFile = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

/** Keeps an uploaded file with a plan, byte for byte. Throws RULE_BROKEN for one that is empty or too large. */
export async function attachFile(
  tx: Tx,
  actor: Actor,
  planId: string,
  file: SourceFile,
  now: Date,
): Promise<void> {
  const size = file.content.byteLength;
  if (size === 0 || size > largestAttachment) {
    throw new DomainError("RULE_BROKEN", "Tệp phải có nội dung và không quá 20 MB.");
  }
  await tx.attachment.create({
    data: {
      communeId: actor.communeId,
      planId,
      name: file.name.normalize("NFC").slice(0, 255),
      mediaType: file.mediaType,
      size,
      sha256: createHash("sha256").update(file.content).digest("hex"),
      content: file.content,
      uploadedById: actor.membershipId,
      uploadedAt: now,
    },
    select: { id: true },
  });
}
