import type { Prisma } from "@/lib/db/generated/client";
import type { CheckKind } from "@/lib/db/generated/enums";
import { checkerStanding } from "./people";

const checker = {
  select: { ...checkerStanding, user: { select: { name: true, disabledAt: true } } },
} satisfies { select: Prisma.MembershipSelect };

const signer = {
  select: {
    isDeputy: true,
    roles: true,
    validFrom: true,
    validTo: true,
    user: { select: { name: true, disabledAt: true } },
  },
} satisfies { select: Prisma.MembershipSelect };

/** What a query of plans selects to know in whose hands a submitted one is. */
export const pendingSubmission = {
  where: { outcome: "PENDING" },
  select: {
    id: true,
    answerDueOn: true,
    readAt: true,
    signerId: true,
    signer,
    delegation: { select: { validFrom: true, validTo: true, revokedAt: true } },
    checks: {
      select: { kind: true, checkerId: true, checker, checkedAt: true },
      orderBy: { kind: "asc" },
      take: 2,
    },
  },
  take: 1,
} satisfies Prisma.Plan$submissionsArgs;

export type PendingSubmission = Prisma.PlanSubmissionGetPayload<typeof pendingSubmission>;

/** Whose hands a submitted plan is in: its checkers until both have signed off, then its signer. */
export function holdersOf({
  signerId,
  signer,
  checks,
}: {
  signerId: string;
  signer: { isDeputy: boolean; user: { name: string } };
  checks: readonly {
    kind: CheckKind;
    checkerId: string;
    checker: { user: { name: string } };
    checkedAt: Date | null;
  }[];
}): { id: string; words: string }[] {
  const open = checks.filter(({ checkedAt }) => checkedAt === null);
  if (open.length > 0) {
    return open.map(({ kind, checkerId, checker }) => ({
      id: checkerId,
      words: `${checker.user.name} soát ${kind === "CONTENT" ? "nội dung" : "thể thức"}`,
    }));
  }
  const office = signer.isDeputy ? "Phó Chủ tịch" : "Chủ tịch";
  return [{ id: signerId, words: `${office} ${signer.user.name} duyệt, ký` }];
}
