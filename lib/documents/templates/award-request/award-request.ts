import { type OfficialDocument, richText } from "@/lib/documents/model";
import { formatDate } from "@/lib/text/dates";
import type { AwardPaperFacts } from "../award-decision/facts";
import { awardList } from "../award-decision/list";
import {
  archiveLine,
  awardWords,
  byAward,
  clause,
  committeeOf,
  counted,
  frame,
  initialsOf,
  joined,
  meritOf,
} from "../award-decision/parts";

type RequestFacts = AwardPaperFacts & {
  /** What the standing body says to the Chairman beside the list; paragraphs. */
  message: string;
  /** "2.340.000 đồng …": what all of it comes to, and what the fund has left. */
  moneyWords: string;
};

/**
 * Tờ trình of the standing body to the Chairman: what was considered, the Council's result of each, what is asked for
 * (NĐ 30/2020, Phụ lục III, Mẫu 1.4; a real one in DOMAIN §4.2).
 */
export function awardRequest(facts: RequestFacts): OfficialDocument {
  const { commune, request, councilDays, items, message, moneyWords } = facts;
  const symbol = `TTr-${initialsOf(commune.standingBody)}`;
  const [number = "", ...rest] = request.number.split("/");
  const [year = null, month = null, day = null] = request.on?.split("-") ?? [];
  const to = `Chủ tịch ${committeeOf(facts)}`;
  const asked = byAward(items).map(({ items: those }) =>
    those[0] ? `${awardWords(those[0], ` của ${to}`)} cho ${counted(those)}` : "",
  );
  const results =
    councilDays.length > 0
      ? `Hội đồng Thi đua - Khen thưởng ${commune.name} đã họp ngày ${joined(councilDays.map(formatDate))}, bỏ phiếu, biểu quyết từng trường hợp; kết quả ghi trong danh sách kèm theo.`
      : "Các trường hợp trong danh sách kèm theo được xét theo thủ tục đơn giản (Điều 85 Luật Thi đua, khen thưởng).";
  const paragraphs = [
    results,
    ...message.split("\n").filter((line) => line.trim() !== ""),
    `${commune.standingBody} kính trình ${to} xem xét, quyết định tặng ${joined(asked)}${meritOf(facts)} (có danh sách, hồ sơ kèm theo).`,
    ...(moneyWords === "" ? [] : [moneyWords]),
  ];
  return {
    ...frame(facts),
    type: "TỜ TRÌNH",
    agency: [
      `UBND ${commune.agency.at(-1) ?? ""}`.trim(),
      commune.standingBody.toLocaleUpperCase("vi"),
    ],
    number: number.trim() === "" ? null : number.trim(),
    symbol: rest.join("/").trim() || symbol,
    date: { day, month: month?.replace(/^0(?=[3-9])/u, "") ?? null, year },
    preamble: [
      `Kính gửi: ${to}.`,
      ...facts.legalBases.map(
        (citation, index) =>
          `Căn cứ ${citation}${index === facts.legalBases.length - 1 ? "." : ";"}`,
      ),
    ].map(richText),
    body: paragraphs.map((text, index) => clause({ id: `doan-${index + 1}`, text })),
    closing: [richText(`${commune.standingBody} kính trình ${to} xem xét, quyết định./.`)],
    recipients: ["Như trên;", archiveLine(commune.standingBody)],
    signature: { lines: ["TRƯỞNG PHÒNG"], name: "" },
    annexes: [
      awardList(items, {
        title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
        note: `(Kèm theo Tờ trình số      /${symbol} ngày      tháng      năm của ${commune.standingBody})`,
        withCouncil: true,
      }),
    ],
  };
}
