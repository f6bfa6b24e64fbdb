import type { Choice, MergeConflict } from "@/lib/documents/merge/conflict";
import { mergeDocuments, resolveConflicts } from "@/lib/documents/merge/merge-documents";
import type { OfficialDocument } from "@/lib/documents/model";
import { isSame } from "@/lib/documents/same";
import { tidyDocument } from "@/lib/documents/tidy-document";
import type { SyncAnswer, SyncConflict, SyncRequest } from "./sync";

type Ok = Extract<SyncAnswer, { status: "ok" }>;
type Conflict = Extract<SyncAnswer, { status: "conflict" }>;

/** All that must survive a closed browser, besides the text on the sheet: plain JSON for the local draft. */
export type SessionState = {
  /** The version of the plan this window has taken in. */
  version: number;
  /** The text the sheet was written on. */
  base: OfficialDocument;
  /** Whether `base` is what `version` says; else the window's own earlier text, which went into `version`. */
  isBaseOfVersion: boolean;
  /** A text on its way to the server, or sent without an answer. */
  sent: OfficialDocument | null;
  conflict: SyncConflict | null;
};

/** What a request says of the text; the window adds who and where it is. */
export type SyncText = Pick<SyncRequest, "version" | "document" | "ancestor">;

/**
 * One window's side of saving: what goes to the server next, and what becomes of the sheet when it answers. It knows no
 * timers, no network and no page: those call it. The window keeps what is on the sheet ("mine"); this keeps what
 * that was written on. One request is under way at a time:
 *
 *     const text = session.next(mine)          // a timer: three seconds after the last key, or a heartbeat
 *     …post { ...text, windowId, clauseId, kind } …
 *     session.accept(answer, mineNow)          // → what to show in place of mine, or null when the sheet may stay
 *
 * When no answer comes there is nothing to call: `next` sends the same text again, word for word, which does no harm
 * if the server had it already.
 *
 * Nothing of `mine` is ever dropped by it: work of others is merged in, and where both changed one place the session
 * is in conflict (`conflictsWith`) and saves nothing until `resolve` was told what to keep. Keep `state()` and
 * mine in the browser's own store at every change; `new EditingSession(state)` goes on from there.
 */
export class EditingSession {
  private current: SessionState;

  constructor(state: SessionState) {
    this.current = state;
  }

  /** The session of a plan just opened. */
  static opened({ version, document }: { version: number; document: OfficialDocument }) {
    return new EditingSession({
      version,
      base: tidyDocument(document),
      isBaseOfVersion: true,
      sent: null,
      conflict: null,
    });
  }

  state(): SessionState {
    return this.current;
  }

  /** Whether the sheet holds anything the server has not confirmed. */
  isUnsaved(mine: OfficialDocument): boolean {
    const { sent, base, isBaseOfVersion } = this.current;
    return sent !== null || !isBaseOfVersion || !isSame(tidyDocument(mine), base);
  }

  /** What to send now. Without `document` there is nothing to save: a sign of life. */
  next(mine: OfficialDocument): SyncText {
    const { version, base, isBaseOfVersion, sent, conflict } = this.current;
    if (conflict) return { version: conflict.version };
    const document = sent ?? tidyDocument(mine);
    if (sent === null && isBaseOfVersion && isSame(document, base)) return { version };
    this.current = { ...this.current, sent: document };
    return { version, document, ...(!isBaseOfVersion && { ancestor: base }) };
  }

  /** The last words of a window that closes: as `next`, with what is on the sheet whatever is under way. */
  last(mine: OfficialDocument): SyncText {
    const { version, base, isBaseOfVersion } = this.current;
    const document = tidyDocument(mine);
    if (isBaseOfVersion && isSame(document, base)) return { version };
    return { version, document, ...(!isBaseOfVersion && { ancestor: base }) };
  }

  /**
   * Takes what the server answered and what is on the sheet by now. Gives the text to show in place of mine, or null
   * when the sheet is right as it is.
   */
  accept(answer: Ok | Conflict, mine: OfficialDocument): OfficialDocument | null {
    const { conflict } = this.current;
    if (answer.status === "conflict") {
      const { status: _, others: __, ...found } = answer;
      this.current = { ...this.current, sent: null, conflict: found };
      return null;
    }
    if (conflict) {
      // A sign of life was answered: the text to choose against may be a newer one.
      const document = answer.document ?? conflict.document;
      const { version, savedAt } = answer;
      this.current = { ...this.current, conflict: { ...conflict, version, savedAt, document } };
      return null;
    }

    const from = this.current.sent ?? this.current.base;
    const theirs = answer.document ?? from;
    const written = tidyDocument(mine);
    const { document, conflicts } = mergeDocuments(from, written, theirs);
    const isSettled = conflicts.length === 0;
    this.current = {
      version: answer.version,
      // In the same place as somebody else's words by now: the server, asked with the text this was written on, will
      // set mine aside and say what stands against it.
      base: isSettled ? theirs : from,
      isBaseOfVersion: isSettled || isSame(from, theirs),
      sent: null,
      conflict: null,
    };
    return isSettled && !isSame(document, written) ? document : null;
  }

  /** What stands between mine and the plan; empty when nothing does. A later key press may add a place or settle one. */
  conflictsWith(mine: OfficialDocument): readonly MergeConflict[] {
    const { base, conflict } = this.current;
    return conflict ? mergeDocuments(base, tidyDocument(mine), conflict.document).conflicts : [];
  }

  /**
   * Ends a conflict: gives the text to show, with each place as chosen, to be saved over the version it was chosen
   * against. Throws when a place of `conflictsWith` has no choice.
   */
  resolve(mine: OfficialDocument, choices: Readonly<Record<string, Choice>>): OfficialDocument {
    const { base, conflict } = this.current;
    if (!conflict) return mine;
    if (this.conflictsWith(mine).some(({ key }) => !choices[key])) {
      throw new Error("Còn chỗ khác nhau chưa chọn.");
    }
    const document = resolveConflicts(base, tidyDocument(mine), conflict.document, choices);
    this.current = {
      version: conflict.version,
      base: conflict.document,
      isBaseOfVersion: true,
      sent: null,
      conflict: null,
    };
    return document;
  }
}
