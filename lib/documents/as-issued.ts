import { twoDigits } from "@/lib/text/numbers";
import { isDraftMark } from "./draft-mark";
import { dateParts } from "./header-lines";
import type { Annex, DateParts, OfficialDocument } from "./model";

/** What the clerk gives a signed paper; the place stands where the paper names none. */
type Issue = {
  number: number;
  symbol: string;
  /** "2026-11-21" */
  issuedOn: string;
  place: string;
};

/**
 * A signed paper with its number and its date, as it leaves the office: without the mark of a draft, and with number
 * and date where its annexes refer to it. Not a word of it changes otherwise.
 */
export function asIssued(document: OfficialDocument, issue: Issue): OfficialDocument {
  const number = twoDigits(issue.number);
  const date = dateParts(issue.issuedOn);
  return {
    ...document,
    agency: document.agency.filter((line) => !isDraftMark(line)),
    number,
    symbol: issue.symbol,
    place: document.place || issue.place,
    date,
    annexes: document.annexes.map((annex) =>
      withReference(annex, `${number}/${issue.symbol}`, date),
    ),
  };
}

const blankNumber = /(số:?)[.…_\s]*\/\s*\p{Lu}[\p{L}&-]*/u;
const blankDate = /ngày[.…_\s]*tháng[.…_\s]*năm(?:\s*[\d.…_]+| ?\u00a0+)?/u;

/** "(Kèm theo Kế hoạch số      /KH-UBND ngày    tháng   năm 2026 của …)" with both filled in; what is filled stays. */
function withReference(annex: Annex, number: string, { day, month, year }: DateParts): Annex {
  const note = annex.note
    .replace(blankNumber, `$1 ${number}`)
    .replace(blankDate, `ngày ${day} tháng ${month} năm ${year}`);
  return { ...annex, note };
}
