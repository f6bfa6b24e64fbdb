import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** The people an administrator keeps: those who hold, held or will hold a place in their commune. */
export function peopleVisibleTo({ communeId }: Pick<Actor, "communeId">): Prisma.UserWhereInput {
  return { memberships: { some: { communeId } } };
}

export function canKeepAccounts(actor: Actor): Verdict {
  return hasRole(actor, "ADMIN") ? allow : deny("Chỉ quản trị của xã được sửa tài khoản.");
}

type Account = { id: string; isOperator: boolean; servesElsewhere: boolean };

/**
 * The account itself (name, password, second factor, standing) belongs to one commune's administrator only while it
 * serves no other commune and does not run the installation: else one commune could enter another's record through it.
 */
export function canKeepAccount(actor: Actor, account: Account): Verdict {
  if (account.isOperator) {
    return deny(
      "Tài khoản này vận hành cả hệ thống: chủ tài khoản tự đổi tên, mật khẩu, xác thực hai bước của mình; quên mật khẩu, mất điện thoại thì nhờ người quản lý máy chủ.",
    );
  }
  if (account.servesElsewhere) {
    return deny(
      "Người này còn làm việc ở xã khác nên tài khoản không do một xã sửa: chủ tài khoản tự đổi. Quên mật khẩu thì mỗi xã tạo một liên kết; mất điện thoại thì nhờ người quản lý máy chủ.",
    );
  }
  return canKeepAccounts(actor);
}

/**
 * A link to a new password may also be made for a person of two communes: it opens the account only together with one of
 * each other commune (docs/decisions/0131), so no commune gets in alone.
 */
export function canMakeLink(actor: Actor, account: Account): Verdict {
  return canKeepAccount(actor, { ...account, servesElsewhere: false });
}

/** Nobody takes away what they act by: another administrator does it. */
export function canEndPerson(actor: Actor, userId: string): Verdict {
  return actor.userId === userId
    ? deny("Không tự khóa hay tự kết thúc vai trò của mình. Nhờ quản trị khác làm.")
    : canKeepAccounts(actor);
}
