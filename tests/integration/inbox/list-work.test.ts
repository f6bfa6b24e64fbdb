import { describe, expect, test } from "vitest";
import { finishDuty, receiveDuty } from "@/lib/campaigns/duties/commands";
import { answerQuestion, askQuestion, listQuestions } from "@/lib/campaigns/duties/questions";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { listWork } from "@/lib/inbox/queries";
import { communeWithVillage, createAssignment } from "../../support/duties";
import { createActor, createPlan } from "../../support/factories";

const states: PlanState[] = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "ISSUED",
  "PUBLISHED",
  "REPLACED",
];
const turns: [Role, PlanState[], PlanState[]][] = [
  ["OFFICE", ["DRAFT", "RETURNED", "ISSUED"], ["SUBMITTED", "APPROVED"]],
  // Whose turn a submitted plan is goes by name: tests/integration/campaigns/approval.test.ts.
  ["CHAIR", [], ["SUBMITTED", "APPROVED"]],
  ["CLERK", ["APPROVED"], []],
  ["UNIT", [], []],
  ["COUNCIL", [], []],
  ["ADMIN", [], []],
];

const today = new Date("2026-11-21T02:00:00Z");

async function communeWithPlans() {
  const office = await createActor();
  for (const [index, state] of states.entries()) {
    await createPlan({ author: office, state, now: new Date(Date.UTC(2026, 10, index + 1)) });
  }
  return office.communeId;
}

describe("listWork", () => {
  test.each(turns)(
    "%s does %j and waits for %j, the longest waiting first",
    async (role, mine, waiting) => {
      const communeId = await communeWithPlans();

      const work = await listWork(await createActor({ communeId, roles: [role] }), today);

      expect(work.mine.map(({ state }) => state)).toEqual(mine);
      expect(work.waiting.map(({ state }) => state)).toEqual(waiting);
    },
  );

  test("says which plan it is, in which state, since when and with which words", async () => {
    const office = await createActor();
    const now = new Date("2026-11-19T09:40:00Z");
    const plan = await createPlan({ author: office, state: "RETURNED", now });

    expect((await listWork(office, today)).mine).toEqual([
      {
        subject: { type: "plan", id: plan.id, title: plan.title },
        state: "RETURNED",
        since: now,
        note: "Bổ sung chỉ tiêu của từng bản.",
        href: `/plans/${plan.id}`,
        holder: "",
        dueOn: null,
      },
    ]);
  });

  test("a plan that waits for its hour is not to do; one withdrawn is done with; an hour given up is to do again", async () => {
    const office = await createActor();
    const [scheduled, withdrawn, givenUp] = [
      await createPlan({ author: office, state: "ISSUED" }),
      await createPlan({ author: office, state: "ISSUED" }),
      await createPlan({ author: office, state: "ISSUED" }),
    ];
    const { communeId, membershipId: requestedById } = office;
    const publishAt = new Date("2026-11-22T00:30:00Z");
    const asked = { communeId, requestedById, requestedAt: today, publishAt };
    const ended = { withdrawnAt: today, withdrawnById: requestedById, withdrawalReason: "Lỗi." };
    await prisma.publication.createMany({
      data: [
        { ...asked, planId: scheduled.id },
        { ...asked, planId: withdrawn.id, publishedAt: today, ...ended },
        { ...asked, planId: givenUp.id, ...ended },
      ],
    });

    const work = await listWork(office, today);

    expect(work.mine.map(({ subject }) => subject.id)).toEqual([givenUp.id]);
    expect(work.waiting).toMatchObject([
      {
        subject: { id: scheduled.id },
        holder: "Tự công khai lúc 07:30 ngày 22/11/2026",
        href: `/plans/${scheduled.id}/publication`,
      },
    ]);
  });

  test("shows a person of two roles the work of both, and of another commune nothing", async () => {
    const communeId = await communeWithPlans();
    const both = await createActor({ communeId, roles: ["CHAIR", "CLERK"] });
    const stranger = await createActor({ roles: ["OFFICE", "CHAIR", "CLERK"] });

    expect((await listWork(both, today)).mine.map(({ state }) => state)).toEqual(["APPROVED"]);
    expect(await listWork(stranger, today)).toEqual({ mine: [], waiting: [] });
    expect(await prisma.plan.count()).toBe(states.length);
  });

  test("a unit's duties that are late, new or soon due; the office's questions to answer", async () => {
    const { office, village, head, plan } = await communeWithVillage();
    const parties = [{ unitId: village.id }];
    const give = (task: string, dueOn: string) =>
      createAssignment(office, plan.id, { task, parties, dueOn });
    const late = await give("quá hạn", "2026-11-20");
    const soon = await give("sắp đến", "2026-11-25");
    const far = await give("còn xa", "2027-03-01");
    await give("mới giao", "2027-03-02");
    for (const { id } of [soon, far]) await receiveDuty(head, { assignmentId: id }, today);
    await askQuestion(head, { assignmentId: far.id, question: "Mẫu nào?" }, today);

    const pledge = (await prisma.campaign.findUniqueOrThrow({ where: { id: plan.campaignId } }))
      .title;
    const told = (work: Awaited<ReturnType<typeof listWork>>) =>
      work.mine.map(({ subject, state }) => [subject.title, state]);
    expect(told(await listWork(head, today))).toEqual([
      ["quá hạn", "LATE"],
      ["mới giao", "GIVEN"],
      ["sắp đến", "DUE"],
      [pledge, "DUE"],
    ]);
    expect(told(await listWork(office, today))).toEqual([
      [plan.title, "ISSUED"],
      ["còn xa", "ASKED"],
    ]);
    const [questions] = await Promise.all([
      listQuestions(office, far.id),
      finishDuty(head, { assignmentId: late.id, occurrence: "", note: "" }, today),
    ]);
    await answerQuestion(
      office,
      { assignmentId: far.id, questionId: questions[0]?.id ?? "", answer: "Mẫu số 2." },
      today,
    );
    expect(told(await listWork(head, today)).map(([title]) => title)).toEqual([
      "mới giao",
      "sắp đến",
      pledge,
    ]);
    expect(told(await listWork(office, today))).toEqual([[plan.title, "ISSUED"]]);
  });
});
