import { type OfficialDocument, richText } from "@/lib/documents/model";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import type { AwardPaperFacts } from "../award-decision/facts";
import { awardList } from "../award-decision/list";
import {
  audiencesOf,
  awardWords,
  byAward,
  carryOut,
  chairmanLine,
  committeeOf,
  counted,
  decisionRecipients,
  frame,
  groundLines,
  joined,
} from "../award-decision/parts";
import { article } from "../clauses";
import { attachedTo } from "../letterhead";

type RevocationFacts = AwardPaperFacts & {
  /** The decision that is taken back, in whole or in part. */
  revoked: { number: string; issuedOn: CalendarDate };
  /** Whether all of it is. */
  isWhole: boolean;
  /** On what it rests, in a sentence without its full stop. */
  grounds: string;
};

/** Quyết định hủy bỏ, thu hồi (Điều 93 Luật Thi đua, khen thưởng): a paper of equal form (Điều 18(3) NĐ 30/2020). */
export function revocationDecision(facts: RevocationFacts): OfficialDocument {
  const { items, revoked, isWhole, grounds } = facts;
  const cited = `Quyết định số ${revoked.number} ngày ${formatDate(revoked.issuedOn)} của Chủ tịch ${committeeOf(facts)}`;
  const awards = joined(
    byAward(items).map(({ items: those }) => (those[0] ? awardWords(those[0], "") : "")),
  );
  const whom = `${counted(items)} có tên trong danh sách kèm theo`;
  return {
    ...frame(facts),
    type: "QUYẾT ĐỊNH",
    symbol: "QĐ-UBND",
    preamble: [chairmanLine(facts), ...groundLines(facts), "QUYẾT ĐỊNH:"].map(richText),
    body: [
      article(
        1,
        isWhole
          ? `Hủy bỏ ${cited}; không công nhận việc tặng ${awards} cho ${whom}.`
          : `Hủy bỏ việc tặng ${awards} tại ${cited} đối với ${whom}.`,
      ),
      article(
        2,
        `Lý do: ${grounds.trim().replace(/[.;\s]+$/u, "")} (Điều 93 Luật Thi đua, khen thưởng).`,
      ),
      article(
        3,
        `Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận; ${audiencesOf(items)} nêu tại Điều 1 nộp lại cho ${facts.commune.standingBody}. Giấy khen, giấy chứng nhận đã cấp không còn giá trị kể từ ngày Quyết định này có hiệu lực.`,
      ),
      article(4, carryOut(facts)),
    ],
    recipients: decisionRecipients(facts, 4),
    annexes: [
      awardList(items, {
        title: "DANH SÁCH HỦY BỎ VIỆC KHEN THƯỞNG",
        note: attachedTo({
          kind: "Quyết định",
          symbol: "QĐ-UBND",
          of: `Chủ tịch ${committeeOf(facts)}`,
        }),
        withMoney: false,
      }),
    ],
  };
}
