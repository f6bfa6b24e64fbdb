import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listUnitDays } from "@/lib/campaigns/duties/calendar";
import { finishDuty } from "@/lib/campaigns/duties/commands";
import { findAssignmentPaper } from "@/lib/campaigns/duties/paper";
import { listPlanProgress } from "@/lib/campaigns/duties/progress";
import { listDuties } from "@/lib/campaigns/duties/queries";
import { remind } from "@/lib/campaigns/duties/reminders";
import { createFacts } from "@/lib/campaigns/facts/commands/write-rows";
import { beginAmendment, beginCorrection } from "@/lib/campaigns/issue/commands/begin-change";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import { publicDays } from "@/lib/campaigns/public/calendar";
import { listPublicFacts } from "@/lib/campaigns/public/queries";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { prisma } from "@/lib/db/client";
import { plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { calendarDate } from "@/lib/text/dates";
import { planWith } from "../../../support/documents";
import { createAssignment } from "../../../support/duties";
import { createActor, createApprovedPlan, createUnit } from "../../../support/factories";

const now = new Date("2026-11-20T03:00:00Z");
const issuedOn = calendarDate(now);
/** A Monday: overdue is told on a working day. */
const later = new Date("2026-12-21T03:00:00Z");

const document = planWith(`I. NỘI DUNG
1. Trồng hai cây mỗi hộ trước ngày 18/12/2026.
2. Thu gom rác tại nhà trước ngày 18/12/2026.`);

const clauseSaying = (words: string) => {
  const place = [...walkDocument(document)].find(({ clause }) =>
    plainText(clause.text).includes(words),
  );
  if (!place) throw new Error(words);
  return place.clause.id;
};

/** A village with a duty and a day at the clause that will change, one beside it, and one at no clause. */
async function issuedPlan() {
  const office = await createActor();
  const { communeId } = office;
  const clerk = await createActor({ communeId, roles: ["CLERK"] });
  const signer = await createActor({ communeId, roles: ["CHAIR"] });
  const village = await createUnit({ communeId });
  const head = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
  const { plan } = await createApprovedPlan({ author: office, signer, document, now });
  const planId = plan.id;
  const given = (task: string, clauseId: string | null) =>
    createAssignment(office, planId, {
      task,
      clauseId,
      dueOn: "2026-12-18",
      parties: [{ unitId: village.id }],
    });
  const trees = await given("Trồng cây", clauseSaying("hai cây"));
  await given("Thu gom rác", clauseSaying("rác"));
  await given("Việc khác", null);
  await prisma.$transaction((tx) =>
    createFacts(
      tx,
      office,
      planId,
      [
        {
          clauseId: clauseSaying("hai cây"),
          content: {
            kind: "milestone",
            milestone: "OTHER",
            title: "Trồng xong",
            dueOn: "2026-12-18",
            recurrence: null,
            recurrenceDay: null,
            recurrenceMonth: null,
          },
        },
      ],
      now,
    ),
  );
  await issuePlan(clerk, { planId, version: plan.version, issuedOn }, now);
  return { office, communeId, clerk, signer, head, planId, assignmentId: trees.id };
}

type Given = Awaited<ReturnType<typeof issuedPlan>>;

const amend = ({ office, planId }: Given) =>
  beginAmendment(
    office,
    {
      planId,
      changes: [
        {
          index: 0,
          place: clauseSaying("hai cây"),
          words: "Trồng hai cây mỗi hộ trước ngày 28/02/2027.",
          added: "",
        },
      ],
    },
    now,
  );

/** Signed as the Chairman would, by the shortest way, and numbered. */
async function issueDraft({ office, clerk, signer, communeId }: Given, planId: string) {
  await prisma.plan.update({ where: { id: planId }, data: { state: "APPROVED" } });
  await prisma.planSubmission.create({
    data: {
      communeId,
      planId,
      year: 2026,
      number: 900 + (await prisma.planSubmission.count({ where: { communeId } })),
      planVersion: 1,
      submittedById: office.membershipId,
      submittedAt: now,
      answerDueOn: now,
      signerId: signer.membershipId,
      outcome: "APPROVED",
      decidedById: signer.membershipId,
      decidedAt: now,
    },
  });
  return issuePlan(clerk, { planId, version: 1, issuedOn }, now);
}

const tasksOf = async (head: Actor) =>
  (await listDuties(head, later)).map(({ task }) => task).sort();
const daysOf = async (head: Actor) =>
  (await listUnitDays(head, { from: "2026-12-01", to: "2026-12-31" }, later))
    .map(({ title }) => title)
    .sort();

test("what an issued amendment changed is no longer owed, late, in the calendar or reminded of", async () => {
  const given = await issuedPlan();
  const { office, communeId, head, planId, assignmentId } = given;
  const amendmentId = await amend(given);
  expect(await tasksOf(head)).toEqual(["Thu gom rác", "Trồng cây", "Việc khác"]);

  const { number } = await issueDraft(given, amendmentId);

  // It is owed by the amendment now, by the day that its words say.
  expect(await tasksOf(head)).toEqual(["Thu gom rác", "Trồng cây", "Việc khác"]);
  const [moved] = (await listDuties(head, later)).filter(({ task }) => task === "Trồng cây");
  expect(moved).toMatchObject({ dueOn: "2027-02-28" });
  expect(moved?.assignmentId).not.toBe(assignmentId);
  expect(await daysOf(head)).toEqual(["Thu gom rác", "Việc khác"]);
  const progress = await listPlanProgress(office, planId, later);
  expect(progress.map(({ duty }) => duty.task).sort()).toEqual(["Thu gom rác", "Việc khác"]);
  await remind(communeId, later);
  const reminded = await prisma.notification.findMany({
    where: { communeId, membershipId: head.membershipId, kind: "duty.overdue" },
    select: { data: true },
  });
  expect(reminded.map(({ data }) => (data as { task: string }).task).sort()).toEqual([
    "Thu gom rác",
    "Việc khác",
  ]);
  // An old notice still opens the page, which says why; it can no longer be marked as done.
  expect(await findAssignmentPaper(head, assignmentId, later)).toMatchObject({
    isAmended: true,
    changedBy: [{ kind: "AMENDMENT", number, planId: amendmentId, issuedOn }],
  });
  await expect(
    finishDuty(head, { assignmentId, occurrence: "", note: "" }, later),
  ).rejects.toMatchObject({ code: "RULE_BROKEN" });
});

test("a correction changes no duty; the page of the duty names it", async () => {
  const given = await issuedPlan();
  const { office, head, planId, assignmentId } = given;
  const error = {
    index: 0,
    place: clauseSaying("hai cây"),
    printed: "hai cây",
    corrected: "2 cây",
  };
  const letterId = await beginCorrection(
    office,
    { planId, addressees: ["Các thôn, bản"], errors: [error] },
    now,
  );
  expect(await findAssignmentPaper(head, assignmentId, later)).toMatchObject({ changedBy: [] });

  const { number } = await issueDraft(given, letterId);

  expect(await tasksOf(head)).toContain("Trồng cây");
  expect(await findAssignmentPaper(head, assignmentId, later)).toMatchObject({
    isAmended: false,
    changedBy: [{ kind: "CORRECTION", number }],
  });
});

test("the public reads the earlier day until the amendment is published", async () => {
  const given = await issuedPlan();
  const { office, communeId, planId } = given;
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const publish = async (id: string) => {
    const { version } = await prisma.plan.findUniqueOrThrow({ where: { id } });
    const hidden = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: false };
    await publishPlan(office, { planId: id, version, publishAt: null, ...hidden }, now);
  };
  const daysRead = async () =>
    publicDays(await listPublicFacts(slug, now), "2026-12-01", "2026-12-31").map(
      ({ title }) => title,
    );
  await publish(planId);
  const amendmentId = await amend(given);
  await issueDraft(given, amendmentId);
  expect(await daysRead()).toContain("Mốc khác: Trồng xong");

  await publish(amendmentId);

  expect((await daysRead()).sort()).toEqual(["Thu gom rác", "Việc khác"]);
});
