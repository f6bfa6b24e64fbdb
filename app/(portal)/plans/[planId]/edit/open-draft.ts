import { EditingSession } from "@/lib/campaigns/editing-session";
import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";
import type { OfficialDocument } from "@/lib/documents/model";
import { isSame } from "@/lib/documents/same";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { draftKey, type KeptDraft, listDrafts, removeDraft } from "./local-draft";

export type OpenedPlan = {
  id: string;
  version: number;
  document: OfficialDocument;
  savedAt: Date;
};

export type Opening = {
  session: EditingSession;
  document: OfficialDocument;
  /** What an earlier window had not brought to the server, now on the sheet. */
  recovered: { at: Date; document: OfficialDocument } | null;
  /** To be called once this window keeps the words itself. */
  forgetEarlier: () => void;
};

type Owner = { membershipId: string; planId: string };
type Post = (request: SyncRequest) => Promise<SyncAnswer>;

/** A browser that has no locks: a draft this old is of a window that is gone. */
const goneAfter = 15_000;

/**
 * What to begin with: the plan as the server gave it, or the words that an earlier window of the person, closed since,
 * could not bring to the server. They go on from where that window stood, so the server merges them as it would have
 * then. Of several such windows the last one comes onto the sheet; the others' words go to the server by themselves.
 */
export async function openDraft(
  storage: Storage,
  owner: Owner,
  windowId: string,
  plan: OpenedPlan,
  post: Post,
): Promise<Opening> {
  const saved = tidyDocument(plan.document);
  const drafts = await abandonedDrafts(storage, owner);
  const pending: KeptDraft[] = [];
  for (const draft of drafts) {
    // The server had it after all.
    if (isSame(tidyDocument(draft.document), saved)) removeDraft(storage, draft.key);
    else pending.push(draft);
  }
  const latest = pending.pop();
  for (const draft of pending) await sendAway(storage, draft, windowId, post);
  if (!latest) {
    return {
      session: EditingSession.opened(plan),
      document: plan.document,
      recovered: null,
      forgetEarlier: () => {},
    };
  }
  return {
    session: new EditingSession(latest.session),
    document: latest.document,
    recovered: { at: new Date(latest.at), document: latest.document },
    forgetEarlier: () => {
      if (latest.key !== draftKey(owner, windowId)) removeDraft(storage, latest.key);
    },
  };
}

/** Tells the other windows of this browser that this one is open; gives what ends that. */
export function holdWindow(owner: Owner, windowId: string): () => void {
  let release = () => {};
  const closed = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(draftKey(owner, windowId), () => closed).catch(() => {});
  return release;
}

async function abandonedDrafts(storage: Storage, owner: Owner): Promise<KeptDraft[]> {
  const drafts = listDrafts(storage, owner);
  if (drafts.length === 0) return [];
  if (!navigator.locks) {
    return drafts.filter(({ at }) => Date.now() - new Date(at).getTime() > goneAfter);
  }
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  return drafts.filter(({ key }) => !open.has(key));
}

/** Merged by the server, or set aside there among the plan's revisions; kept here when it cannot be reached. */
async function sendAway(storage: Storage, draft: KeptDraft, windowId: string, post: Post) {
  try {
    const text = new EditingSession({ ...draft.session, conflict: null }).next(draft.document);
    const { status } = await post({ ...text, windowId, clauseId: null, kind: "AUTOSAVED" });
    if (status === "ok" || status === "conflict") removeDraft(storage, draft.key);
  } catch {
    // Still kept in this browser, for the next time.
  }
}
