import { type OfficialDocument, richText } from "@/lib/documents/model";
import { article, numbered } from "../clauses";
import { attachedTo } from "../letterhead";
import type { AwardPaperFacts } from "./facts";
import { awardList } from "./list";
import {
  audiencesOf,
  awardWords,
  byAward,
  carryOut,
  chairmanLine,
  committeeOf,
  counted,
  decisionRecipients,
  decreeOf,
  frame,
  groundLines,
  meritOf,
} from "./parts";

/**
 * Quyết định khen thưởng of the Chairman in his own right, with its list (NĐ 30/2020, Phụ lục III, Mẫu 1.2). The money
 * is said by its coefficient: the amount follows from the base salary of the day it is issued (Điều 49(1) NĐ 152/2025),
 * which nobody knows when it is signed (docs/decisions/0170).
 */
export function awardDecision(facts: AwardPaperFacts): OfficialDocument {
  const hasMoney = facts.items.some(({ coefficient }) => coefficient !== null);
  const last = hasMoney ? 3 : 2;
  return {
    ...frame(facts),
    type: "QUYẾT ĐỊNH",
    symbol: "QĐ-UBND",
    preamble: [chairmanLine(facts), ...groundLines(facts), "QUYẾT ĐỊNH:"].map(richText),
    body: [
      awardArticle(facts),
      ...(hasMoney ? [article(2, moneyWords(facts))] : []),
      article(last, carryOut(facts)),
    ],
    recipients: decisionRecipients(facts, last),
    annexes: [
      awardList(facts.items, {
        title: listTitle(facts),
        note: attachedTo({
          kind: "Quyết định",
          symbol: "QĐ-UBND",
          of: `Chủ tịch ${committeeOf(facts)}`,
        }),
        withMoney: hasMoney,
      }),
    ],
  };
}

function awardArticle(facts: AwardPaperFacts) {
  const { items } = facts;
  const by = ` của Chủ tịch ${committeeOf(facts)}`;
  const merit = meritOf(facts);
  const groups = byAward(items);
  const say = (those: typeof items) =>
    those[0] ? `Tặng ${awardWords(those[0], by)} cho ${counted(those)}` : "";
  if (groups.length === 1) return article(1, `${say(items)}${merit} (có danh sách kèm theo).`);
  return article(
    1,
    `Khen thưởng ${counted(items)}${merit} (có danh sách kèm theo), gồm:`,
    groups.map((group, index) =>
      numbered(
        `dieu-1-${index + 1}`,
        index + 1,
        `${say(group.items)}${index === groups.length - 1 ? "." : ";"}`,
      ),
    ),
  );
}

function moneyWords(facts: AwardPaperFacts): string {
  const decree = decreeOf(facts);
  return `Tiền thưởng kèm theo bằng hệ số ghi trong danh sách nhân với mức lương cơ sở tại ngày ban hành Quyết định này, làm tròn lên hàng chục nghìn đồng${decree ? ` theo ${decree}` : ""}; chi từ quỹ thi đua, khen thưởng của ${facts.commune.kind}.`;
}

/** "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN" */
function listTitle({ items }: AwardPaperFacts): string {
  const [only, ...others] = byAward(items);
  const first = only?.items[0];
  const what =
    first && others.length === 0 ? `được tặng ${awardWords(first, "")}` : "được khen thưởng";
  return `Danh sách ${audiencesOf(items)} ${what}`.toLocaleUpperCase("vi");
}
