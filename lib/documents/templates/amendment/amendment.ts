import type { OfficialDocument } from "../../model";
import { parseParts } from "../../outline/parse";
import { lowerFirst, plain } from "../plan/frame";
import { aboutOf, type ChangeFacts, citationOf, letterhead, shortWithDate } from "./changed-paper";

type AmendmentFacts = ChangeFacts & {
  legalBases: readonly string[];
  changes: readonly ClauseChange[];
};

type ClauseChange = {
  /** "khoản 2 Mục II" */
  place: string;
  /** "2." as printed before the words. */
  label: string;
  /** Its new words, one paragraph a line; none: it holds no longer. Null: it stays as it is. */
  words: string | null;
  /** What is added below it. */
  added: string;
  /** Its new words are the rows of a table. */
  isTable?: boolean;
};

/**
 * A plan that changes clauses of an issued plan and leaves the rest as it is (Điều 18 khoản 3 NĐ 30/2020: an error of
 * content is put right by a paper of equal form).
 */
export function writeAmendment(facts: AmendmentFacts): OfficialDocument {
  const { commune, changed, legalBases, changes } = facts;
  const { full, short } = citationOf(facts);
  const committee = `Ủy ban nhân dân ${commune.name}`;
  const subject = `Sửa đổi, bổ sung một số nội dung của ${shortWithDate(facts)}${aboutOf(changed)}`;
  const content = [
    ...legalBases.map((citation) => `Căn cứ ${plain(citation)};`),
    `Căn cứ ${plain(full)}.`,
    `${plain(committee)} sửa đổi, bổ sung một số nội dung của ${plain(short)} như sau:`,
    "",
    "I. NỘI DUNG SỬA ĐỔI, BỔ SUNG",
    ...numbered(changes.flatMap(changesIn)),
    "",
    "II. TỔ CHỨC THỰC HIỆN",
    `1. Các nội dung khác của ${plain(short)} không được sửa đổi, bổ sung tại Kế hoạch này giữ nguyên hiệu lực.`,
    `2. Các cơ quan, đơn vị được giao nhiệm vụ tại ${plain(short)} căn cứ nội dung sửa đổi, bổ sung để tổ chức thực hiện.`,
    "",
    "---",
    `Trên đây là Kế hoạch ${plain(lowerFirst(subject))}. ${plain(committee)} yêu cầu các cơ quan, đơn vị tổ chức thực hiện./.`,
    "",
    "Nơi nhận:",
    ...changed.recipients.map((line) => `- ${plain(line)}`),
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    plain(commune.chair),
  ];
  return {
    ...letterhead(facts),
    type: "KẾ HOẠCH",
    symbol: "KH-UBND",
    ...parseParts({ subject: plain(subject), content: content.join("\n") }),
  };
}

/** What is to be done, and the words to be put there. */
type Change = { what: string; words: readonly string[] };

function changesIn({ place, label, words, added, isTable }: ClauseChange): Change[] {
  const changes: Change[] = [];
  if (words !== null && words.trim() === "") {
    changes.push({ what: `Bãi bỏ ${plain(place)}.`, words: [] });
  } else if (words !== null) {
    changes.push({
      what: `Sửa đổi ${plain(place)} như sau:`,
      words: isTable ? rowsIn(words) : quoted(words, label),
    });
  }
  if (added.trim() !== "") {
    changes.push({ what: `Bổ sung vào sau ${plain(place)} như sau:`, words: quoted(added, "") });
  }
  return changes;
}

const numbered = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ what, words }, index) => [`${index + 1}. ${what}`, ...words]);

const rowsIn = (words: string) =>
  words
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The new words in quotation marks, each line a paragraph of its own whatever it opens with. */
function quoted(words: string, label: string): string[] {
  const lines = words
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.map((line, index) => {
    const opening = index === 0 ? `“${label === "" ? "" : `${label} `}` : "";
    const closing = index === lines.length - 1 ? "”." : "";
    return `\\ ${plain(`${opening}${line}${closing}`)}`;
  });
}
