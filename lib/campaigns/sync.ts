import { z } from "zod";
import { documentSchema } from "@/lib/documents/document-schema";
import type { MergeConflict } from "@/lib/documents/merge/conflict";
import { longestClauseId, type OfficialDocument } from "@/lib/documents/model";

/** What an open editing window says to the server: its text when that changed, and where it is, in one request. */
export const syncRequestSchema = z.strictObject({
  windowId: z.uuid(),
  /** The version of the plan this window has before it. */
  version: z.int().positive(),
  /** Left out when nothing was typed. */
  document: documentSchema.optional(),
  /**
   * The text that `document` was written on, where that is no version of the plan: the window's own earlier text,
   * already part of `version`.
   */
  ancestor: documentSchema.optional(),
  clauseId: z.string().min(1).max(longestClauseId).nullable(),
  kind: z.enum(["AUTOSAVED", "SAVED"]),
  /** The window is closing: nobody is there any more once this is saved. */
  isLast: z.boolean().optional(),
});

export type SyncRequest = z.input<typeof syncRequestSchema>;

/** A window in which somebody has the plan open for editing. */
export type PresentWindow = {
  windowId: string;
  name: string;
  position: string;
  clauseId: string | null;
  /** Another window of the same person. */
  isMe: boolean;
};

/** Dates travel as ISO text. */
export type SyncAnswer =
  | {
      status: "ok";
      version: number;
      savedAt: string;
      /** Only when the plan's text differs from what was sent, or from what `version` was. */
      document?: OfficialDocument;
      others: readonly PresentWindow[];
    }
  | ({ status: "conflict" } & SyncConflict & { others: readonly PresentWindow[] })
  | { status: "signed-out" }
  | { status: "gone" }
  | { status: "refused"; reason: string }
  | { status: "invalid"; message: string };

/** Somebody else changed the same places first: nothing was overwritten, and the text sent is kept as `revisionId`. */
export type SyncConflict = {
  version: number;
  savedAt: string;
  savedBy: string;
  /** The plan as it stands. */
  document: OfficialDocument;
  conflicts: readonly MergeConflict[];
  revisionId: string;
};
