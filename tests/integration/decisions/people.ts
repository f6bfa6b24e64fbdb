import type { Role } from "@/lib/db/generated/enums";
import { followCouncil } from "@/lib/decisions/deciding/decide-items";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { issueDecision } from "@/lib/decisions/issue/issue-decision";
import { beginDecision } from "@/lib/decisions/proposal/begin-decision";
import { findDecision } from "@/lib/decisions/queries";
import { calendarDate } from "@/lib/text/dates";
import { createNomination } from "../../support/awards";
import { createActor, createUnit, password } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

/** 10:00 of a Friday in Viet Nam. */
export const now = new Date("2026-11-20T03:00:00Z");
export const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
export const proof = { password };

/** Everybody who has a hand in a decision, and somebody of another commune who holds every office there. */
export async function people() {
  await withNationalRules();
  const office = await createActor();
  const { communeId } = office;
  const unit = await createUnit({ communeId, name: "Bản Nà Thử" });
  const person = (role: Role, rest: { isDeputy?: boolean; unitId?: string } = {}) =>
    createActor({ communeId, roles: [role], ...rest });
  return {
    communeId,
    office,
    unitId: unit.id,
    unit: await person("UNIT", { unitId: unit.id }),
    chair: await person("CHAIR"),
    deputy: await person("CHAIR", { isDeputy: true }),
    clerk: await person("CLERK"),
    council: await person("COUNCIL"),
    admin: await person("ADMIN"),
    stranger: await createActor({ roles: ["OFFICE", "CHAIR", "CLERK"] }),
  };
}

export type People = Awaited<ReturnType<typeof people>>;

type Nominee = Parameters<typeof createNomination>[1];

/** Somebody the Council has spoken for, when nothing else is said. */
export const recommended = ({ office, unitId }: People, options: Nominee = {}) =>
  createNomination(office, { unitId, state: "RECOMMENDED", ...options });

/** The decision as it now is, by its number of version, for the next step. */
export async function refOf({ office }: People, decisionId: string) {
  const decision = await findDecision(office, decisionId, now);
  if (!decision) throw new Error("no decision");
  return { decisionId, version: decision.version };
}

export async function decisionOf({ office }: People, decisionId: string) {
  const decision = await findDecision(office, decisionId, now);
  if (!decision) throw new Error("no decision");
  return decision;
}

export async function begun(
  { office }: People,
  nominationIds: string[],
  kind: "AWARD" | "HIGHER" = "AWARD",
) {
  return (await beginDecision(office, { kind, nominationIds }, now)).decisionId;
}

export async function submitted(
  those: People,
  nominationIds: string[],
  at = now,
  kind: "AWARD" | "HIGHER" = "AWARD",
) {
  const decisionId = await begun(those, nominationIds, kind);
  await submitDecision(those.office, await refOf(those, decisionId), at);
  return decisionId;
}

/** Every item as the Council says, signed by the Chairman. */
export async function sign(those: People, decisionId: string, at = now) {
  await followCouncil(those.chair, await refOf(those, decisionId), at);
  await signDecision(those.chair, { ...(await refOf(those, decisionId)), proof }, visitor, at);
}

export async function issue(those: People, decisionId: string, at = now, on = calendarDate(at)) {
  const ref = await refOf(those, decisionId);
  return issueDecision(those.clerk, { ...ref, issuedOn: on }, at);
}

/** Awarded: proposed, decided, signed and issued on one day. */
export async function issued(those: People, nominationIds: string[], at = now) {
  const decisionId = await submitted(those, nominationIds, at);
  await sign(those, decisionId, at);
  await issue(those, decisionId, at);
  return decisionId;
}
