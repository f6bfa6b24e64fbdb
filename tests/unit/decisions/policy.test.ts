import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { DecisionState, Role } from "@/lib/db/generated/enums";
import {
  canAddDecisionFile,
  canDecide,
  canEditDecision,
  canHandDecision,
  canIssueDecision,
  canNoteOutcome,
  canReturnDecision,
  type DecisionFacts,
} from "@/lib/decisions/policy";
import type { Verdict } from "@/lib/workflow/verdict";

const person = (role: Role): Actor => ({
  userId: "u",
  membershipId: "m",
  communeId: "c",
  name: "Lò Văn Thử",
  roles: [role],
  unitId: null,
  position: "",
  isDeputy: false,
});

const office = person("OFFICE");
const chair = person("CHAIR");
const clerk = person("CLERK");

/** What is refused in each state, whatever the paper. */
const refusals: [DecisionState, (decision: DecisionFacts) => Verdict, string][] = [
  ["SUBMITTED", (decision) => canEditDecision(office, decision), "không sửa được nữa"],
  ["SIGNED", (decision) => canDecide(chair, decision, null), "không còn chờ ký"],
  [
    "SUBMITTED",
    (decision) => canDecide(chair, { ...decision, signerId: "khác" }, null),
    "đang giao người khác ký",
  ],
  ["ISSUED", (decision) => canReturnDecision(clerk, decision), "không còn chờ ký"],
  ["ISSUED", (decision) => canHandDecision(chair, decision), "không còn chờ ký"],
  ["SUBMITTED", (decision) => canIssueDecision(clerk, decision), "Chỉ cấp số khi đã ký"],
  ["SIGNED", (decision) => canNoteOutcome(office, decision), "Ghi kết quả sau khi"],
  ["SIGNED", (decision) => canAddDecisionFile(office, decision), "Đưa bản đã ký lên sau khi"],
];

const kinds = ["AWARD", "REVOCATION", "HIGHER"] as const;
const words = (kind: (typeof kinds)[number]) => (kind === "HIGHER" ? /tờ trình/iu : /quyết định/iu);

test.each(refusals)("what is refused when %s is called by its own name", (state, ask, why) => {
  for (const kind of kinds) {
    const verdict = ask({ kind, state, isFromPaper: false, signerId: null });
    if (verdict.allowed) throw new Error("allowed");
    expect(verdict.reason).toContain(why);
    expect(verdict.reason).toMatch(words(kind));
    if (kind === "HIGHER")
      expect(verdict.reason.replace("chờ quyết định", "")).not.toMatch(/quyết định/iu);
  }
});
