import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { NominationState, Role } from "@/lib/db/generated/enums";
import {
  canRecallDossier,
  canRemoveNominee,
  canSubmitAgain,
  canSubmitDossier,
  canWithdrawNomination,
  canWriteDossier,
  canWriteNomination,
  type DossierFacts,
} from "@/lib/nominations/dossiers/policy";

const person = (...roles: Role[]): Actor => ({
  userId: "u",
  membershipId: "m",
  communeId: "c",
  name: "Lò Văn Thử",
  roles,
  unitId: roles.includes("UNIT") ? "b" : null,
  position: "",
  isDeputy: false,
});

const facts = (states: NominationState[], rest: Partial<DossierFacts> = {}): DossierFacts => ({
  isFromPaper: false,
  isOwn: true,
  submittedAt: null,
  states,
  isAppraised: false,
  ...rest,
});

const submittedAt = new Date("2026-11-20T02:00:00Z");
const head = person("UNIT");

describe("who writes", () => {
  const paper = { isFromPaper: true };
  test.each([
    ["its own people", head, {}, true],
    ["another unit's", head, { isOwn: false }, false],
    ["the office, not from paper", person("OFFICE"), { isOwn: false }, false],
    ["the office, from paper", person("OFFICE"), { ...paper, isOwn: false }, true],
    ["the unit, from paper", head, paper, false],
    ["the Chairman", person("CHAIR"), { isOwn: false }, false],
    ["the Council", person("COUNCIL"), { isOwn: false }, false],
  ])("%s: %s", (_who, actor, rest, allowed) => {
    expect(canWriteDossier(actor, facts(["DRAFT"], rest)).allowed).toBe(allowed);
  });
});

describe("what its state lets its people do", () => {
  test.each<[string, NominationState[], Partial<DossierFacts>, string]>([
    ["nothing in it", [], {}, "write"],
    ["a draft", ["DRAFT"], {}, "write submit"],
    ["all handed in", ["SUBMITTED", "SUBMITTED"], { submittedAt }, "recall"],
    ["one withdrawn meanwhile", ["SUBMITTED", "WITHDRAWN"], { submittedAt }, "recall"],
    ["the appraisal begun", ["SUBMITTED"], { submittedAt, isAppraised: true }, ""],
    ["one sent back, one on its way", ["RETURNED", "ELIGIBLE"], { submittedAt }, ""],
    ["all sent back", ["RETURNED", "RETURNED"], { submittedAt }, "write submit"],
    ["all withdrawn", ["WITHDRAWN"], { submittedAt }, "write"],
    ["awarded", ["AWARDED"], { submittedAt }, ""],
  ])("%s", (_what, states, rest, expected) => {
    const dossier = facts(states, rest);
    const may = Object.entries({
      write: canWriteDossier,
      submit: canSubmitDossier,
      recall: canRecallDossier,
    }).flatMap(([name, can]) => (can(head, dossier).allowed ? [name] : []));
    expect(may.join(" ")).toBe(expected);
  });

  test.each<[NominationState, "decision" | "session" | null, string]>([
    ["DRAFT", null, "write remove withdraw"],
    ["SUBMITTED", null, "withdraw"],
    ["RETURNED", null, "write again withdraw"],
    ["BEFORE_COUNCIL", null, "withdraw"],
    ["BEFORE_COUNCIL", "session", ""],
    ["RECOMMENDED", "decision", ""],
    ["APPROVED", "decision", ""],
    ["SUSPENDED", null, "withdraw"],
    ["AWARDED", null, ""],
    ["WITHDRAWN", null, ""],
  ])("a nomination %s, held by %s: %s", (state, heldBy, expected) => {
    const isDraft = state === "DRAFT";
    const dossier = facts([state], isDraft ? {} : { submittedAt });
    const may = Object.entries({
      write: canWriteNomination,
      remove: canRemoveNominee,
      again: canSubmitAgain,
      withdraw: canWithdrawNomination,
    }).flatMap(([name, can]) => (can(head, dossier, { state, heldBy }).allowed ? [name] : []));
    expect(may.join(" ")).toBe(expected);
  });

  test("what was handed in once and taken back is withdrawn, not removed", () => {
    const dossier = facts(["DRAFT"], { submittedAt });
    expect(canRemoveNominee(head, dossier, { state: "DRAFT" }).allowed).toBe(false);
    const verdict = canWithdrawNomination(head, dossier, { state: "DRAFT", heldBy: null });
    expect(verdict.allowed).toBe(true);
  });
});
