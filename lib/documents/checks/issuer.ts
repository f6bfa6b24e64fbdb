import { foldCase } from "@/lib/text/fold";
import { type OfficialDocument, plainText } from "../model";

/** True when the People's Committee itself issues the paper, by its symbol, its agency lines, or its own words. */
export function isOfPeoplesCommittee(document: OfficialDocument): boolean {
  const { symbol, agency } = document;
  if (symbol !== "") return /-UBND$/u.test(symbol.toUpperCase());
  if (agency.length > 0) {
    const lines = agency.map(foldCase);
    const isItsOffice = officeOfCommittee.test(lines.at(-1) ?? "");
    return !isItsOffice && lines.some((line) => /^(?:ủy ban nhân dân|ubnd)(?!\p{L})/u.test(line));
  }
  const words = foldCase([...document.preamble, ...document.closing].map(plainText).join(" "));
  return /(?:ubnd|ủy ban nhân dân) (?:xã|phường|đặc khu)/u.test(words);
}

/** Below "UBND XÃ …" the last line names the office that issues the paper. */
const officeOfCommittee =
  /^(?:phòng|văn phòng|hội đồng|ban|trung tâm|trường|trạm|công an)(?!\p{L})/u;

/** The kind of paper, folded: "kế hoạch". */
export const typeOf = ({ type }: OfficialDocument): string => foldCase(type);
