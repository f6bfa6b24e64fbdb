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
  joined,
  meritOf,
} from "../award-decision/parts";
import { ended, paragraph } from "../clauses";
import { attachedTo } from "../letterhead";

type HigherFacts = AwardPaperFacts & {
  /** "Chủ tịch Ủy ban nhân dân tỉnh Thử" */
  addressee: string;
  message: string;
};

/** Tờ trình of the committee to the higher level for awards it does not decide itself (Điều 79(4) Luật; Mẫu 1.4). */
export function higherRequest(facts: HigherFacts): OfficialDocument {
  const { commune, items, addressee, message, councilDays } = facts;
  const committee = committeeOf(facts);
  const asked = byAward(items).map(({ items: those }) =>
    those[0] ? `${awardWords(those[0], "")} cho ${counted(those)}` : "",
  );
  const paragraphs = [
    ...(councilDays.length > 0
      ? [
          `Hội đồng Thi đua - Khen thưởng ${commune.name} đã họp ngày ${joined(councilDays.map(formatDate))}, xét từng trường hợp; kết quả ghi trong danh sách kèm theo.`,
        ]
      : []),
    ...message.split("\n").filter((line) => line.trim() !== ""),
    `${committee} kính đề nghị ${addressee} xem xét, tặng ${joined(asked)}${meritOf(facts)} (có danh sách và hồ sơ kèm theo).`,
  ];
  return {
    ...frame(facts),
    type: "TỜ TRÌNH",
    symbol: "TTr-UBND",
    preamble: [
      `Kính gửi: ${addressee}.`,
      ...ended(facts.legalBases.map((citation) => `Căn cứ ${citation}`)),
    ].map(richText),
    body: paragraphs.map((text, index) => paragraph(`doan-${index + 1}`, text)),
    closing: [richText(`Kính đề nghị ${addressee} xem xét, quyết định./.`)],
    recipients: ["Như trên;", archiveLine(commune.standingBody)],
    annexes: [
      awardList(items, {
        title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
        note: attachedTo({ kind: "Tờ trình", symbol: "TTr-UBND", of: committee }),
        withCouncil: true,
        withMoney: false,
      }),
    ],
  };
}
