import { subDays } from "date-fns";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { courseOf } from "@/lib/campaigns/approval/course";
import { nameChecker } from "@/lib/campaigns/approval/name-checker";
import { findSubmission, listHandovers } from "@/lib/campaigns/approval/queries";
import { signOffCheck } from "@/lib/campaigns/approval/sign-off-check";
import { submitPlan } from "@/lib/campaigns/approval/submit-plan";
import { listComments } from "@/lib/campaigns/comments/queries";
import { writeComment } from "@/lib/campaigns/comments/write-comment";
import { findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import type { CheckKind, Role } from "@/lib/db/generated/enums";
import { listWork } from "@/lib/inbox/queries";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { planWith } from "../../support/documents";
import { createActor, createPlan } from "../../support/factories";

/** A Saturday in Viet Nam. */
const now = new Date("2026-11-21T02:00:00Z");
const document = planWith("I. MỤC ĐÍCH\n1. Động viên Nhân dân làm đường bản.");

async function submitted() {
  const office = await createActor();
  const { communeId } = office;
  const person = (role: Role, isDeputy = false) =>
    createActor({ communeId, roles: [role], isDeputy });
  const people = {
    office,
    head: await person("OFFICE"),
    clerk: await person("CLERK"),
    otherClerk: await person("CLERK"),
    chair: await person("CHAIR"),
    deputy: await person("CHAIR", true),
    unit: await person("UNIT"),
    stranger: await createActor({ roles: ["OFFICE", "CHAIR"] }),
  };
  const { id: planId } = await createPlan({ author: office, document, now });
  await submitPlan(
    office,
    {
      planId,
      version: 1,
      message: "",
      contentCheckerId: people.head.membershipId,
      formCheckerId: people.clerk.membershipId,
    },
    now,
  );
  return { ...people, planId };
}

type Case = Awaited<ReturnType<typeof submitted>>;

const name = ({ planId }: Case, actor: Actor, checker: Actor, kind: CheckKind = "FORM") =>
  nameChecker(actor, { planId, kind, checkerId: checker.membershipId }, now);

const leave = ({ membershipId: id }: Actor) =>
  prisma.membership.update({ where: { id }, data: { validTo: vietnamDay(subDays(now, 1)) } });

const checkerOf = async ({ office, planId }: Case, kind: CheckKind) =>
  (await findSubmission(office, planId, now))?.checks.find((check) => check.kind === kind);

const toldOf = async ({ membershipId }: Actor) =>
  (await prisma.notification.findMany({ where: { membershipId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("another checker", () => {
  test.each(["office", "chair"] as const)(
    "is named by the %s, audited, both told, and checks",
    async (who) => {
      const all = await submitted();

      await name(all, all[who], all.otherClerk);

      expect(await checkerOf(all, "FORM")).toMatchObject({
        checkerId: all.otherClerk.membershipId,
      });
      expect(await toldOf(all.clerk)).toEqual(["plan.to-check", "plan.check-moved"]);
      expect(await toldOf(all.otherClerk)).toEqual(["plan.to-check"]);
      expect(
        await prisma.auditEvent.findMany({
          where: { subjectId: all.planId, action: "checker.named" },
          select: { membershipId: true, data: true },
        }),
      ).toEqual([
        {
          membershipId: all[who].membershipId,
          data: {
            submissionId: expect.any(String),
            kind: "FORM",
            checkerId: all.otherClerk.membershipId,
            inPlaceOf: all.clerk.membershipId,
          },
        },
      ]);
      expect(await findPlan(all.clerk, all.planId)).toBeNull();
      await expect(
        signOffCheck(all.clerk, { planId: all.planId, kind: "FORM", note: "" }, now),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
      await signOffCheck(all.otherClerk, { planId: all.planId, kind: "FORM", note: "" }, now);
    },
  );

  test("shows in the course of the submission", async () => {
    const all = await submitted();
    await name(all, all.office, all.otherClerk);

    const submission = await findSubmission(all.office, all.planId, now);
    if (!submission) throw new Error("No submission.");
    const steps = courseOf(submission, await listHandovers(all.office, all.planId));

    expect(steps.map(({ what }) => what)).toEqual(["Trình", "Giao người khác soát thể thức"]);
    expect(steps[1]?.words).toContain(all.otherClerk.name);
  });

  test("is named once when pressed twice, and the first again is told again", async () => {
    const all = await submitted();
    await Promise.all([
      name(all, all.office, all.otherClerk),
      name(all, all.office, all.otherClerk),
    ]);
    expect(await toldOf(all.otherClerk)).toEqual(["plan.to-check"]);

    await nameChecker(
      all.office,
      { planId: all.planId, kind: "FORM", checkerId: all.clerk.membershipId },
      new Date(now.getTime() + 60_000),
    );

    expect(await toldOf(all.clerk)).toEqual(["plan.to-check", "plan.check-moved", "plan.to-check"]);
  });

  test.each<[string, (all: Case) => Promise<unknown>, string]>([
    ["a stranger", (all) => name(all, all.stranger, all.otherClerk), "NOT_FOUND"],
    ["a clerk", (all) => name(all, all.clerk, all.otherClerk), "FORBIDDEN"],
    ["a deputy", (all) => name(all, all.deputy, all.otherClerk), "FORBIDDEN"],
    ["the checker of the other part", (all) => name(all, all.office, all.head), "RULE_BROKEN"],
    [
      "a clerk for the content",
      (all) => name(all, all.office, all.otherClerk, "CONTENT"),
      "RULE_BROKEN",
    ],
    ["somebody of a unit", (all) => name(all, all.office, all.unit), "RULE_BROKEN"],
    [
      "who has left",
      async (all) => {
        await leave(all.otherClerk);
        await name(all, all.office, all.otherClerk);
      },
      "RULE_BROKEN",
    ],
    [
      "what is signed off",
      async (all) => {
        await signOffCheck(all.clerk, { planId: all.planId, kind: "FORM", note: "" }, now);
        await name(all, all.office, all.otherClerk);
      },
      "FORBIDDEN",
    ],
  ])("refused: %s", async (_, attempt, code) => {
    const all = await submitted();
    await expect(attempt(all)).rejects.toMatchObject({ code });
    expect((await toldOf(all.otherClerk)).length).toBe(0);
  });
});

describe("a checker who has left", () => {
  test.each<[string, (checker: Actor) => Promise<unknown>]>([
    ["whose term has ended", leave],
    [
      "whose account is disabled",
      ({ userId: id }) => prisma.user.update({ where: { id }, data: { disabledAt: now } }),
    ],
    [
      "who holds another role",
      ({ membershipId: id }) =>
        prisma.membership.update({ where: { id }, data: { roles: ["UNIT"] } }),
    ],
  ])("%s: the plan is the office's to deal with", async (_, leaves) => {
    const all = await submitted();
    expect((await listWork(all.office, now)).mine).toEqual([]);

    await leaves(all.clerk);

    expect(await checkerOf(all, "FORM")).toMatchObject({ isAbsent: true });
    expect(await checkerOf(all, "CONTENT")).toMatchObject({ isAbsent: false });
    expect((await listWork(all.office, now)).mine).toMatchObject([
      { subject: { id: all.planId }, href: `/plans/${all.planId}/submission` },
    ]);
    await name(all, all.office, all.otherClerk);
    expect((await listWork(all.office, now)).mine).toEqual([]);
  });
});

describe("a clerk named to check the form", () => {
  const say = (planId: string) => ({
    planId,
    clauseId: null,
    body: "Thiếu nơi nhận.",
    mentions: [],
  });

  test("speaks of the clauses and reads what is said, while it is theirs to check", async () => {
    const all = await submitted();
    const { planId, office, clerk, otherClerk } = all;
    await writeComment(office, say(planId), now);

    const id = await writeComment(clerk, say(planId), now);

    expect((await listComments(clerk, planId)).map(({ author }) => author.name)).toHaveLength(2);
    expect((await listComments(office, planId)).map((thread) => thread.id)).toContain(id);
    expect(await listComments(otherClerk, planId)).toEqual([]);
    await expect(writeComment(otherClerk, say(planId), now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });

    await name(all, office, otherClerk);

    expect(await listComments(clerk, planId)).toEqual([]);
    await expect(writeComment(clerk, say(planId), now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await listComments(otherClerk, planId)).toHaveLength(2);
  });

  test("reads nothing of it any more once the plan is signed", async () => {
    const { planId, clerk } = await submitted();
    await writeComment(clerk, say(planId), now);
    await prisma.plan.update({ where: { id: planId }, data: { state: "APPROVED" } });

    expect(await findPlan(clerk, planId)).not.toBeNull();
    expect(await listComments(clerk, planId)).toEqual([]);
    await expect(writeComment(clerk, say(planId), now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
