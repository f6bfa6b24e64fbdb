import { DomainError, FieldError } from "@/lib/errors";
import type { Vote } from "./ballot-box";
import { fewestSecret, mayVote } from "./open-round";
import type { VotedItem } from "./round-record";
import { countField } from "./schema";

/** What the counting team counted of one item on paper, or by hands. */
export type PaperCount = {
  itemId: string;
  issued: number;
  returned: number;
  votesFor: number;
  votesAgainst: number;
  invalid: number;
};

type Voter = { memberId: string; hasVoted: boolean };

const votersOf = (item: VotedItem, voters: readonly Voter[]) =>
  voters.filter(({ memberId }) => mayVote(item, memberId));

/**
 * Throws RULE_BROKEN where counting now would tell who voted how: the voter list names who has voted, and a ballot or
 * two in the box say the rest.
 */
export function ensureSecret(
  items: readonly VotedItem[],
  voters: readonly Voter[],
  leavesOut: boolean,
): void {
  const waiting = voters.filter(({ hasVoted }) => !hasVoted).length;
  if (waiting === 0) return;
  if (!leavesOut) {
    throw new DomainError(
      "RULE_BROKEN",
      `Còn ${waiting} người chưa bỏ phiếu. Chờ họ bỏ; ai không bỏ lượt này nữa thì đánh dấu vào ô bên dưới rồi kiểm phiếu.`,
    );
  }
  for (const item of items) {
    const cast = votersOf(item, voters).filter(({ hasVoted }) => hasVoted).length;
    if (cast >= fewestSecret) continue;
    throw new DomainError(
      "RULE_BROKEN",
      `Về “${item.nomination.name}” mới có ${cast} phiếu, kiểm lúc này thì lộ phiếu của từng người. Chờ đủ ít nhất ${fewestSecret} phiếu.`,
    );
  }
}

/** What is in the box, item by item. */
export function countBox(
  items: readonly VotedItem[],
  voters: readonly Voter[],
  votes: readonly Vote[],
): PaperCount[] {
  return items.map((item) => {
    const cast = votes.filter(({ itemId }) => itemId === item.id);
    const of = (choice: Vote["choice"]) => cast.filter((vote) => vote.choice === choice).length;
    return {
      itemId: item.id,
      issued: votersOf(item, voters).length,
      returned: cast.length,
      votesFor: of("FOR"),
      votesAgainst: of("AGAINST"),
      invalid: of("BLANK"),
    };
  });
}

/** What was counted on paper. Throws RULE_BROKEN for figures that cannot be right. */
export function ensureCounts(
  items: readonly VotedItem[],
  voters: readonly Voter[],
  counts: readonly PaperCount[],
): PaperCount[] {
  return items.map((item) => {
    const count = counts.find(({ itemId }) => itemId === item.id);
    if (!count) throw new DomainError("RULE_BROKEN", "Nhập kết quả kiểm phiếu của mọi nội dung.");
    const { issued, returned, votesFor, votesAgainst, invalid } = count;
    const most = votersOf(item, voters).length;
    if (item.method === "HANDS" && issued > most) {
      throw new FieldError(
        countField("votesFor", item.id),
        `Cộng lại là ${issued} người, nhiều hơn ${most} người được biểu quyết.`,
      );
    }
    if (issued > most) {
      throw new FieldError(
        countField("issued", item.id),
        `Phát ra ${issued} phiếu, nhiều hơn ${most} người được bỏ phiếu.`,
      );
    }
    if (returned > issued) {
      throw new FieldError(
        countField("returned", item.id),
        `Thu về ${returned} phiếu, nhiều hơn số phát ra (${issued}).`,
      );
    }
    if (votesFor + votesAgainst + invalid !== returned) {
      throw new FieldError(
        countField("votesFor", item.id),
        `Đồng ý ${votesFor}, không đồng ý ${votesAgainst}, không hợp lệ ${invalid}: cộng lại phải bằng số phiếu thu về (${returned}).`,
      );
    }
    return count;
  });
}
