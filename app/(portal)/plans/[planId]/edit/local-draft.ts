import type { SessionState } from "@/lib/campaigns/editing-session";
import type { OfficialDocument } from "@/lib/documents/model";

/** What one window has typed and the server does not have yet, kept in the browser it was typed in. */
export type LocalDraft = {
  /** Where its saving stood: from there it goes on. */
  session: SessionState;
  document: OfficialDocument;
  /** When it was last written, ISO. */
  at: string;
};

export type KeptDraft = LocalDraft & { key: string };

type Owner = { membershipId: string; planId: string };

/** One person's drafts of one plan. On a shared computer nobody meets the draft of another. */
const prefixOf = ({ membershipId, planId }: Owner) => `draft/${membershipId}/${planId}/`;

/** The name of one window's draft, which is also the name of the lock the window holds while it is open. */
export function draftKey(owner: Owner, windowId: string): string {
  return prefixOf(owner) + windowId;
}

/** Keeps the draft; false when the browser has no room or allows no keeping. */
export function writeDraft(storage: Storage, key: string, draft: LocalDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    // Full, or forbidden: an older text must not stand for the present one.
    removeDraft(storage, key);
    return false;
  }
}

/** Forgets the draft: the server has it. */
export function removeDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // A browser that allows no keeping keeps nothing to remove.
  }
}

/** The person's drafts of the plan, the oldest first; what cannot be read is passed over. */
export function listDrafts(storage: Storage, owner: Owner): KeptDraft[] {
  const prefix = prefixOf(owner);
  return keysOf(storage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readDraft(storage, key) ?? [])
    .sort((a, b) => a.at.localeCompare(b.at));
}

function keysOf(storage: Storage): string[] {
  try {
    return Object.keys(storage);
  } catch {
    return [];
  }
}

function readDraft(storage: Storage, key: string): KeptDraft | null {
  try {
    const draft: unknown = JSON.parse(storage.getItem(key) ?? "null");
    return isDraft(draft) ? { ...draft, key } : null;
  } catch {
    return null;
  }
}

/** Written above by an earlier page of the portal; the server checks the document again, word for word. */
function isDraft(value: unknown): value is LocalDraft {
  if (typeof value !== "object" || value === null) return false;
  const { session, document, at } = value as Partial<Record<keyof LocalDraft, unknown>>;
  if (typeof session !== "object" || session === null) return false;
  const { version, base } = session as Partial<Record<keyof SessionState, unknown>>;
  return (
    Number.isInteger(version) &&
    typeof at === "string" &&
    [base, document].every((paper) => typeof paper === "object" && paper !== null)
  );
}
