import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { computeRecusals } from "@/lib/council/recusals/compute-recusals";
import { mostItems } from "@/lib/council/sessions/agenda";
import { findOpeningFaults } from "@/lib/council/sessions/hold-meeting";
import { holdSession } from "@/lib/council/sessions/hold-session";
import { prisma, type Tx } from "@/lib/db/client";
import type { VotingMethod } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import { ensure } from "@/lib/workflow/verdict";
import { totalOf } from "./outcome";
import { canKeepVotes } from "./policy";
import { type Body, bodyOf, findSeat, readBody, readItems, type VotedItem } from "./round-record";
import { ensureLowToHigh } from "./vote-order";

type OpenRound = {
  sessionId: string;
  itemIds: readonly string[];
  /** On paper, or by hands: the counting team enters what it counted. */
  isOnPaper: boolean;
};

/** A secret ballot of fewer tells who voted how. */
export const fewestSecret = 3;

/**
 * Opens a round of voting on items of a session that have no result yet, all voted by the same method, and writes who
 * may vote in it: whoever is present, and not recused from all of them, as things stand at this moment. Pressed twice it
 * is one round. Throws NOT_FOUND, FORBIDDEN for anybody but the secretary and outside the session, RULE_BROKEN (too few
 * present, another open round, items with a result or no longer the Council's, no more rounds allowed, a lower title that
 * waits, too few for a secret ballot).
 */
export async function openRound(actor: Actor, given: OpenRound, now: Date): Promise<string> {
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, given.sessionId, now);
    ensure(canKeepVotes(actor, session));
    const open = await findOpen(tx, actor, given);
    if (open) return open;
    const faults = await findOpeningFaults(tx, session);
    if (faults.length > 0) {
      throw new DomainError(
        "RULE_BROKEN",
        `${faults.join(" ")} Ghi thêm người đến vào danh sách có mặt, hoặc bế mạc và để nội dung lại phiên sau.`,
      );
    }
    await computeRecusals(tx, session);
    const items = await readItems(tx, communeId, given.itemIds);
    const rules = await findCouncilRules(actor, session.startsAt, tx);
    ensureVotable(items, given, rules.maxRounds);
    const seat = await findSeat(tx, actor, session.startsAt);
    ensureTakesPart(items, seat);
    await ensureLowToHigh(tx, rules, { communeId, sessionId: session.id, seat, items });
    const body = await readBody(tx, communeId, session);
    const roundId = await writeRound(tx, actor, { given, items, body }, now);
    await recordAudit(tx, {
      actor,
      action: "round.opened",
      subject: { type: "council-session", id: session.id },
      data: { roundId, items: items.length },
      at: now,
    });
    return roundId;
  });
}

const roundIsOpen = () =>
  new DomainError("RULE_BROKEN", "Đang có một lượt bỏ phiếu. Kiểm phiếu xong rồi mở lượt khác.");

/** The round that is open, where it is the very one that is asked for; throws RULE_BROKEN where it is another. */
async function findOpen(
  tx: Tx,
  { communeId }: Actor,
  { sessionId, itemIds, isOnPaper }: OpenRound,
): Promise<string | null> {
  const open = await tx.ballotRound.findFirst({
    where: { communeId, sessionId, state: "OPEN" },
    select: { id: true, isOnPaper: true, tallies: { select: { itemId: true }, take: mostItems } },
  });
  if (!open) return null;
  const asked = new Set(itemIds);
  const isSame =
    open.isOnPaper === isOnPaper &&
    open.tallies.length === asked.size &&
    open.tallies.every(({ itemId }) => asked.has(itemId));
  if (isSame) return open.id;
  throw roundIsOpen();
}

function ensureVotable(items: readonly VotedItem[], given: OpenRound, most: number): void {
  const broken = (message: string) => new DomainError("RULE_BROKEN", message);
  if (items.length === 0) throw broken("Chọn ít nhất một nội dung để bỏ phiếu.");
  const isAll = items.length === new Set(given.itemIds).size;
  if (!isAll || items.some(({ sessionId }) => sessionId !== given.sessionId)) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy nội dung của phiên họp.");
  }
  const gone = items.find(({ nomination }) => nomination.state !== "BEFORE_COUNCIL");
  if (gone) {
    throw broken(
      `“${gone.nomination.name}” đã rút hoặc tạm dừng xét, không còn trình Hội đồng. Tải lại trang rồi chọn lại.`,
    );
  }
  if (items.some(({ isRecommended }) => isRecommended !== null)) {
    throw broken("Có nội dung đã có kết quả. Tải lại trang rồi chọn lại.");
  }
  if (new Set(items.map(({ method }) => method)).size > 1) {
    throw broken("Các nội dung của một lượt phải cùng một cách biểu quyết.");
  }
  if (items.some(({ _count }) => _count.tallies >= most)) {
    throw broken(`Có nội dung đã bỏ phiếu ${most} lượt, hết số lượt theo quy chế.`);
  }
  if (items.some(({ method }) => method === "HANDS") && !given.isOnPaper) {
    throw broken("Giơ tay biểu quyết thì tổ kiểm phiếu đếm và nhập kết quả.");
  }
}

async function writeRound(
  tx: Tx,
  { communeId }: Actor,
  { given, items, body }: { given: OpenRound; items: readonly VotedItem[]; body: Body },
  now: Date,
): Promise<string> {
  const { sessionId, isOnPaper } = given;
  const method = items[0]?.method ?? "SECRET";
  const number = 1 + (await tx.ballotRound.count({ where: { communeId, sessionId } }));
  const present = [...body.presentIds].filter((memberId) => body.memberIds.has(memberId)).sort();
  ensureEnoughVoters(items, method, present);
  const voters = present.filter((memberId) => items.some((item) => mayVote(item, memberId)));
  const { id: roundId } = await tx.ballotRound.create({
    data: {
      communeId,
      sessionId,
      number,
      method,
      isOnPaper,
      present: present.length,
      openedAt: now,
    },
    select: { id: true },
  });
  await tx.voterListEntry.createMany({
    data: voters.map((memberId) => ({ communeId, roundId, memberId })),
  });
  await tx.tally.createMany({
    data: items.map((item) => ({
      communeId,
      roundId,
      itemId: item.id,
      issued: 0,
      returned: 0,
      votesFor: 0,
      votesAgainst: 0,
      invalid: 0,
      total: totalOf(item.denominator, bodyOf(item, body)),
    })),
  });
  return roundId;
}

function ensureEnoughVoters(
  items: readonly VotedItem[],
  method: VotingMethod,
  present: readonly string[],
): void {
  const least = method === "SECRET" ? fewestSecret : 1;
  for (const item of items) {
    const voters = present.filter((memberId) => mayVote(item, memberId)).length;
    if (voters >= least) continue;
    const { name } = item.nomination;
    throw new DomainError(
      "RULE_BROKEN",
      method === "SECRET"
        ? `Bỏ phiếu kín cần ít nhất ${least} người, nếu không thì lộ phiếu của từng người: về “${name}” chỉ có ${voters} người. Ghi thêm người đến vào danh sách có mặt, hoặc để nội dung này lại phiên sau.`
        : `Mọi người có mặt đều phải tránh “${name}”. Ghi thêm người đến vào danh sách có mặt, hoặc để nội dung này lại phiên sau.`,
    );
  }
}

/** Who is recused from an item does not see to its votes either. */
export function ensureTakesPart(items: readonly VotedItem[], seat: string | null): void {
  if (seat !== null && items.every((item) => mayVote(item, seat))) return;
  throw new DomainError(
    "FORBIDDEN",
    "Lượt này có nội dung mà người đang thao tác phải tránh: thư ký hoặc chủ tọa không phải tránh mở và kiểm phiếu.",
  );
}

/** Whether the member takes part in the item. */
export function mayVote(item: { recusals: readonly { memberId: string }[] }, memberId: string) {
  return !item.recusals.some((recusal) => recusal.memberId === memberId);
}
