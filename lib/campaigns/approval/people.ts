import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CheckKind, Role } from "@/lib/db/generated/enums";
import { heldOn, isHeldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { compareNames } from "@/lib/text/names";
import { vietnamDay } from "@/lib/text/vietnam-day";

type Db = Tx | typeof prisma;

const official = {
  id: true,
  position: true,
  isDeputy: true,
  roles: true,
  unitId: true,
  user: { select: { name: true } },
} satisfies Prisma.MembershipSelect;

export type Official = {
  id: string;
  name: string;
  position: string;
  isDeputy: boolean;
  roles: readonly Role[];
  unitId: string | null;
};

/** Who may be named for each check: of the drafting office its content, of the office or the clerks its form. */
const checkingRoles: Record<CheckKind, readonly Role[]> = {
  CONTENT: ["OFFICE"],
  FORM: ["CLERK", "OFFICE"],
};

/** The people of the commune who hold one of the roles today, by given name. */
export async function listOfficials(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  roles: readonly Role[],
  now: Date,
): Promise<Official[]> {
  const found = await db.membership.findMany({
    where: {
      ...heldOn(vietnamDay(now)),
      communeId,
      roles: { hasSome: [...roles] },
      user: { disabledAt: null },
    },
    select: official,
    orderBy: { id: "asc" },
    take: 200,
  });
  return found
    .map(({ user, ...rest }) => ({ ...rest, name: user.name }))
    .sort((one, other) => compareNames(one.name, other.name));
}

export const canCheck = ({ roles }: Pick<Official, "roles">, kind: CheckKind): boolean =>
  checkingRoles[kind].some((role) => roles.includes(role));

/** What tells whether somebody named earlier still checks. */
export const checkerStanding = {
  roles: true,
  validFrom: true,
  validTo: true,
  user: { select: { disabledAt: true } },
} satisfies Prisma.MembershipSelect;

/** Whether who was named can no longer check: the term is over, the account closed, the role another. */
export function isAbsentChecker(
  {
    roles,
    user,
    ...held
  }: {
    roles: readonly Role[];
    validFrom: Date;
    validTo: Date | null;
    user: { disabledAt: Date | null };
  },
  kind: CheckKind,
  now: Date,
): boolean {
  return !canCheck({ roles }, kind) || user.disabledAt !== null || !isHeldOn(held, vietnamDay(now));
}

/** Two people of those who may, neither of them the one who signs; throws RULE_BROKEN. */
export async function ensureCheckers(
  tx: Tx,
  actor: Actor,
  checkers: Record<CheckKind, string>,
  { signerId, kinds, now }: { signerId: string; kinds: readonly CheckKind[]; now: Date },
): Promise<void> {
  const people = await listOfficials(tx, actor, ["OFFICE", "CLERK"], now);
  const isNamed = (kind: CheckKind) =>
    checkers.CONTENT !== checkers.FORM &&
    checkers[kind] !== signerId &&
    people.some((person) => person.id === checkers[kind] && canCheck(person, kind));
  const wrong = (["CONTENT", "FORM"] as const).find(
    (kind) => kinds.includes(kind) && !isNamed(kind),
  );
  if (wrong) throw new DomainError("RULE_BROKEN", whoChecks[wrong]);
}

const whoChecks: Record<CheckKind, string> = {
  CONTENT:
    "Người soát nội dung phải là người của thường trực thi đua đang làm việc, khác người soát thể thức. Chọn lại.",
  FORM: "Người soát thể thức phải là văn thư hoặc người khác của thường trực thi đua. Chọn lại.",
};

/** The Chairman of the day, who signs unless a deputy is let to, or null. */
export async function findChairman(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  now: Date,
): Promise<Official | null> {
  const leaders = await listOfficials(db, { communeId }, ["CHAIR"], now);
  // Ids are in the order of time: while one hands over to the next, the newer signs.
  const [chairman] = leaders
    .filter(({ isDeputy }) => !isDeputy)
    .sort((one, other) => (one.id < other.id ? 1 : -1));
  return chairman ?? null;
}

/** The same; throws RULE_BROKEN while the commune has none. */
export async function chairmanOf(db: Db, actor: Actor, now: Date): Promise<Official> {
  const chairman = await findChairman(db, actor, now);
  if (chairman) return chairman;
  throw new DomainError(
    "RULE_BROKEN",
    "Xã chưa có tài khoản Chủ tịch đang giữ chức. Nhờ người quản trị thêm rồi trình.",
  );
}

/**
 * Whom to propose for each check: the head of the drafting unit for the content, a clerk for the form; never the same
 * person, and never more than a proposal.
 */
export function proposedCheckers(
  people: readonly Official[],
  actor: Pick<Actor, "membershipId" | "unitId">,
): Record<CheckKind, string | null> {
  const office = people.filter((person) => canCheck(person, "CONTENT"));
  const own = office.filter(({ unitId }) => unitId !== null && unitId === actor.unitId);
  const content =
    [...own, ...office].find(({ position }) => /^(?:quyền )?trưởng/iu.test(position)) ??
    [...own, ...office].find(({ position }) => /^phó (?:trưởng|chánh)/iu.test(position)) ??
    office.find(({ id }) => id === actor.membershipId);
  const others = people.filter(({ id }) => id !== content?.id);
  const form =
    others.find(({ roles }) => roles.includes("CLERK")) ??
    others.find((person) => canCheck(person, "FORM"));
  return { CONTENT: content?.id ?? null, FORM: form?.id ?? null };
}
