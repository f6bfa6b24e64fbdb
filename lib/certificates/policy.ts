import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { DecisionKind, DecisionState } from "@/lib/db/generated/enums";
import { decisionStateLabels } from "@/lib/decisions/state";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/**
 * The certificates this person may see: the office, the leaders who sign them and the clerk who seals them, all of their
 * commune; nobody else any. Everybody checks a single one by its code (lib/certificates/check).
 */
export function certificatesVisibleTo(actor: Actor) {
  const { communeId } = actor;
  return canSeeCertificates(actor).allowed
    ? ({ communeId } satisfies Prisma.CertificateWhereInput)
    : { communeId, id: { in: [] as string[] } };
}

export function canSeeCertificates(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR", "CLERK")
    ? allow
    : deny("Chỉ thường trực thi đua, lãnh đạo Ủy ban và văn thư xem giấy khen.");
}

type DecisionFacts = { kind: DecisionKind; state: DecisionState };

/** From a decision that has been issued, by the office. */
export function canMakeCertificates(actor: Actor, { kind, state }: DecisionFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua lập giấy khen.");
  if (kind !== "AWARD") return deny("Chỉ quyết định khen thưởng có giấy khen.");
  return state === "ISSUED"
    ? allow
    : deny(`Quyết định ${lowered(decisionStateLabels[state])}: chưa lập được giấy khen.`);
}

type CertificateFacts = { voidedAt: Date | null };

export function canVoidCertificate(actor: Actor, { voidedAt }: CertificateFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua hủy giấy khen.");
  return voidedAt === null ? allow : deny("Giấy khen này đã hủy.");
}

type ReissueFacts = {
  isLatest: boolean;
  voidedAt: Date | null;
  isRevoked: boolean;
  decision: DecisionFacts;
};

/** In the place of one that was voided, once, while the award itself stands. */
export function canReissueCertificate(actor: Actor, facts: ReissueFacts): Verdict {
  const { isLatest, voidedAt, isRevoked, decision } = facts;
  const who = canMakeCertificates(actor, decision);
  if (!who.allowed) return who;
  if (isRevoked) return deny("Khen thưởng này đã bị hủy bỏ: không cấp lại giấy khen.");
  if (!isLatest) return deny("Đã cấp lại bản khác thay bản này.");
  return voidedAt ? allow : deny("Hủy bản này trước, rồi mới cấp lại.");
}

/** Who sets where words go on the stock the commune has bought: who prints, and who keeps the settings. */
export function canKeepStock(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "ADMIN")
    ? allow
    : deny("Chỉ thường trực thi đua và quản trị của xã sửa mẫu phôi.");
}

export function canKeepKeys(actor: Actor): Verdict {
  return hasRole(actor, "ADMIN") ? allow : deny("Chỉ quản trị của xã thay khóa ký giấy khen.");
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
