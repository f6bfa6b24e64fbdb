import { EditingSession } from "@/lib/campaigns/editing-session";
import type { PresentWindow, SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";
import type { Choice, MergeConflict } from "@/lib/documents/merge/conflict";
import type { OfficialDocument } from "@/lib/documents/model";
import type { LocalDraft } from "./local-draft";
import type { SavedState } from "./saved-words";

/** Milliseconds. Nothing typed is in this page alone for longer than `keepAfter`, nor off the server for three seconds. */
export const pace = {
  keepAfter: 250,
  /** After the last key, and at the latest after the first one, while somebody types on. */
  sendAfter: 1_500,
  sendAtLatest: 5_000,
  heartbeat: 10_000,
  /** A line or server that is back is found again soon, also after a long time without. */
  retries: [1_000, 2_000, 4_000, 8_000],
  /** A person signs in again in another window; this one looks whether they have. */
  signedOut: 5_000,
};

/** A browser takes no larger request from a page that closes (Fetch, 4.6). */
const largestLastRequest = 60_000;

export type AutosaveView = {
  saved: SavedState;
  /** Whether the browser keeps a copy of what is not saved. */
  isKept: boolean;
  others: readonly PresentWindow[];
  conflict: { conflicts: readonly MergeConflict[]; savedBy: string; savedAt: Date } | null;
};

type AutosaveParts = {
  session: EditingSession;
  windowId: string;
  savedAt: Date;
  /** What stands on the sheet, and bringing in another text. */
  document: () => OfficialDocument;
  show: (document: OfficialDocument) => void;
  clauseId: () => string | null;
  /** Rejects when no answer of the server came. */
  post: (request: SyncRequest, options?: { keepalive: boolean }) => Promise<SyncAnswer>;
  /** Keeps the draft in the browser, or forgets it; gives whether it is kept. */
  keep: (draft: LocalDraft | null) => boolean;
  onView: (view: AutosaveView) => void;
};

type Timer = ReturnType<typeof setTimeout>;

/**
 * When the words of one window go to the browser's store and to the server. What is sent and what becomes of the
 * sheet is the session's business (lib/campaigns/editing-session.ts); this has the timers and the line.
 */
export class Autosave {
  private readonly parts: AutosaveParts;
  private session: EditingSession;
  private view: AutosaveView;
  private isUnsaved = false;
  private isStopped = false;
  private failures = 0;
  private firstKeyAt: number | null = null;
  private keepTimer: Timer | undefined;
  private sendTimer: Timer | undefined;
  private sending: Promise<void> | null = null;

  constructor(parts: AutosaveParts) {
    this.parts = parts;
    this.session = parts.session;
    this.view = {
      saved: { kind: "saved", at: parts.savedAt },
      isKept: true,
      others: [],
      conflict: null,
    };
  }

  /** Begins; with words brought back from an earlier window when `isUnsaved`. */
  start({ isUnsaved }: { isUnsaved: boolean }): void {
    if (isUnsaved) this.changed();
    this.sendIn(isUnsaved ? 0 : 500);
  }

  /** A key was pressed. Cheap: the document is not looked at. */
  changed(): void {
    this.isUnsaved = true;
    this.keepTimer ??= setTimeout(() => this.keepNow(), pace.keepAfter);
    const { kind } = this.view.saved;
    if (kind === "saved") this.show({ saved: { kind: "unsaved" } });
    if (kind === "gone" || kind === "refused" || this.failures > 0 || kind === "signed-out") return;
    this.firstKeyAt ??= Date.now();
    const latest = this.firstKeyAt + pace.sendAtLatest - Date.now();
    this.sendIn(Math.max(0, Math.min(pace.sendAfter, latest)));
  }

  /** Saves at once. Resolves when the server has everything, or something stands in the way. */
  async save(kind: SyncRequest["kind"] = "AUTOSAVED"): Promise<void> {
    await this.sending;
    await this.send(kind);
    // A text that got no answer the last time goes first; what was typed since goes after it.
    if (this.view.saved.kind === "unsaved") await this.send(kind);
  }

  /** The line, the window or the person is back: no need to wait any longer. */
  async wake(): Promise<void> {
    if (this.isStopped || this.view.saved.kind === "gone") return;
    await this.save();
  }

  /** The page is being left: the last words go with it, and stay in the browser until the server is known to have them. */
  leave(): void {
    this.keepNow();
    const { windowId, clauseId, post } = this.parts;
    const text = this.isUnsaved
      ? this.session.last(this.parts.document())
      : { version: this.session.state().version };
    const whole: SyncRequest = {
      ...text,
      windowId,
      clauseId: clauseId(),
      kind: "AUTOSAVED",
      isLast: true,
    };
    const fits = new TextEncoder().encode(JSON.stringify(whole)).length <= largestLastRequest;
    const request = fits ? whole : { ...whole, document: undefined, ancestor: undefined };
    post(request, { keepalive: true }).catch(() => {
      // The draft is kept; the next window of this plan brings it in.
    });
  }

  /** Ends a conflict as chosen, and saves. */
  async resolve(choices: Readonly<Record<string, Choice>>): Promise<void> {
    const { document, show } = this.parts;
    show(this.session.resolve(document(), choices));
    this.show({ conflict: null, saved: { kind: "unsaved" } });
    this.isUnsaved = true;
    await this.save("SAVED");
  }

  /** The version of the plan this window has before it. */
  version(): number {
    return this.session.state().version;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.keepTimer);
    clearTimeout(this.sendTimer);
  }

  /** Writes what is on the sheet into the browser's store, or forgets it there when the server has it. */
  keepNow(): void {
    clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    const { document, keep } = this.parts;
    if (!this.isUnsaved) {
      keep(null);
      return;
    }
    const at = new Date().toISOString();
    const isKept = keep({ session: this.session.state(), document: document(), at });
    if (isKept !== this.view.isKept) this.show({ isKept });
  }

  private sendIn(milliseconds: number): void {
    if (this.isStopped) return;
    clearTimeout(this.sendTimer);
    this.sendTimer = setTimeout(() => void this.send("AUTOSAVED"), milliseconds);
  }

  /** One request at a time: the session allows no other. */
  private send(kind: SyncRequest["kind"]): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    clearTimeout(this.sendTimer);
    this.sending ??= this.exchange(kind).finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async exchange(kind: SyncRequest["kind"]): Promise<void> {
    const { windowId, clauseId, document, post } = this.parts;
    const text = this.session.next(document());
    this.firstKeyAt = null;
    if (text.document && ["saved", "unsaved"].includes(this.view.saved.kind)) {
      this.show({ saved: { kind: "saving" } });
    }
    try {
      this.take(await post({ ...text, windowId, clauseId: clauseId(), kind }));
    } catch {
      // The session sends the same text again.
      const wait = pace.retries[Math.min(this.failures, pace.retries.length - 1)];
      this.failures += 1;
      if (this.isUnsaved || this.failures > 2) this.alone({ kind: "unreachable" });
      this.sendIn(wait ?? pace.heartbeat);
    }
  }

  private take(answer: SyncAnswer): void {
    this.failures = 0;
    if (this.isStopped) return;
    switch (answer.status) {
      case "ok":
        this.takeOk(answer);
        break;
      case "conflict":
        this.session.accept(answer, this.parts.document());
        this.show({ others: answer.others });
        this.lookAtConflict();
        this.sendIn(pace.heartbeat);
        break;
      case "signed-out":
        this.alone({ kind: "signed-out" });
        this.sendIn(pace.signedOut);
        break;
      case "gone":
        this.alone({ kind: "gone" });
        break;
      case "refused":
        this.alone({ kind: "refused", reason: answer.reason });
        break;
      case "invalid":
        // Not that text again: the next key press makes another.
        this.session = new EditingSession({ ...this.session.state(), sent: null });
        this.show({ saved: { kind: "invalid", reason: answer.message } });
        break;
    }
  }

  private takeOk(answer: Extract<SyncAnswer, { status: "ok" }>): void {
    const { document, show } = this.parts;
    const shown = this.session.accept(answer, document());
    if (shown) show(shown);
    this.show({ others: answer.others });
    if (this.session.state().conflict) {
      this.lookAtConflict();
      this.sendIn(pace.heartbeat);
      return;
    }
    this.isUnsaved = this.session.isUnsaved(document());
    this.keepNow();
    this.show({
      saved: this.isUnsaved ? { kind: "unsaved" } : { kind: "saved", at: new Date(answer.savedAt) },
    });
    this.sendIn(this.isUnsaved ? pace.sendAfter : pace.heartbeat);
  }

  /** What stands between the two texts by now: a key press may add a place or settle one. */
  private lookAtConflict(): void {
    const { document } = this.parts;
    const found = this.session.state().conflict;
    if (!found) return;
    const conflicts = this.session.conflictsWith(document());
    if (conflicts.length === 0) {
      void this.resolve({});
      return;
    }
    const { savedBy, savedAt } = found;
    this.show({
      saved: { kind: "conflict" },
      conflict: { conflicts, savedBy, savedAt: new Date(savedAt) },
    });
  }

  /** Who else is here is not known any more. */
  private alone(saved: SavedState): void {
    this.show({ saved, others: [] });
  }

  private show(change: Partial<AutosaveView>): void {
    this.view = { ...this.view, ...change };
    this.parts.onView(this.view);
  }
}
