import type { Prisma } from "@/lib/db/generated/client";

const person = { select: { user: { select: { name: true } }, isDeputy: true } };

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
      select: { kind: true, checkerId: true, checker: person, checkedAt: true },
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
}: Pick<PendingSubmission, "signerId" | "checks"> & {
  signer: { isDeputy: boolean; user: { name: string } };
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
