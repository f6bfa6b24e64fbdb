import { yearOf } from "../facts/issued-on";
import { excerptAt, foldKeepingPlaces, passagesOf } from "../facts/passages";
import { proposePeriod } from "../facts/period";
import { type OfficialDocument, plainText, type RichText } from "../model";
import { replaceRange } from "../rich-text";
import { walkDocument } from "../walk";
import { type ShiftKind, shiftsInText, type TextShift, type Years } from "./shifts-in-text";
import { mapTexts, type TextKey } from "./texts";

/** A date, a year or a term that would be another in the year of the new campaign. */
export type Shift = {
  /** Names the place and the words; the same for the same document. */
  key: string;
  /** Null for the subject, the opening, the closing and the title of an annex. */
  clauseId: string | null;
  /** Of the part it stands in: "III. NỘI DUNG THI ĐUA". */
  part: string;
  /** How the clause is cited; "" outside the clauses. */
  label: string;
  from: string;
  to: string;
  kind: ShiftKind;
  /** Ticked unless the office says otherwise: terms, past results and far aims usually stay. */
  isDefault: boolean;
  /** The sentence around it. */
  before: string;
  after: string;
};

/** The years a plan is of, or null: those of its period, else of its date, else the one its subject names. */
export function planYears(document: OfficialDocument): { first: number; last: number } | null {
  const { start, end } = proposePeriod(document, passagesOf(document));
  const last = end ?? start;
  if (last) return { first: yearIn(start ?? last), last: yearIn(last) };
  const year = yearOf(document);
  return year === null ? null : { first: year, last: year };
}

const yearIn = (iso: string) => Number(iso.slice(0, 4));

/** When the next one is due: a year later, or as many as it ran; a term of office ends in the year the next begins. */
export function nextYear({ first, last }: { first: number; last: number }): number {
  const length = last - first;
  if (length <= 1) return last + 1;
  return last + (length % 5 === 0 ? length : length + 1);
}

/**
 * What would change when last year's plan is used again, in reading order. Legal bases, the numbers and dates of papers
 * cited, ordinals ("lần thứ XI") and history are not proposed.
 */
export function proposeShifts(document: OfficialDocument, years: Years): Shift[] {
  const places = placesOf(document);
  const shifts: Shift[] = [];
  mapTexts(document, (text, key, clauseId) => {
    const words = plainText(text);
    for (const shift of shiftsOf(text, key, years)) {
      const { part, label } = places.get(clauseId) ?? { part: outside(key), label: "" };
      shifts.push({
        key: keyOf(key, shift),
        clauseId,
        part,
        label,
        from: shift.from,
        to: shift.to,
        kind: shift.kind,
        isDefault: !usuallyKept.has(shift.kind),
        ...around(words, shift),
      });
    }
    return text;
  });
  return shifts;
}

/** The document with the chosen shifts made; keys that name no place of it are passed over. */
export function applyShifts(
  document: OfficialDocument,
  years: Years,
  keys: Iterable<string>,
): OfficialDocument {
  const chosen = new Set(keys);
  return mapTexts(document, (text, key) =>
    shiftsOf(text, key, years)
      .filter((shift) => chosen.has(keyOf(key, shift)))
      .reverse()
      .reduce((changed, { start, end, to }) => replaceRange(changed, start, end, to), text),
  );
}

/** A used paper as a draft again: without its number and date, also where its annexes repeat them. */
export function withoutIssue(document: OfficialDocument): OfficialDocument {
  const { number, symbol } = document;
  return {
    ...document,
    number: null,
    date: { day: null, month: null, year: null },
    annexes: document.annexes.map((annex) => ({
      ...annex,
      note:
        number === null
          ? annex.note
          : annex.note
              .replace(`${number}/${symbol}`, `/${symbol}`)
              .replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/u, "ngày tháng năm"),
    })),
  };
}

const usuallyKept: ReadonlySet<ShiftKind> = new Set(["term", "past", "future"]);

function shiftsOf(text: RichText, key: TextKey, context: Years) {
  const words = plainText(text);
  const folded = foldKeepingPlaces(words);
  if (key.startsWith("preamble") && /^căn cứ/u.test(folded)) return [];
  return shiftsInText(words, folded, context);
}

const keyOf = (key: TextKey, { start, from }: TextShift) => `${key}@${start}:${from}`;

function around(words: string, { start, end }: TextShift) {
  const sentence = excerptAt(words, start, end, 200);
  const from = Math.max(0, words.lastIndexOf(sentence, start));
  return {
    before: words.slice(from, start),
    after: words.slice(end, Math.max(end, from + sentence.length)),
  };
}

function placesOf(document: OfficialDocument) {
  return new Map<string | null, { part: string; label: string }>(
    [...walkDocument(document)].map(({ clause, path, ancestors }) => {
      const top = ancestors[0] ?? clause;
      const part = top.heading ? `${top.label} ${plainText(top.text)}`.trim() : "Nội dung";
      return [clause.id, { part, label: path }];
    }),
  );
}

function outside(key: TextKey): string {
  if (key === "subject") return "Trích yếu";
  if (key.startsWith("preamble")) return "Phần mở đầu";
  return key.startsWith("closing") ? "Phần kết" : "Phụ lục";
}
