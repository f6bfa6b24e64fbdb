import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { dashed, listed, paragraph, tableOf, titled } from "../clauses";
import {
  type CouncilCommune,
  type CouncilPerson,
  councilAgency,
  personInWords,
} from "../council-invitation/council-frame";
import { momentWords } from "../letterhead";

export type CountedItem = {
  nominee: string;
  award: string;
  issued: number;
  returned: number;
  votesFor: number;
  votesAgainst: number;
  invalid: number;
  writtenFor: number;
  writtenAgainst: number;
  /** "8/11 (72,72%)": of the total the rule names. */
  share: string;
  /** "từ 80% tổng số thành viên Hội đồng, tức 9 phiếu" */
  rule: string;
  isReached: boolean;
  recused: readonly string[];
};

type CountFacts = {
  commune: CouncilCommune;
  title: string;
  place: string;
  roundNumber: number;
  /** "Bỏ phiếu kín, phiếu giấy" */
  method: string;
  /** Hands were counted: no ballot was given out. */
  isByHands: boolean;
  openedAt: Date;
  countedAt: Date;
  tellers: readonly string[];
  chair: CouncilPerson;
  members: number;
  present: number;
  voters: number;
  items: readonly CountedItem[];
};

/** Biên bản kiểm phiếu (no prescribed form: Phụ lục III, Mẫu 1.9), signed by the counting team's head and the chair. */
export function countMinutesDocument(facts: CountFacts): OfficialDocument {
  const { commune, title, place, roundNumber, method, isByHands, tellers, chair, items } = facts;
  const { members, present, voters, openedAt, countedAt } = facts;
  return {
    ...emptyDocument,
    type: "BIÊN BẢN",
    agency: councilAgency(commune),
    national: nationalTitle,
    subject: richText(
      `${isByHands ? "Kết quả biểu quyết" : "Kiểm phiếu"} lượt ${roundNumber}, ${title}`,
    ),
    body: [
      paragraph("time", `Thời gian bắt đầu: ${momentWords(openedAt)}.`),
      paragraph("place", `Địa điểm: ${place}.`),
      paragraph(
        "tellers",
        "Tổ kiểm phiếu:",
        listed(
          "teller",
          tellers.map((name, index) => (index === 0 ? `${name}, tổ trưởng` : name)),
        ),
      ),
      paragraph("chair", `Chủ trì (chủ tọa): ${personInWords(chair)}.`),
      paragraph("content", "Nội dung:"),
      titled("part-1", "1.", "Thể thức", [
        paragraph(
          "method",
          `${method}. Hội đồng có ${members} thành viên, có mặt ${present}, ${isByHands ? "biểu quyết" : "được bỏ phiếu"} lượt này ${voters}.`,
        ),
        ...rules(items),
      ]),
      titled("part-2", "2.", isByHands ? "Kết quả biểu quyết" : "Kết quả kiểm phiếu", [
        counts(items, isByHands),
      ]),
      titled("part-3", "3.", "Kết luận", items.map(conclusion)),
    ],
    closing: [
      richText(
        `Việc ${isByHands ? "biểu quyết" : "kiểm phiếu"} kết thúc vào ${momentWords(countedAt)}; biên bản được đọc trước Hội đồng./.`,
      ),
    ],
    recipients: ["Hội đồng;", "Lưu: VT, Hồ sơ."],
    signature: { lines: ["CHỦ TỌA"], name: chair.name },
    besideSignature: { lines: ["TỔ TRƯỞNG TỔ KIỂM PHIẾU"], name: tellers[0] ?? "" },
    annexes: [],
  };
}

function counts(items: readonly CountedItem[], isByHands: boolean) {
  const given = isByHands ? ["Tham gia"] : ["Phát ra", "Thu về"];
  const none = isByHands ? "Không biểu quyết" : "Trắng, không hợp lệ";
  return tableOf(
    "counts",
    ["TT", "Được đề nghị", ...given, "Đồng\u00a0ý", "Không đồng\u00a0ý", none],
    items.map((item, index) => [
      String(index + 1),
      `${item.nominee}: ${item.award}`,
      String(item.issued),
      ...(isByHands ? [] : [String(item.returned)]),
      ...[item.votesFor, item.votesAgainst, item.invalid].map(String),
    ]),
  );
}

function rules(items: readonly CountedItem[]) {
  return listed("rule", [...new Set(items.map(({ rule, award }) => `${award}: ${rule}`))]);
}

function conclusion(item: CountedItem, index: number) {
  const { nominee, award, share, writtenFor, writtenAgainst, isReached, recused } = item;
  const written =
    writtenFor + writtenAgainst > 0
      ? ` (có ${writtenFor} ý kiến bằng văn bản đồng ý, ${writtenAgainst} không đồng ý)`
      : "";
  const apart = recused.length > 0 ? ` Không tham gia: ${recused.join(", ")}.` : "";
  return dashed(
    `conclusion-${index + 1}`,
    `${nominee}, ${award}: ${share} đồng ý${written}, ${isReached ? "đủ phiếu đề nghị khen" : "chưa đủ phiếu"}.${apart}`,
  );
}
