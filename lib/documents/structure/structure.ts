import { opensAddressees } from "../letter";
import { type OfficialDocument, plainText, type RichText } from "../model";
import type { SourceBlock } from "../readers/source";
import { dropCharacters, joinRichText } from "../rich-text";
import { readAnnexes } from "./annexes";
import { buildOutline } from "./build-outline";
import { closingStart } from "./closing";
import { findEnding, takeEnding } from "./ending";
import { type Header, takeHeader } from "./header";
import { type Item, readItems } from "./items";
import { opensGround } from "./parts";

/**
 * Decides what part of the paper each paragraph is. Takes what a reader found, in reading order; gives the document
 * with every word of it, clauses numbered "c1", "c2", … in reading order. Never throws.
 */
export function structureDocument(blocks: readonly SourceBlock[]): OfficialDocument {
  const { header, rest } = takeHeader(blocks);
  return { ...header, ...structureContent(rest) };
}

/** What stands below the subject. */
export type DocumentContent = Omit<OfficialDocument, keyof Header>;

/** As `structureDocument`, for a paper whose header is known from elsewhere: everything is content. */
export function structureContent(blocks: readonly SourceBlock[]): DocumentContent {
  let clauses = 0;
  const nextId = () => `c${++clauses}`;

  const end = findEnding(blocks);
  const items = readItems(blocks.slice(0, end));
  const { ending, rest } = takeEnding(blocks.slice(end));

  const bodyAt = bodyStart(items);
  const afterTables = items.findLastIndex((item) => item.table) + 1;
  const closingAt = Math.max(bodyAt, afterTables, closingStart(items));
  return {
    preamble: items
      .slice(0, bodyAt)
      .map((item, index) => preambleLine(item, items.slice(0, index))),
    body: buildOutline(items.slice(bodyAt, closingAt), nextId),
    closing: items.slice(closingAt).map(({ text }) => text),
    ...ending,
    annexes: readAnnexes(rest, nextId),
  };
}

/** A ground written with a dash, or in a list below "Căn cứ:". */
function citesBasis({ label, text }: Item, above: readonly Item[]): boolean {
  if (label?.marker !== "dash") return false;
  const lead = above.findLast((item) => item.label === null);
  return (
    opensGround(plainText(text)) ||
    (lead !== undefined && /^Căn cứ.*:$/u.test(plainText(lead.text)))
  );
}

/** One of several to whom a letter is addressed, in the list below "Kính gửi:". */
function isAddressee({ label }: Item, above: readonly Item[]): boolean {
  if (label?.marker !== "dash") return false;
  const lead = above.findLast((item) => item.label === null);
  return lead !== undefined && /^Kính gửi\s*:$/iu.test(plainText(lead.text));
}

/**
 * The preamble ends at the first label ("- Căn cứ …" apart); in a paper without labels, after the sentence that ends
 * in a colon, else after its legal bases and its addressees.
 */
function bodyStart(items: readonly Item[]): number {
  const labelled = items.findIndex(
    (item, index) =>
      item.isTitle ||
      item.table ||
      (item.label &&
        !citesBasis(item, items.slice(0, index)) &&
        !isAddressee(item, items.slice(0, index))),
  );
  if (labelled >= 0) return labelled;
  const announced = items.findIndex(
    ({ text }) => /:$/.test(plainText(text)) && !opensAddressees(plainText(text)),
  );
  if (announced >= 0) return announced + 1;
  const basis = items.findLastIndex((item) => opensGround(plainText(item.text)));
  const addressee = items.findLastIndex(
    (item, index) =>
      opensAddressees(plainText(item.text)) || isAddressee(item, items.slice(0, index)),
  );
  return Math.max(basis, addressee) + 1;
}

/**
 * "- Căn cứ Luật …;": the dash is no part of a legal basis (NĐ 30/2020, Phụ lục I, II.6.a), but of a list of
 * addressees.
 */
function preambleLine(item: Item, above: readonly Item[]): RichText {
  const text = dropCharacters(item.text, 0);
  return isAddressee(item, above) ? joinRichText([{ text: "-" }], text) : text;
}
