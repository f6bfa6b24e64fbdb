import { foldCase } from "@/lib/text/fold";
import { type OfficialDocument, plainText } from "../model";

/** True when the People's Committee itself issues the paper, by its symbol, its agency lines, or its own words. */
export function isOfPeoplesCommittee(document: OfficialDocument): boolean {
  const { symbol, agency } = document;
  if (symbol !== "") return /-UBND$/u.test(symbol.toUpperCase());
  if (agency.length > 0) return foldCase(agency[0] ?? "").startsWith("ủy ban nhân dân");
  const words = foldCase([...document.preamble, ...document.closing].map(plainText).join(" "));
  return /(?:ubnd|ủy ban nhân dân) (?:xã|phường|đặc khu)/u.test(words);
}

/** The kind of paper, folded: "kế hoạch". */
export const typeOf = ({ type }: OfficialDocument): string => foldCase(type);
