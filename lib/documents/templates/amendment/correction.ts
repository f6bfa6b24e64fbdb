import type { OfficialDocument } from "../../model";
import { parseParts } from "../../outline/parse";
import { plain } from "../plan/frame";
import {
  aboutOf,
  type ChangeFacts,
  citationOf,
  drafterOf,
  letterhead,
  shortWithDate,
} from "./changed-paper";

export type CorrectionFacts = ChangeFacts & {
  addressees: readonly string[];
  errors: readonly PrintedError[];
};

type PrintedError = {
  /** "điểm a khoản 2 Mục II" */
  place: string;
  printed: string;
  corrected: string;
};

/**
 * A công văn that corrects an error of form or procedure in an issued paper (Điều 18 khoản 3 NĐ 30/2020; Phụ lục III,
 * Mẫu 1.5). Put together as outline text, like every template.
 */
export function writeCorrection(facts: CorrectionFacts): OfficialDocument {
  const { commune, changed, addressees, errors } = facts;
  const { short } = citationOf(facts);
  const committee = `Ủy ban nhân dân ${commune.name}`;
  const drafter = drafterOf(changed) ?? "VHXH";
  const content = [
    ...addresseeLines(addressees),
    "",
    `${committee} đã ban hành ${shortWithDate(facts)}${aboutOf(changed)}. Do sai sót về thể thức, kỹ thuật trình bày khi ban hành, ${committee} đính chính như sau:`,
    "",
    ...errors.map(
      ({ place, printed, corrected }, index) =>
        `${index + 1}. Tại ${place}: đã in là “${printed}”; nay đính chính là “${corrected}”.`,
    ),
    "",
    "---",
    `Các nội dung khác của ${short} không thay đổi. ${committee} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    "",
    "Nơi nhận:",
    "- Như trên;",
    `- Lưu: VT, ${drafter}.`,
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    commune.chair,
  ];
  return {
    ...letterhead(facts),
    type: "",
    symbol: `UBND-${drafter}`,
    ...parseParts({
      subject: plain(`V/v đính chính ${shortWithDate(facts)}`),
      content: content.map(escaped).join("\n"),
    }),
  };
}

/** One on the line of "Kính gửi:", several below it (Phụ lục I, II.9.a). */
function addresseeLines(addressees: readonly string[]): string[] {
  const [only] = addressees;
  if (only !== undefined && addressees.length === 1) return [`Kính gửi: ${only}.`];
  return [
    "Kính gửi:",
    ...addressees.map((one, index) => `- ${one}${index === addressees.length - 1 ? "." : ";"}`),
  ];
}

/** Words may hold the signs of the outline; the dash and the number before them are meant. */
function escaped(line: string): string {
  const [, label = "", words = ""] = /^(- |\d+\. |)(.*)$/su.exec(line) ?? [];
  return line === "---" ? line : label + plain(words);
}
