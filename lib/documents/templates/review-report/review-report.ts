import { writtenDate } from "@/lib/text/calendar";
import { capitalised } from "@/lib/text/capitalised";
import { toRoman } from "@/lib/text/roman";
import { campaignName } from "../../campaign-name";
import { nationalTitle, type OfficialDocument } from "../../model";
import { parseParts } from "../../outline/parse";
import { type Part, plain } from "../plan/frame";
import { recipientsOf } from "../plan/units";
import { committeeOf, paperCited } from "./names";
import { closingParts, leadPart, resultsPart } from "./parts";
import type { ReviewReportFacts, TargetLine } from "./review-facts";
import { targetUnitsTable } from "./tables";

/**
 * Báo cáo sơ kết, tổng kết of a campaign (NĐ 30/2020, Phụ lục III, Mẫu 1.4), with the figures of the units' accepted
 * reports in it. What only the office knows is left as a blank. Put together as outline text, like every template.
 */
export function writeReviewReport(facts: ReviewReportFacts): OfficialDocument {
  const { commune, today, kind } = facts;
  const subject = subjectOf(facts);
  const parts: Part[] = [leadPart(facts), resultsPart(facts), ...closingParts(facts)];
  const committee = plain(committeeOf(facts));
  const reviewing = kind === "FINAL" ? "tổng kết" : "sơ kết";
  const content = [
    `Thực hiện ${plain(paperCited(facts))}, trên cơ sở báo cáo của các cơ quan, đơn vị, ${committee} báo cáo ${reviewing} ${plain(campaignName(facts.title))} như sau:`,
    "",
    ...parts.flatMap(({ title, lines }, index) => [
      `${toRoman(index + 1)}. ${title}`,
      ...lines,
      "",
    ]),
    `Trên đây là Báo cáo ${reviewing} ${plain(campaignName(facts.title))} của ${committee}./.`,
    "",
    "Nơi nhận:",
    ...recipientsOf({ ...planFacts, commune, today }).map((line) => `- ${plain(line)}`),
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    plain(commune.chair),
    ...annexLines(facts),
  ].join("\n");
  const [, month = null, year = null] = writtenDate(today).split("/");
  return {
    type: "BÁO CÁO",
    agency: commune.agency,
    national: nationalTitle,
    number: null,
    symbol: "BC-UBND",
    place: commune.place,
    date: { day: null, month, year },
    ...parseParts({ subject: plain(subject), content }),
  };
}

const planFacts = { legalBases: [], name: "", period: { start: "", end: "" } };

/** "Sơ kết phong trào thi đua “…” (từ ngày 01/01/2026 đến ngày 30/6/2026)". */
function subjectOf(facts: ReviewReportFacts): string {
  const { kind, from, to } = facts;
  const days = `từ ngày ${writtenDate(from)} đến ngày ${writtenDate(to)}`;
  return `${kind === "FINAL" ? "Tổng kết" : "Sơ kết"} ${campaignName(facts.title)} (${days})`;
}

/** Every unit's figure of every target: the body gives the totals, the annex what they are made of. */
function annexLines({ fields }: ReviewReportFacts): string[] {
  const targets = fields.flatMap((field) => field.targets).filter(({ units }) => units.length > 0);
  if (targets.length === 0) return [];
  return [
    "",
    "Phụ lục",
    "KẾT QUẢ TỪNG CHỈ TIÊU THEO ĐƠN VỊ",
    "",
    ...targets.flatMap((target, index) => [
      `${index + 1}. ${plain(nameOf(target))}`,
      ...targetUnitsTable(target),
    ]),
  ];
}

/** "Số hộ làm chuồng trại xa nhà (đơn vị tính: hộ)" */
const nameOf = ({ indicator, measure }: TargetLine) =>
  `${capitalised(indicator)}${measure === "" ? "" : ` (đơn vị tính: ${measure})`}`;
