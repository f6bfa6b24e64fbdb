import type { Signature } from "../model";
import { parseLabel } from "../outline/label";
import type { SourceBlock, SourceParagraph } from "../readers/source";
import {
  annexStart,
  isAuthorityLine,
  isRecipientsLine,
  isUpperCase,
  paragraphsOf,
  paragraphsOfCell,
  wordsOf,
} from "./parts";

export type Ending = { recipients: readonly string[]; signature: Signature };

/** Where "Nơi nhận" and the signature begin, or where the annexes do when there is neither. */
export function findEnding(blocks: readonly SourceBlock[]): number {
  const marks = blocks.map((block) =>
    paragraphsOf(block)
      .filter((paragraph) => !paragraph.plain)
      .map(wordsOf),
  );
  const recipients = marks.findLastIndex((lines) => lines.some(isRecipientsLine));
  const authority = marks.findIndex(
    (lines, index) => lines.some(isAuthorityLine) && isNearEnd(blocks, index, recipients),
  );
  const annex = blocks.findIndex(isAnnexBlock);
  const isSigned = authority >= 0 && (annex < 0 || authority < annex || recipients >= 0);
  const starts = [recipients, isSigned ? authority : -1].filter((index) => index >= 0);
  if (starts.length > 0) return Math.min(...starts);
  return annex < 0 ? blocks.length : annex;
}

/** A signature has no numbered clause after it, annexes aside. */
function isNearEnd(blocks: readonly SourceBlock[], index: number, recipients: number): boolean {
  if (index > recipients && recipients >= 0) return true;
  for (const block of blocks.slice(index + 1)) {
    if (isAnnexBlock(block)) return true;
    if (block.kind === "paragraph" && isNumbered(block)) return false;
  }
  return true;
}

function isNumbered(paragraph: SourceParagraph): boolean {
  const label = parseLabel(paragraph.label ? `${paragraph.label} A` : wordsOf(paragraph));
  return label !== null && !["dash", "star", "plus"].includes(label.marker);
}

function isAnnexBlock(block: SourceBlock): boolean {
  return block.kind === "paragraph" && !block.plain && annexStart(wordsOf(block)) !== null;
}

/** Reads recipients and signature; what follows the signer's name is left for the annexes. */
export function takeEnding(blocks: readonly SourceBlock[]): {
  ending: Ending;
  rest: readonly SourceBlock[];
} {
  const reader = new EndingReader();
  let next = 0;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || isAnnexBlock(block) || !reader.accepts(block)) break;
    reader.read(block);
  }
  return { ending: reader.ending(), rest: blocks.slice(next) };
}

const bullet = /^[-–—•*+]\s*/u;

/** What stands for the signature itself: "(Đã ký)", "Đã ký, đóng dấu". */
const signed = /^[([]?Đã ký(?!\p{L})/iu;

/** Where narrow columns and converters glue two lines: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH". */
const nextAuthority =
  /\s+(?=(?:KT|TL|TUQ)\s?\.|PHÓ CHỦ TỊCH)|(?<=NHÂN DÂN|NHÂN DÂN XÃ|NHÂN DÂN PHƯỜNG)\s+(?=CHỦ TỊCH)/u;

/** Goes through the lines of the ending, remembering in which of its two columns it is. */
class EndingReader {
  private readonly recipients: string[] = [];
  private readonly lines: string[] = [];
  private name = "";
  private column: "recipients" | "signature" = "signature";
  private hasRecipients = false;
  private hasBullets = false;

  /** After the name only the recipients may still come. */
  accepts(block: SourceBlock): boolean {
    const words = paragraphsOf(block).map(wordsOf).filter(Boolean);
    if (this.name === "" || words.length === 0) return true;
    if (block.kind === "table") return words.some(isRecipientsLine);
    return words.every((line) => isRecipientsLine(line) || this.isRecipient(block, line));
  }

  read(block: SourceBlock): void {
    if (block.kind === "paragraph") this.readLine(block);
    if (block.kind !== "table") return;
    const columns = Math.max(...block.rows.map((row) => row.length));
    for (let column = 0; column < columns; column++) {
      const paragraphs = block.rows.flatMap((row) => {
        const cell = row[column];
        return cell ? paragraphsOfCell(cell) : [];
      });
      if (columns > 1)
        this.column = column === 0 && this.hasRecipients ? "recipients" : "signature";
      for (const paragraph of paragraphs) this.readLine(paragraph);
    }
  }

  private isRecipient(block: SourceBlock, words: string): boolean {
    const label = block.kind === "paragraph" ? block.label : undefined;
    return this.hasRecipients && (Boolean(label) || bullet.test(words));
  }

  private readLine(paragraph: SourceParagraph): void {
    const words = wordsOf(paragraph);
    if (words === "") return;
    if (isRecipientsLine(words)) {
      this.column = "recipients";
      this.hasRecipients = true;
      this.readList(words.replace(/^[^:]*:?/u, ""));
      return;
    }
    const item = words.replace(bullet, "");
    const isItem = this.hasRecipients && (Boolean(paragraph.label) || item !== words);
    const isSigned = isUpperCase(words) || signed.test(words) || this.isArchived();
    if (!isItem && isSigned && !/^Lưu\s*:/iu.test(words)) this.column = "signature";
    if (isItem && item === "") return;
    if (isItem) {
      this.recipients.push(item);
      this.hasBullets = true;
    } else if (this.column === "signature") this.readSignature(words);
    else if (this.continuesRecipient(words))
      this.recipients.push(`${this.recipients.pop()} ${words}`);
    else this.recipients.push(words);
  }

  /** "Nơi nhận: - Như trên; - Lưu: VT.", a list that a converter put on one line. */
  private readList(words: string): void {
    for (const line of words
      .trim()
      .split(/(?:^|\s+)[-–—•]\s+(?=\S)/u)
      .filter(Boolean)) {
      this.recipients.push(line);
      this.hasBullets = true;
    }
  }

  private continuesRecipient(words: string): boolean {
    const last = this.recipients.at(-1);
    if (last === undefined || /[;.]$/.test(last) || /^Lưu\s*:/u.test(words)) return false;
    // A list without dashes has one recipient a line.
    return this.hasBullets || /^\p{Ll}/u.test(words);
  }

  /** The archive line closes the list (NĐ 30, Phụ lục I, II.9.d). */
  private isArchived(): boolean {
    return /^Lưu\s*:/iu.test(this.recipients.at(-1) ?? "");
  }

  private readSignature(words: string): void {
    if (isUpperCase(words)) this.lines.push(...words.split(nextAuthority));
    else if (/^\(.*\)$/.test(words) || signed.test(words)) this.lines.push(words);
    else this.name = this.name === "" ? words : `${this.name} ${words}`;
  }

  ending(): Ending {
    return {
      recipients: this.recipients,
      signature: { lines: this.lines, name: this.name },
    };
  }
}
