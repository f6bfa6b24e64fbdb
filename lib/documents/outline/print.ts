import { dateLine, numberLine } from "../header-lines";
import { addresseeParts } from "../letter";
import type { Annex, OfficialDocument, RichText, Signature, TextRun } from "../model";
import { plainText, richText } from "../model";
import { closingStart } from "../structure/closing";
import { continuesSubject, opensUnnamed } from "../structure/header";
import type { Item } from "../structure/items";
import { isAuthorityLine, isUpperCase } from "../structure/parts";
import { printInline } from "./inline";
import { parseLabel } from "./label";
import { guardItems, type Inline, itemsOf, paragraphItem, printItems } from "./print-items";

/** The document in the outline notation (docs/outline.md). `parseOutline` gives it back. */
export function printOutline(document: OfficialDocument): string {
  const notes = new FootnoteList();
  const title = [document.type, notes.inline(document.subject)];
  return joinRegions([printHeader(document), title, ...printRegions(document, notes)]);
}

/** The subject, and all that stands below it, each as outline text. `parseParts` gives them back. */
export function printParts(document: OfficialDocument): { subject: string; content: string } {
  const notes = new FootnoteList();
  const subject = notes.inline(document.subject);
  return { subject, content: joinRegions(printRegions(document, notes)) };
}

function printRegions(document: OfficialDocument, notes: FootnoteList): string[][] {
  return [
    ...printText(document, notes.inline),
    printRecipients(document),
    ...printSignature(document.besideSignature),
    ...printSignature(document.signature),
    ...document.annexes.flatMap((annex) => printAnnex(annex, notes.inline)),
    notes.lines(),
  ];
}

function printSignature(signature?: Signature): string[][] {
  if (!signature) return [];
  const { lines, otherPost, name } = signature;
  return [lines.map(plain), [...(otherPost ? [plain(otherPost)] : []), plain(name)]];
}

function joinRegions(regions: readonly string[][]): string {
  return `${regions
    .map((lines) =>
      lines
        .filter((line) => line !== "")
        .map(keepSigns)
        .join("\n"),
    )
    .filter((region) => region !== "")
    .join("\n\n")}\n`;
}

/** "#" and ">" at the start of a line are taken for markdown's own. */
const keepSigns = (line: string) => line.replace(/^(?=#{1,6}\s|>)/, "\\");

const plain = (words: string) => printInline(richText(words), () => 0);

/** Footnotes in the order of their marks. */
class FootnoteList {
  private readonly notes: (readonly TextRun[])[] = [];
  readonly inline = (text: RichText): string =>
    printInline(text, (words) => this.notes.push(words));
  readonly lines = (): string[] =>
    this.notes.map((words, index) => `[^${index + 1}]: ${printInline(words, () => 0)}`);
}

function printHeader(document: OfficialDocument): string[] {
  return [
    ...document.agency.map(plain),
    ...document.national.map(plain),
    numberLine(document) ?? "",
    dateLine(document) ?? "",
  ];
}

/** Preamble, body and closing: one region for the preamble, each top-level clause and the closing. */
function printText(document: OfficialDocument, inline: Inline): string[][] {
  const { preamble, body, closing } = document;
  const before = preamble.map(paragraphItem);
  const inside = body.flatMap(itemsOf);
  const after = closing.map(paragraphItem);
  const all = guardItems([...before, ...inside, ...after]);
  for (const [index, part] of addresseeParts(preamble.map(plainText)).entries()) {
    const item = all[index];
    if (item && part === "listed-addressee" && isBareDash(item.text)) item.isPlain = false;
  }

  const first = all[0];
  if (first && !first.label && !first.table && isTakenForSubject(document, first.text))
    first.isPlain = true;

  const closingAt = before.length + inside.length;
  let found = closingStart(all);
  // A paragraph of the last clause that opens like a closing is marked as a plain one.
  for (; found < closingAt; found = closingStart(all)) {
    const mistaken = all[found];
    if (!mistaken || mistaken.isPlain) break;
    mistaken.isPlain = true;
  }
  const needsSeparator = after.length > 0 && found !== closingAt;

  const ends = [0, before.length];
  for (const clause of body) ends.push((ends.at(-1) ?? 0) + itemsOf(clause).length);
  const regions = ends
    .slice(1)
    .map((end, index) => printItems(all.slice(ends[index], end), inline));
  return [...regions, needsSeparator ? ["---"] : [], printItems(all.slice(closingAt), inline)];
}

/** Whether the first paragraph of the text would be read as the subject, or as more of it. */
function isTakenForSubject({ type, subject }: OfficialDocument, text: RichText): boolean {
  const paragraph = { kind: "paragraph", text } as const;
  if (subject.length > 0) return continuesSubject(subject, paragraph);
  return type === "" && opensUnnamed(paragraph);
}

/** Whether the dash before an addressee stands for itself: it is read back from below "Kính gửi:". */
function isBareDash([first]: RichText): boolean {
  return (
    first !== undefined &&
    "text" in first &&
    !first.bold &&
    !first.italic &&
    /^- \S/u.test(first.text)
  );
}

/** The heading stands even above an empty list when nothing else shows where the ending begins. */
function printRecipients({ recipients, signature }: OfficialDocument): string[] {
  const [first = signature.name] = signature.lines;
  const isNeeded = recipients.length > 0 || (first !== "" && !isAuthorityLine(first));
  return isNeeded ? ["Nơi nhận:", ...recipients.map((line) => `- ${plain(line)}`)] : [];
}

function printAnnex({ label, title, note, body }: Annex, inline: Inline): string[][] {
  const isOneLine =
    label !== "" && title !== "" && (!isUpperCase(title) || parseLabel(title) !== null);
  const head = isOneLine ? [`${label}. ${plain(title)}`] : [label, plain(title)];
  const items: Item[] = guardItems(body.flatMap(itemsOf));
  const first = items[0];
  // A line in capitals below the title would be read as more of it.
  if (first && !first.label && !first.table && note === "") first.isPlain = true;
  return [[...head, plain(note)], printItems(items, inline)];
}
