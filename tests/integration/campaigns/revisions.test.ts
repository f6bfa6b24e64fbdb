import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { nameCurrentRevision, nameRevision } from "@/lib/campaigns/commands/name-revision";
import { restoreRevision } from "@/lib/campaigns/commands/restore-revision";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { listRevisionPage } from "@/lib/campaigns/revision-queries";
import { planStateLabels } from "@/lib/campaigns/state";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { plainText } from "@/lib/documents/model";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan, planDocument } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

/** A plan saved twice: version 1 says "một", version 2 says "hai". */
async function planSavedTwice(state: PlanState = "DRAFT") {
  const office = await createActor();
  const plan = await createPlan({ author: office, document: planDocument("một"), now });
  await savePlan(office, { planId: plan.id, version: 1, document: planDocument("hai") }, now);
  const [latest, first] = await listRevisionPage(office, plan.id, { take: 10 });
  if (!latest || !first) throw new Error("two revisions");
  const movedNote = state === "RETURNED" ? "Bổ sung chỉ tiêu." : null;
  await prisma.plan.update({ where: { id: plan.id }, data: { state, movedNote } });
  return { office, communeId: office.communeId, planId: plan.id, latest, first };
}

async function subjectOf(actor: Actor, planId: string) {
  const plan = await findPlan(actor, planId);
  return plan && plainText(plan.document.subject);
}

const names = async (actor: Actor, planId: string) =>
  (await listRevisionPage(actor, planId, { take: 10 })).map(({ name }) => name);

const openStates: PlanState[] = ["DRAFT", "RETURNED"];
const roles: Role[] = ["OFFICE", "CHAIR", "CLERK", "UNIT", "COUNCIL", "ADMIN"];

describe("naming", () => {
  test("a name is given, changed and taken away, each with its line in the audit", async () => {
    const { office, communeId, planId, first } = await planSavedTwice();
    const ref = { planId, revisionId: first.id };

    await nameRevision(office, { ...ref, name: "Bản trình lần 1" }, now);
    expect(await names(office, planId)).toEqual([null, "Bản trình lần 1"]);
    await nameRevision(office, { ...ref, name: "Bản đầu" }, now);
    await nameRevision(office, { ...ref, name: null }, now);

    expect(await names(office, planId)).toEqual([null, null]);
    const lines = await prisma.auditEvent.findMany({
      where: { communeId, action: "revision.named" },
      select: { subjectId: true, data: true },
      orderBy: { sequence: "asc" },
    });
    expect(lines).toEqual(
      ["Bản trình lần 1", "Bản đầu", null].map((name) => ({
        subjectId: planId,
        data: { revisionId: first.id, name },
      })),
    );
  });

  test("the version before the writer is named without knowing its id; one not kept is told", async () => {
    const { office, planId, latest } = await planSavedTwice();

    expect(
      await nameCurrentRevision(office, { planId, version: 2, name: "Bản gửi góp ý" }, now),
    ).toBe(latest.id);
    expect(await names(office, planId)).toEqual(["Bản gửi góp ý", null]);
    await expect(
      nameCurrentRevision(office, { planId, version: 9, name: "Không có" }, now),
    ).rejects.toMatchObject({ code: "STALE" });
  });

  test("a revision is not reached through another plan", async () => {
    const { office, first } = await planSavedTwice();
    const other = await createPlan({ author: office });

    await expect(
      nameRevision(office, { planId: other.id, revisionId: first.id, name: "a" }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("restoring", () => {
  test("the earlier text becomes the plan's as a new revision, and the present one stays", async () => {
    const { office, planId, first } = await planSavedTwice();

    const { version, merged } = await restoreRevision(
      office,
      { planId, revisionId: first.id, version: 2 },
      now,
    );

    expect({ version, merged }).toEqual({ version: 3, merged: false });
    expect(await subjectOf(office, planId)).toBe("một");
    expect(await listRevisionPage(office, planId, { take: 10 })).toMatchObject([
      { version: 3, kind: "RESTORED", basedOnVersion: 2 },
      { version: 2, kind: "SAVED" },
      { version: 1, kind: "SAVED" },
    ]);
  });

  test("when somebody saved since, it is told and nothing changes", async () => {
    const { office, planId, first } = await planSavedTwice();
    await savePlan(office, { planId, version: 2, document: planDocument("ba") }, now);

    await expect(
      restoreRevision(office, { planId, revisionId: first.id, version: 2 }, now),
    ).rejects.toMatchObject({ code: "STALE" });
    expect(await subjectOf(office, planId)).toBe("ba");
    expect(await listRevisionPage(office, planId, { take: 10 })).toHaveLength(3);
  });

  test("a save at the same moment is never overwritten in silence", async () => {
    const { office, planId, first } = await planSavedTwice();

    const [restored, saved] = await Promise.allSettled([
      restoreRevision(office, { planId, revisionId: first.id, version: 2 }, now),
      savePlan(office, { planId, version: 2, document: planDocument("ba") }, now),
    ]);

    // Both wrote the subject: one of them is told, and the text of both is among the revisions or was refused unsaved.
    expect([restored.status, saved.status].sort()).toEqual(["fulfilled", "rejected"]);
    const kept = await prisma.planRevision.findMany({
      where: { planId },
      select: { content: true },
    });
    expect(JSON.stringify(kept)).toContain('"ba"');
  });
});

describe("who may", () => {
  const commands: [
    string,
    (actor: Actor, ids: { planId: string; revisionId: string }) => Promise<unknown>,
  ][] = [
    ["name", (actor, ids) => nameRevision(actor, { ...ids, name: "Tên" }, now)],
    [
      "name the current one",
      (actor, { planId }) => nameCurrentRevision(actor, { planId, version: 2, name: "Tên" }, now),
    ],
    ["restore", (actor, ids) => restoreRevision(actor, { ...ids, version: 2 }, now)],
  ];

  test.each(
    commands.flatMap(([name, command]) => roles.map((role) => [name, role, command] as const)),
  )("%s: %s of the commune, and of another", async (_, role, command) => {
    const { office, communeId, planId, first } = await planSavedTwice();
    const ids = { planId, revisionId: first.id };
    const actor = await createActor({ communeId, roles: [role] });
    const stranger = await createActor({ roles: [role, "OFFICE"] });

    await expect(command(stranger, ids)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const attempt = command(actor, ids);
    if (role === "OFFICE") await attempt;
    else {
      await expect(attempt).rejects.toMatchObject({
        code: role === "CHAIR" ? "FORBIDDEN" : "NOT_FOUND",
      });
      expect(await names(office, planId)).toEqual([null, null]);
      expect(await subjectOf(office, planId)).toBe("hai");
    }
  });

  test.each(
    commands.flatMap(([name, command]) =>
      (Object.keys(planStateLabels) as PlanState[])
        .filter((state) => !["ISSUED", "PUBLISHED", "REPLACED"].includes(state))
        .map((state) => [name, state, command] as const),
    ),
  )("%s in state %s", async (_, state, command) => {
    const { office, planId, first } = await planSavedTwice(state);
    const attempt = command(office, { planId, revisionId: first.id });

    if (openStates.includes(state)) await attempt;
    else await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test.each(roles)(
    "%s reads the history only with reason, of another commune never",
    async (role) => {
      const { office, communeId, planId } = await planSavedTwice();
      await prisma.plan.update({ where: { id: planId }, data: { state: "APPROVED" } });
      const actor = await createActor({ communeId, roles: [role] });
      const stranger = await createActor({ roles: [role, "OFFICE"] });
      const reads = role === "OFFICE" || role === "CHAIR";

      expect(await listRevisionPage(actor, planId, { take: 10 })).toHaveLength(reads ? 2 : 0);
      expect(await listRevisionPage(stranger, planId, { take: 10 })).toEqual([]);
      expect(await listRevisionPage(office, planId, { take: 10 })).toHaveLength(2);
    },
  );
});

test("pages follow one another without a gap, each with the same number of queries", async () => {
  const { office, planId, latest, first } = await planSavedTwice();

  expect(await listRevisionPage(office, planId, { take: 1 })).toMatchObject([{ id: latest.id }]);
  expect(await listRevisionPage(office, planId, { take: 1, after: latest.id })).toMatchObject([
    { id: first.id },
  ]);
  const one = await countQueries(() => listRevisionPage(office, planId, { take: 1 }));
  expect(one).toBeGreaterThan(0);
  expect(await countQueries(() => listRevisionPage(office, planId, { take: 10 }))).toBe(one);
});
