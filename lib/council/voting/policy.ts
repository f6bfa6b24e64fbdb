import type { Actor } from "@/lib/auth/actor";
import { hasRole } from "@/lib/auth/actor";
import { isChair, isSecretary, type SessionPeople } from "@/lib/council/policy";
import type { RoundState, SessionState } from "@/lib/db/generated/enums";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

type Kept = SessionPeople & { state: SessionState };

/**
 * The secretary of the session sees to its votes: opens, counts, enters what was counted on paper; its chair, where the
 * secretary is recused.
 */
export function canKeepVotes(actor: Actor, session: Kept): Verdict {
  if (!hasRole(actor, "COUNCIL") || !(isSecretary(actor, session) || isChair(actor, session))) {
    return deny("Chỉ thư ký và chủ tọa phiên họp mở và kiểm các lượt bỏ phiếu.");
  }
  return session.state === "OPEN" ? allow : deny("Chỉ bỏ phiếu khi phiên họp đang diễn ra.");
}

type Box = { state: RoundState; isOnPaper: boolean };

/** A member votes once, on their own device, while the round is open. */
export function canVote(actor: Actor, round: Box, entry: { hasVoted: boolean } | null): Verdict {
  if (!hasRole(actor, "COUNCIL") || entry === null) {
    return deny("Anh/chị không có tên trong danh sách bỏ phiếu của lượt này.");
  }
  if (round.isOnPaper) return deny("Lượt này bỏ phiếu giấy tại phòng họp.");
  return round.state === "OPEN" ? allow : deny("Lượt bỏ phiếu đã kiểm xong.");
}
