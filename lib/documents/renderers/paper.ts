import { ruleShare, textSize, textWidth } from "../layout";
import { isLetter } from "../letter";
import {
  type Annex,
  type Clause,
  type OfficialDocument,
  plainText,
  type RichText,
  type Signature,
} from "../model";
import { type Block, clauseBlocks, plainBlock, preambleBlocks } from "./blocks";
import { type HeaderLayout, layOutHeader } from "./header-layout";
import { printable } from "./printable";
import { isWide } from "./table-layout";
import { balance } from "./text-width";

/**
 * A document laid out by NĐ 30/2020, before any format draws it: the words in the order in which every format has
 * them, and the measurements that depend on those words. Plain JSON.
 */
export type Paper = {
  /** For the file's properties. */
  title: string;
  header: HeaderLayout;
  type: string;
  subject: Title;
  content: readonly Block[];
  recipients: readonly string[];
  signature: Signature;
  /** On the left of the other; null for all papers but minutes. */
  besideSignature: Signature | null;
  annexes: readonly AnnexPaper[];
};

/** A centred title, set within `width`, with a rule under it. */
export type Title = { text: RichText; width: number; rule: number };

export type AnnexPaper = {
  label: string;
  title: Title;
  note: Title;
  isLandscape: boolean;
  content: readonly Block[];
};

/** Lays out a document. Takes any document, however incomplete; leaves out the components it does not have. */
export function layOut(given: OfficialDocument): Paper {
  const document = printable(given);
  const content: Block[] = [
    ...preambleBlocks(document.preamble),
    ...clauseBlocks(document.body, textWidth.portrait),
    ...document.closing.map(plainBlock),
  ];
  const title = [document.type, plainText(document.subject)]
    .filter((part) => part !== "")
    .join(" ");
  return {
    title,
    header: layOutHeader(document),
    type: document.type,
    // That of a letter stands in the header, below its number.
    subject: layOutTitle(isLetter(document) ? [] : document.subject, true, textWidth.portrait),
    content: keepLastWithSignature(content),
    recipients: document.recipients,
    signature: document.signature,
    besideSignature: document.besideSignature ?? null,
    annexes: document.annexes.map(layOutAnnex),
  };
}

/** A signature never stands alone on a page. */
function keepLastWithSignature(content: readonly Block[]): Block[] {
  return content.map((block, index) =>
    index === content.length - 1 && block.style !== "table"
      ? { ...block, keepWithNext: true }
      : block,
  );
}

/** Space on both sides of a title that takes more than one line. */
const titleMargin = 8;

function layOutTitle(text: RichText, isBold: boolean, lineWidth: number): Title {
  const balanced = balance(plainText(text), textSize, isBold, lineWidth - 2 * titleMargin);
  return { text, width: balanced.width, rule: balanced.widest * ruleShare };
}

function layOutAnnex({ label, title, note, body }: Annex): AnnexPaper {
  const isLandscape = hasWideTable(body);
  const width = isLandscape ? textWidth.landscape : textWidth.portrait;
  return {
    label,
    title: layOutTitle(title === "" ? [] : [{ text: title }], true, width),
    note: layOutTitle(note === "" ? [] : [{ text: note }], false, width),
    isLandscape,
    content: clauseBlocks(body, width),
  };
}

function hasWideTable(clauses: readonly Clause[]): boolean {
  return clauses.some(
    ({ table, children }) =>
      (table !== null && isWide(table, textWidth.portrait)) || hasWideTable(children),
  );
}
