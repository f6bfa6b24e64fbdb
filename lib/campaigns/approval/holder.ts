import type { CheckKind } from "@/lib/db/generated/enums";

type Person = { isDeputy?: boolean; user: { name: string } };

type Pending = {
  signerId: string;
  signer: Person;
  checks: readonly {
    kind: CheckKind;
    checkerId: string;
    checker: Person;
    checkedAt: Date | null;
  }[];
};

/** Whose hands a submitted plan is in: its checkers until both have signed off, then its signer. */
export function holdersOf({ signerId, signer, checks }: Pending): { id: string; words: string }[] {
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
