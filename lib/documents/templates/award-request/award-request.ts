import { dateParts } from "@/lib/documents/header-lines";
import { type OfficialDocument, richText } from "@/lib/documents/model";
import { formatDate } from "@/lib/text/dates";
import type { AwardPaperFacts } from "../award-decision/facts";
import { awardList } from "../award-decision/list";
import {
  archiveLine,
  awardWords,
  byAward,
  committeeOf,
  counted,
  frame,
  initialsOf,
  joined,
  meritOf,
} from "../award-decision/parts";
import { ended, paragraph } from "../clauses";
import { agencyBelow, attachedTo, numberParts, unitSignature } from "../letterhead";

type RequestFacts = AwardPaperFacts & {
  /** What the standing body says to the Chairman beside the list; paragraphs. */
  message: string;
  /** Of the standing body; "" where nobody is known. */
  requestSigner: { name: string; post: string };
  /** "2.340.000 đồng …": what all of it comes to, and what the fund has left. */
  moneyWords: string;
};

/**
 * Tờ trình of the standing body to the Chairman: what was considered, the Council's result of each, what is asked for
 * (NĐ 30/2020, Phụ lục III, Mẫu 1.4; a real one in DOMAIN §4.2).
 */
export function awardRequest(facts: RequestFacts): OfficialDocument {
  const { commune, request, councilDays, items, message, moneyWords } = facts;
  const { number, symbol: given } = numberParts(request.number);
  const symbol = given || `TTr-${initialsOf(commune.standingBody)}`;
  const to = `Chủ tịch ${committeeOf(facts)}`;
  const asked = byAward(items).map(({ items: those }) =>
    those[0] ? `${awardWords(those[0], "")} cho ${counted(those)}` : "",
  );
  const results =
    councilDays.length > 0
      ? `Hội đồng Thi đua - Khen thưởng ${commune.name} đã họp ngày ${joined(councilDays.map(formatDate))}, bỏ phiếu, biểu quyết từng trường hợp; kết quả ghi trong danh sách kèm theo.`
      : "Các trường hợp trong danh sách kèm theo được xét theo thủ tục đơn giản (Điều 85 Luật Thi đua, khen thưởng).";
  const paragraphs = [
    results,
    ...message.split("\n").filter((line) => line.trim() !== ""),
    `${commune.standingBody} đề nghị tặng ${joined(asked)}${meritOf(facts)} (có danh sách, hồ sơ kèm theo).`,
    ...(moneyWords === "" ? [] : [moneyWords]),
  ];
  return {
    ...frame(facts),
    type: "TỜ TRÌNH",
    agency: agencyBelow(commune.agency, commune.standingBody),
    number,
    symbol,
    date: dateParts(request.on),
    preamble: [
      `Kính gửi: ${to}.`,
      ...ended(facts.legalBases.map((citation) => `Căn cứ ${citation}`)),
    ].map(richText),
    body: paragraphs.map((text, index) => paragraph(`doan-${index + 1}`, text)),
    closing: [
      richText(`Kính trình Chủ tịch Ủy ban nhân dân ${commune.kind} xem xét, quyết định./.`),
    ],
    recipients: ["Như trên;", archiveLine(commune.standingBody)],
    signature: unitSignature({ unit: commune.standingBody, ...facts.requestSigner }),
    annexes: [
      awardList(items, {
        title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
        note: attachedTo({
          kind: "Tờ trình",
          number,
          symbol,
          on: request.on,
          of: commune.standingBody,
        }),
        withCouncil: true,
      }),
    ],
  };
}
