import type { Marker, OfficialDocument } from "../model";
import { renumber } from "./renumber";
import { replaceText } from "./replace-text";

/** A correction that one press makes; plain data, so that a page can carry it and the server apply it. */
export type Fix =
  /** Labels of one list again from position; the list is the clauses of that marker under the parent. */
  | { kind: "renumber"; parentId: string | null; marker: Marker }
  /** The first such words at that place, exchanged. */
  | { kind: "replace-text"; place: TextPlace; from: string; to: string }
  | { kind: "set-number"; number: string }
  | { kind: "set-symbol"; symbol: string }
  | { kind: "set-date"; date: OfficialDocument["date"] }
  | { kind: "set-recipient"; index: number; line: string }
  /** Added before the archive line. */
  | { kind: "add-recipient"; line: string }
  | { kind: "set-signature"; signature: OfficialDocument["signature"] }
  | { kind: "set-national-title"; national: OfficialDocument["national"] };

export type TextPlace =
  | { part: "subject" }
  | { part: "preamble" | "closing"; index: number }
  | { part: "clause"; clauseId: string };

/** The document with the correction made; the same document when what it speaks of is no longer there. */
export function applyFix(document: OfficialDocument, fix: Fix): OfficialDocument {
  switch (fix.kind) {
    case "renumber":
      return renumber(document, fix.parentId, fix.marker);
    case "replace-text":
      return replaceText(document, fix.place, fix.from, fix.to);
    case "set-number":
      return { ...document, number: fix.number };
    case "set-symbol":
      return { ...document, symbol: fix.symbol };
    case "set-date":
      return { ...document, date: fix.date };
    case "set-recipient":
      return {
        ...document,
        recipients: document.recipients.map((line, index) =>
          index === fix.index ? fix.line : line,
        ),
      };
    case "add-recipient":
      return { ...document, recipients: withRecipient(document.recipients, fix.line) };
    case "set-signature":
      return { ...document, signature: fix.signature };
    case "set-national-title":
      return { ...document, national: fix.national };
  }
}

/** Without an archive line it comes last, and takes the full stop from the line that was last. */
function withRecipient(recipients: readonly string[], line: string): string[] {
  const archive = recipients.findIndex((recipient) => /^Lưu\s*:/u.test(recipient));
  if (archive !== -1) return recipients.toSpliced(archive, 0, line);
  const before = recipients.map((recipient) => recipient.replace(/\.$/u, ";"));
  return [...before, line.replace(/;$/u, ".")];
}
