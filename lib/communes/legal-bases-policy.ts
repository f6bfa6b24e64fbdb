import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** The legal texts of this person's commune: its own and the nation's. */
export function legalBasesVisibleTo({ communeId }: Actor): Prisma.LegalBasisWhereInput {
  return { OR: [{ communeId }, { communeId: null }] };
}

/** Those who draft and those who keep the rules keep the register. */
export function canKeepLegalBases(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "ADMIN")
    ? allow
    : deny("Chỉ thường trực thi đua và quản trị được sửa danh mục căn cứ.");
}

/** The nation's rows come with the portal; a commune that knows better enters its own of the same symbol. */
export function canChangeLegalBasis(actor: Actor, basis: { communeId: string | null }): Verdict {
  if (basis.communeId === null) {
    return deny(
      "Căn cứ chung cả nước không sửa được. Thêm căn cứ cùng số, ký hiệu của xã để dùng thay.",
    );
  }
  return canKeepLegalBases(actor);
}
