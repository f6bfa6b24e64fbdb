import { writtenDate } from "@/lib/text/calendar";
import { toRoman } from "@/lib/text/roman";
import { nationalTitle, type OfficialDocument, richText } from "../../model";
import { printInline } from "../../outline/inline";
import { parseLabel } from "../../outline/label";
import { parseParts } from "../../outline/parse";
import type { PlanFacts } from "./plan-facts";
import { type Duty, recipientsOf } from "./units";

/** A part of the plan: its title, and lines of outline text below it, numbered from "1." by `numbered`. */
export type Part = { title: string; lines: readonly string[] };

/**
 * The paper around the parts: letterhead, legal bases, opening, closing, recipients, signature (NĐ 30/2020, Phụ lục I
 * and Phụ lục III, Mẫu 1.4). It is put together as outline text, so what a template gives is what a person may type.
 */
export function paperOf(
  facts: PlanFacts,
  subject: string,
  parts: readonly Part[],
): OfficialDocument {
  const { commune, today, superior } = facts;
  const [year = "", month = ""] = today.split("-");
  const committee = `Ủy ban nhân dân ${commune.name}`;
  const bases = facts.legalBases.map(
    (citation, index) =>
      `Căn cứ ${plain(citation)}${index === facts.legalBases.length - 1 ? "." : ";"}`,
  );
  const issues = `${plain(committee)} ban hành Kế hoạch ${plain(lowerFirst(subject))} như sau:`;
  const content = [
    ...bases,
    superior ? `Thực hiện ${plain(superior.citation)}, ${issues}` : issues,
    "",
    ...parts.flatMap(({ title, lines }, index) => [
      `${toRoman(index + 1)}. ${title}`,
      ...lines,
      "",
    ]),
    `Trên đây là Kế hoạch ${plain(lowerFirst(subject))}. ${plain(committee)} yêu cầu các cơ quan, đơn vị tổ chức thực hiện; có khó khăn, vướng mắc thì phản ánh về ${plain(commune.standingBody)} để được hướng dẫn./.`,
    "",
    "Nơi nhận:",
    ...recipientsOf(facts).map((line) => `- ${plain(line)}`),
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    plain(commune.chair),
  ].join("\n");
  return {
    type: "KẾ HOẠCH",
    agency: commune.agency,
    national: nationalTitle,
    number: null,
    symbol: "KH-UBND",
    place: commune.place,
    date: { day: null, month: writtenDate(`${year}-${month}-01`).split("/")[1] ?? null, year },
    ...parseParts({ subject: plain(subject), content }),
  };
}

/** Words a person typed, as outline text that says exactly them. */
export const plain = (words: string): string =>
  printInline(richText(words.replace(/\s+/g, " ").trim()), () => 0);

/** "1. …", "2. …"; a number the person typed is dropped. */
export const numbered = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index + 1}. ${line}`);

/** Lines typed by the office as items of a list: without their own labels, with a closing sign. */
export const typedItems = (lines: readonly string[]): string[] =>
  lines.map((line) => {
    const words = line.slice(parseLabel(line)?.length ?? 0).trim();
    return plain(/[.;!?]$/u.test(words) ? words : `${words}.`);
  });

export const dutyLines = (duties: readonly Duty[]): string[] =>
  duties.flatMap(({ heading, tasks }, index) => [
    `${index + 1}. ${plain(heading)}`,
    ...tasks.map((task) => `- ${plain(task)}`),
  ]);

/** "từ ngày 01/01/2027 đến hết ngày 31/12/2027" */
export const periodWords = ({ start, end }: PlanFacts["period"]): string =>
  `từ ngày ${writtenDate(start)} đến hết ngày ${writtenDate(end)}`;

export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
