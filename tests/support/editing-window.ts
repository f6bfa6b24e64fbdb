import { randomUUID } from "node:crypto";
import { EditingSession } from "@/lib/campaigns/editing-session";
import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";
import type { Choice, MergeConflict } from "@/lib/documents/merge/merge-documents";
import type { OfficialDocument } from "@/lib/documents/model";
import { type Chance, countWords, randomEdit, wordsOf } from "./random-edits";

/** What became of every word, noted where it is typed and seen: it knows nothing of how texts are saved or merged. */
export class WordAccount {
  readonly written = new Set<string>();
  readonly erased = new Set<string>();
  /** Of words that stand more than once (both sides of a choice were kept), a copy was erased. */
  private readonly lessened = new Set<string>();
  /** Put before a person's eyes, to be chosen or not. */
  readonly contested = new Set<string>();
  /** Those, and what stood at such a place before. */
  private readonly asked = new Set<string>();
  /** In a text the server answered to: saved, or set aside. */
  readonly acknowledged = new Set<string>();
  conflicts = 0;

  opened(document: OfficialDocument): void {
    for (const word of wordsOf(document)) this.written.add(word);
  }

  typed(before: OfficialDocument, after: OfficialDocument): void {
    for (const word of wordsOf(after).difference(wordsOf(before))) this.written.add(word);
    for (const word of wordsOf(before).difference(wordsOf(after))) this.erased.add(word);
    const left = countWords(after);
    for (const [word, count] of countWords(before)) {
      if ((left.get(word) ?? 0) < count) this.lessened.add(word);
    }
  }

  shown(conflicts: readonly MergeConflict[]): void {
    this.conflicts += conflicts.length;
    for (const { base, mine, theirs } of conflicts) {
      for (const [word] of `${mine} ${theirs}`.matchAll(/w\d+z/g)) this.contested.add(word);
      for (const [word] of `${base} ${mine} ${theirs}`.matchAll(/w\d+z/g)) this.asked.add(word);
    }
  }

  /** Words that nobody erased and nobody was asked about, and that are not in the text any more. */
  lost(final: OfficialDocument): string[] {
    return [...this.written.difference(wordsOf(final))].filter(
      (word) => !this.lessened.has(word) && !this.contested.has(word),
    );
  }

  /** Words that somebody erased, nobody was asked about, and that are there again. */
  cameBack(final: OfficialDocument): string[] {
    return [...this.erased.intersection(wordsOf(final))].filter((word) => !this.asked.has(word));
  }
}

type Post = (request: SyncRequest) => Promise<SyncAnswer>;

/** An editing window as the browser has it: a sheet, a session, a draft of its own, and a line to the server. */
export class EditingWindow {
  mine: OfficialDocument;
  private session: EditingSession;
  private readonly windowId = randomUUID();
  /** Null: no answer came. */
  private underWay: Promise<SyncAnswer | null> | null = null;

  constructor(
    opened: { version: number; document: OfficialDocument },
    private readonly post: Post,
    private readonly account: WordAccount,
  ) {
    this.session = EditingSession.opened(opened);
    this.mine = opened.document;
  }

  get isWaiting(): boolean {
    return this.underWay !== null;
  }

  get version(): number {
    return this.session.state().version;
  }

  get isSettled(): boolean {
    return !this.isWaiting && !this.session.state().conflict && !this.session.isUnsaved(this.mine);
  }

  edit(chance: Chance): void {
    const before = this.mine;
    this.mine = randomEdit(before, chance);
    this.account.typed(before, this.mine);
  }

  send(): void {
    const text = this.session.next(this.mine);
    const request = {
      ...text,
      windowId: this.windowId,
      clauseId: null,
      kind: "AUTOSAVED" as const,
    };
    this.underWay = this.post(request).catch(() => null);
  }

  /** Takes the answer, if one comes. */
  async receive(): Promise<void> {
    const sent = this.session.state().sent;
    const answer = await this.underWay;
    this.underWay = null;
    if (!answer) return;
    if (answer.status !== "ok" && answer.status !== "conflict") {
      throw new Error(`Không lưu được: ${JSON.stringify(answer)}`);
    }
    if (sent) {
      for (const word of wordsOf(sent)) this.account.acknowledged.add(word);
    }
    this.mine = this.session.accept(answer, this.mine) ?? this.mine;
  }

  /** The line breaks: whatever the server did, its answer is never seen. */
  async lose(): Promise<void> {
    await this.underWay;
    this.underWay = null;
  }

  /** The browser is closed and opened again: what it kept is all there is. */
  async reopen(): Promise<void> {
    await this.lose();
    const kept = JSON.parse(JSON.stringify({ state: this.session.state(), mine: this.mine }));
    this.session = new EditingSession(kept.state);
    this.mine = kept.mine;
  }

  /** Looks at a conflict, if there is one, and chooses. */
  choose(pick: () => Choice): void {
    if (!this.session.state().conflict) return;
    const conflicts = this.session.conflictsWith(this.mine);
    this.account.shown(conflicts);
    const choices = Object.fromEntries(conflicts.map(({ key }) => [key, pick()]));
    this.mine = this.session.resolve(this.mine, choices);
  }
}
