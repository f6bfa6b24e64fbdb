import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { approvePlan } from "@/lib/campaigns/approval/approve-plan";
import { grantDelegation, revokeDelegation } from "@/lib/campaigns/approval/delegations";
import { handToDeputy, takeSignatureBack } from "@/lib/campaigns/approval/hand-signature";
import { markRead, openReview } from "@/lib/campaigns/approval/open-review";
import { findReading, findSubmission, listSubmissions } from "@/lib/campaigns/approval/queries";
import { recallPlan } from "@/lib/campaigns/approval/recall-plan";
import { returnPlan } from "@/lib/campaigns/approval/return-plan";
import { signOffCheck } from "@/lib/campaigns/approval/sign-off-check";
import { submitPlan } from "@/lib/campaigns/approval/submit-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { findTextOfVersion } from "@/lib/campaigns/revision-queries";
import { planStateLabels } from "@/lib/campaigns/state";
import { prisma } from "@/lib/db/client";
import type { CheckKind, PlanState, Role } from "@/lib/db/generated/enums";
import { listWork } from "@/lib/inbox/queries";
import { planWith } from "../../support/documents";
import { createActor, createPlan, password } from "../../support/factories";

/** A Saturday in Viet Nam. */
const now = new Date("2026-11-21T02:00:00Z");
const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const proof = { password };
const document = planWith("I. MỤC ĐÍCH\n1. Động viên Nhân dân làm đường bản.");

type People = Awaited<ReturnType<typeof commune>>;

async function commune() {
  const office = await createActor();
  const { communeId } = office;
  const person = (role: Role, isDeputy = false) =>
    createActor({ communeId, roles: [role], isDeputy });
  return {
    communeId,
    office,
    head: await person("OFFICE"),
    clerk: await person("CLERK"),
    chair: await person("CHAIR"),
    deputy: await person("CHAIR", true),
    stranger: await createActor({ roles: ["OFFICE", "CHAIR", "CLERK"] }),
  };
}

async function draft(people: People, state: "DRAFT" | "RETURNED" = "DRAFT") {
  return (await createPlan({ author: people.office, document, state, now })).id;
}

const submit = (
  people: People,
  planId: string,
  form: Partial<Parameters<typeof submitPlan>[1]> = {},
) =>
  submitPlan(
    people.office,
    {
      planId,
      version: 1,
      message: "Kính trình Chủ tịch.",
      contentCheckerId: people.head.membershipId,
      formCheckerId: people.clerk.membershipId,
      ...form,
    },
    now,
  );

async function submitted() {
  const people = await commune();
  const planId = await draft(people);
  await submit(people, planId);
  return { ...people, planId };
}

async function checked() {
  const all = await submitted();
  await check(all.head, all.planId, "CONTENT");
  await check(all.clerk, all.planId, "FORM");
  return all;
}

async function handed() {
  const all = await checked();
  const delegationId = await delegate(all);
  await handToDeputy(all.chair, { planId: all.planId, delegationId }, now);
  return { ...all, delegationId };
}

const check = (actor: Actor, planId: string, kind: CheckKind) =>
  signOffCheck(actor, { planId, kind, note: "" }, now);

const approve = (actor: Actor, planId: string, version = 1) =>
  approvePlan(actor, { planId, version, proof }, visitor, now);

const sendBack = (actor: Actor, planId: string) =>
  returnPlan(actor, { planId, reason: "Bổ sung chỉ tiêu từng bản." }, now);

const days = { validFrom: "2026-01-01", validTo: "2026-12-31" };

const delegate = (
  { chair, deputy }: People,
  dates: { validFrom: string; validTo: string | null } = days,
) =>
  grantDelegation(
    chair,
    {
      deputyId: deputy.membershipId,
      scope: "văn hóa - xã hội",
      basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
      ...dates,
    },
    now,
  );

async function stateOf(planId: string): Promise<PlanState> {
  const { state } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  return state;
}

const auditOf = async (subjectId: string) =>
  (await prisma.auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } })).map(
    ({ action }) => action,
  );

const toldOf = async (planId: string) =>
  (
    await prisma.notification.findMany({ where: { subjectId: planId }, orderBy: { id: "asc" } })
  ).map(({ kind, membershipId }) => [kind, membershipId]);

/** How many went through, and the sentences of the others. */
async function race(...attempts: Promise<unknown>[]) {
  const results = await Promise.allSettled(attempts);
  const refused = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason] : [],
  );
  return { through: results.length - refused.length, refused };
}

describe("submitting", () => {
  test("gives a numbered receipt, names the checkers and the Chairman, and says by when", async () => {
    const people = await commune();
    const planId = await draft(people);

    expect(await submit(people, planId)).toMatchObject({ number: "1/2026" });

    expect(await findSubmission(people.office, planId, now)).toMatchObject({
      code: "1/2026",
      planVersion: 1,
      message: "Kính trình Chủ tịch.",
      outcome: "PENDING",
      signerId: people.chair.membershipId,
      // Three working days after a Saturday.
      answerDueOn: new Date("2026-11-25"),
      checks: [
        { kind: "CONTENT", checkerId: people.head.membershipId, checkedAt: null },
        { kind: "FORM", checkerId: people.clerk.membershipId, checkedAt: null },
      ],
    });
    expect(await stateOf(planId)).toBe("SUBMITTED");
    expect(await auditOf(planId)).toEqual(["plan.created", "plan.moved", "submission.made"]);
    expect(await toldOf(planId)).toEqual([
      ["plan.to-check", people.head.membershipId],
      ["plan.to-check", people.clerk.membershipId],
    ]);
    const { name, kind } = await prisma.planRevision.findFirstOrThrow({ where: { planId } });
    expect({ name, kind }).toEqual({ name: "Bản trình theo biên nhận số 1/2026", kind: "SAVED" });
  });

  test("a returned plan is submitted again, as another submission with the next number", async () => {
    const { planId, ...people } = await submitted();
    await sendBack(people.chair, planId);

    expect(await submit(people, planId)).toMatchObject({ number: "2/2026" });

    const [second, first] = await listSubmissions(people.office, planId, now);
    expect([second?.outcome, first?.outcome]).toEqual(["PENDING", "RETURNED"]);
  });

  test("a double click submits once and answers both the same", async () => {
    const people = await commune();
    const planId = await draft(people);

    const [one, other] = await Promise.all([submit(people, planId), submit(people, planId)]);

    expect(one).toEqual(other);
    expect(await submit(people, planId)).toEqual(one);
    expect(await prisma.planSubmission.count({ where: { planId } })).toBe(1);
    expect(await auditOf(planId)).toEqual(["plan.created", "plan.moved", "submission.made"]);
  });

  test("numbers have no gap and no double within the commune and year, whoever comes at once", async () => {
    const people = await commune();
    const others = await commune();
    const plans = [];
    for (let count = 0; count < 5; count++) plans.push(await draft(people));
    const elsewhere = await draft(others);

    const made = await Promise.all([
      ...plans.map((planId) => submit(people, planId)),
      submit(others, elsewhere),
    ]);

    expect(
      made
        .slice(0, 5)
        .map(({ number }) => number)
        .sort(),
    ).toEqual([1, 2, 3, 4, 5].map((number) => `${number}/2026`));
    expect(made[5]).toMatchObject({ number: "1/2026" });
    const newYear = new Date("2026-12-31T17:00:00Z");
    const { office, head, clerk } = people;
    const form = { planId: await draft(people), version: 1, message: "" };
    const checkers = { contentCheckerId: head.membershipId, formCheckerId: clerk.membershipId };
    expect(await submitPlan(office, { ...form, ...checkers }, newYear)).toMatchObject({
      number: "1/2027",
    });
  });

  test.each(Object.keys(planStateLabels) as PlanState[])("from %s", async (state) => {
    const people = await commune();
    const { id } = await createPlan({ author: people.office, document, state, now });
    const attempt = submit(people, id);

    if (state === "DRAFT" || state === "RETURNED") await attempt;
    else await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("not with an error in the text, not an older text, not by others", async () => {
    const people = await commune();
    const flawed = await createPlan({
      author: people.office,
      document: { ...document, subject: [] },
      now,
    });
    await expect(submit(people, flawed.id)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringMatching(/^Văn bản còn \d+ lỗi/u),
    });
    const planId = await draft(people);
    const newer = planWith("I. MỤC ĐÍCH\n1. Động viên Nhân dân làm đường liên bản.");
    await savePlan(people.office, { planId, version: 1, document: newer }, now);
    await expect(submit(people, planId)).rejects.toMatchObject({ code: "STALE" });
    const as = (office: Actor) => submit({ ...people, office }, planId, { version: 2 });
    await expect(as(people.chair)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(people.clerk)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(people.stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await prisma.planSubmission.count()).toBe(0);
    expect(await stateOf(planId)).toBe("DRAFT");
  });

  test.each([
    ["a clerk for the content", ({ clerk, head }: People) => [clerk, head]],
    ["the Chairman", ({ chair, clerk }: People) => [chair, clerk]],
    ["one person for both", ({ head }: People) => [head, head]],
    ["somebody of another commune", ({ head, stranger }: People) => [head, stranger]],
  ] as const)("not with these checkers: %s", async (_, choose) => {
    const people = await commune();
    const planId = await draft(people);
    const [content, form] = choose(people);
    const checkers = {
      contentCheckerId: content?.membershipId ?? "",
      formCheckerId: form?.membershipId ?? "",
    };

    await expect(submit(people, planId, checkers)).rejects.toMatchObject({ code: "RULE_BROKEN" });
    expect(await stateOf(planId)).toBe("DRAFT");
  });

  test("not in a commune without a Chairman", async () => {
    const people = await commune();
    await prisma.membership.delete({ where: { id: people.chair.membershipId } });
    const planId = await draft(people);

    await expect(submit(people, planId)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("chưa có tài khoản Chủ tịch"),
    });
  });
});

describe("recalling", () => {
  test("by the office until somebody who decides has opened it", async () => {
    const { planId, ...people } = await submitted();
    // Neither a checker nor a deputy who is not to sign ends the right to recall.
    await openReview(people.head, { planId }, now);
    await openReview(people.deputy, { planId }, now);

    await recallPlan(people.office, { planId }, now);

    expect(await stateOf(planId)).toBe("DRAFT");
    expect(await findSubmission(people.office, planId, now)).toMatchObject({ outcome: "RECALLED" });
    expect(await toldOf(planId)).toEqual(
      expect.arrayContaining([["plan.recalled", people.head.membershipId]]),
    );
  });

  test("no longer once the Chairman has opened it; opening it twice is one line", async () => {
    const { planId, ...people } = await submitted();
    await openReview(people.chair, { planId }, now);
    await openReview(people.chair, { planId }, now);

    await expect(recallPlan(people.office, { planId }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("đã mở đọc"),
    });
    expect((await auditOf(planId)).filter((action) => action === "submission.read")).toHaveLength(
      1,
    );
  });

  test("a recall and a reading at the same moment have one winner", async () => {
    for (let round = 0; round < 6; round++) {
      const { planId, ...people } = await submitted();
      const recall = recallPlan(people.office, { planId }, now);
      const reading = openReview(people.chair, { planId }, now);
      const [recalled] = await Promise.allSettled([recall, reading]);

      const submission = await prisma.planSubmission.findFirstOrThrow({ where: { planId } });
      const isRead = submission.readAt !== null;
      expect(recalled.status).toBe(isRead ? "rejected" : "fulfilled");
      expect(await stateOf(planId)).toBe(isRead ? "SUBMITTED" : "DRAFT");
      expect(submission.outcome).toBe(isRead ? "PENDING" : "RECALLED");
    }
  });
});

describe("the two checks", () => {
  test("each by the name of its checker, once; the last one brings it to the Chairman", async () => {
    const { planId, ...people } = await submitted();
    const { head, clerk, office, chair } = people;

    await expect(check(clerk, planId, "CONTENT")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(check(chair, planId, "FORM")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await check(head, planId, "CONTENT");
    await expect(check(head, planId, "CONTENT")).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await toldOf(planId)).map(([kind]) => kind)).not.toContain("plan.to-sign");
    await check(clerk, planId, "FORM");

    expect(await toldOf(planId)).toEqual(
      expect.arrayContaining([
        ["plan.checked", office.membershipId],
        ["plan.to-sign", chair.membershipId],
      ]),
    );
    expect((await auditOf(planId)).filter((action) => action === "check.signed")).toHaveLength(2);
  });

  test("whose turn it is goes by name, with the day of the answer", async () => {
    const { planId, ...people } = await submitted();
    const turn = async (actor: Actor) => {
      const { mine, waiting } = await listWork(actor, now);
      const [item] = [...mine, ...waiting];
      return item && "holder" in item
        ? [mine.length > 0 ? "mine" : "waiting", item.href.replace(planId, "…"), item.dueOn]
        : [];
    };

    expect(await turn(people.head)).toEqual(["mine", "/plans/…/review", "2026-11-25"]);
    expect(await turn(people.clerk)).toEqual(["mine", "/plans/…/review", "2026-11-25"]);
    expect(await turn(people.chair)).toEqual(["waiting", "/plans/…/review", "2026-11-25"]);
    expect(await turn(people.office)).toEqual(["waiting", "/plans/…/submission", "2026-11-25"]);
    expect(await turn(people.stranger)).toEqual([]);

    await check(people.head, planId, "CONTENT");
    await check(people.clerk, planId, "FORM");
    expect(await turn(people.chair)).toEqual(["mine", "/plans/…/review", "2026-11-25"]);
    expect(await turn(people.head)).toEqual(["waiting", "/plans/…/submission", "2026-11-25"]);
    expect(await turn(people.clerk)).toEqual([]);

    await approve(people.chair, planId);
    expect(await turn(people.clerk)).toEqual(["mine", "/plans/…/issue", "2026-11-23"]);
    expect(await turn(people.chair)).toEqual(["waiting", "/plans/…", "2026-11-23"]);
  });
});

describe("returning", () => {
  test.each(["chair", "head", "clerk"] as const)("%s sends it back with a reason", async (who) => {
    const { planId, ...people } = await submitted();

    await sendBack(people[who], planId);

    expect(await stateOf(planId)).toBe("RETURNED");
    expect(await findPlan(people.office, planId)).toMatchObject({
      movedNote: "Bổ sung chỉ tiêu từng bản.",
    });
    expect(await findSubmission(people.office, planId, now)).toMatchObject({
      outcome: "RETURNED",
      reason: "Bổ sung chỉ tiêu từng bản.",
      decidedById: people[who].membershipId,
    });
    expect(await toldOf(planId)).toEqual(
      expect.arrayContaining([["plan.returned", people.office.membershipId]]),
    );
    expect(await findReading(people[who], planId)).toMatchObject({ planVersion: 1 });
  });

  test("not by the office, nor by a deputy who is not to sign, nor twice", async () => {
    const { planId, ...people } = await submitted();

    await expect(sendBack(people.office, planId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(sendBack(people.deputy, planId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await sendBack(people.chair, planId);
    await expect(sendBack(people.chair, planId)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("“Trả lại để bổ sung” (Người Thử"),
    });
  });
});

describe("approving", () => {
  test("writes the signature block as it is printed and passes the paper to the clerk", async () => {
    const { planId, ...people } = await checked();

    await approve(people.chair, planId);

    const plan = await findPlan(people.clerk, planId);
    expect(plan).toMatchObject({ state: "APPROVED", version: 2 });
    expect(plan?.document.signature).toEqual({
      lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      name: people.chair.name,
    });
    expect(await prisma.planRevision.count({ where: { planId, version: 2 } })).toBe(1);
    expect(await findSubmission(people.office, planId, now)).toMatchObject({
      outcome: "APPROVED",
      decidedById: people.chair.membershipId,
    });
    expect(await toldOf(planId)).toEqual(
      expect.arrayContaining([
        ["plan.approved", people.office.membershipId],
        ["plan.to-number", people.clerk.membershipId],
      ]),
    );
    expect((await auditOf(planId)).at(-1)).toBe("plan.moved");
    expect(await auditOf(people.chair.userId)).toEqual(["identity.confirmed"]);
  });

  test("a paper that bears that block already keeps its version", async () => {
    const people = await commune();
    const signature = { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: people.chair.name };
    const { id: planId } = await createPlan({
      author: people.office,
      document: { ...document, signature },
      now,
    });
    await submit(people, planId);
    await check(people.head, planId, "CONTENT");
    await check(people.clerk, planId, "FORM");

    await approve(people.chair, planId);

    expect(await findPlan(people.chair, planId)).toMatchObject({ state: "APPROVED", version: 1 });
  });

  test("not before both checks, and nobody is asked for a password in vain", async () => {
    const { planId, ...people } = await submitted();
    await check(people.head, planId, "CONTENT");

    await expect(approve(people.chair, planId)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Chưa đủ hai phần soát"),
    });
    expect(await auditOf(people.chair.userId)).toEqual([]);
  });

  test("not with a wrong password, and not another text than was read", async () => {
    const { planId, ...people } = await checked();
    const wrong = { planId, version: 1, proof: { password: "đoán" } };

    await expect(approvePlan(people.chair, wrong, visitor, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Mật khẩu không đúng"),
    });
    await expect(approve(people.chair, planId, 2)).rejects.toMatchObject({ code: "STALE" });
    expect(await stateOf(planId)).toBe("SUBMITTED");
    expect(await auditOf(people.chair.userId)).toEqual(["identity.refused"]);
  });

  test("not without the second factor where the commune requires it, and no password is asked in vain", async () => {
    const { planId, ...people } = await checked();
    const { communeId } = people.chair;
    const legalBasis = "Quy chế của xã";
    const rule = { communeId, key: "second-factor.signers", value: "require", legalBasis };
    await prisma.rule.create({ data: { ...rule, isVerified: true } });

    await expect(approve(people.chair, planId)).rejects.toThrow(/bật xác thực hai bước/);

    expect(await stateOf(planId)).toBe("SUBMITTED");
    expect(await auditOf(people.chair.userId)).toEqual([]);
  });

  test.each(["office", "head", "clerk", "deputy"] as const)("not by %s", async (who) => {
    const { planId, ...people } = await checked();

    await expect(approve(people[who], planId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await stateOf(planId)).toBe("SUBMITTED");
  });

  test("two approvals, or an approval and a return, at the same moment have one winner", async () => {
    for (const second of [approve, sendBack]) {
      const { planId, ...people } = await checked();

      const { through, refused } = await race(
        approve(people.chair, planId),
        second(people.chair, planId),
      );

      // Of a double press the second is told that it is signed: without JavaScript only its answer is seen.
      const isSame = second === approve;
      expect(through).toBe(isSame ? 2 : 1);
      expect(refused).toMatchObject(isSame ? [] : [{ code: "RULE_BROKEN" }]);
      expect(await prisma.planSubmission.count({ where: { planId, outcome: "PENDING" } })).toBe(0);
      const moves = (await auditOf(planId)).filter((action) => action === "plan.moved");
      expect(moves).toHaveLength(2);
    }
  });
});

describe("a deputy signs for the Chairman", () => {
  test("within a delegation, as KT.; the Chairman no longer, unless he takes it back", async () => {
    const { planId, ...people } = await handed();

    await expect(approve(people.chair, planId)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("Lấy lại việc ký"),
    });
    await takeSignatureBack(people.chair, { planId }, now);
    await expect(approve(people.deputy, planId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { delegationId } = people;
    await handToDeputy(people.chair, { planId, delegationId }, now);
    await handToDeputy(people.chair, { planId, delegationId }, now);
    await approve(people.deputy, planId);

    expect((await findPlan(people.office, planId))?.document.signature).toEqual({
      lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      name: people.deputy.name,
    });
    expect((await auditOf(planId)).filter((action) => action === "submission.handed")).toHaveLength(
      3,
    );
    expect(await toldOf(planId)).toEqual(
      expect.arrayContaining([["plan.to-sign", people.deputy.membershipId]]),
    );
  });

  test.each([
    ["yesterday", { validFrom: "2026-01-01", validTo: "2026-11-20" }],
    ["from tomorrow", { validFrom: "2026-11-22", validTo: null }],
  ])("not by a delegation that held %s", async (_, dates) => {
    const { planId, ...people } = await checked();
    const delegationId = await delegate(people, dates);

    await expect(handToDeputy(people.chair, { planId, delegationId }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });

  test("not after it was revoked or has run out, though the plan was handed over before", async () => {
    const { planId, ...people } = await handed();
    const lastDay = new Date("2026-12-31T16:59:00Z");
    const dayAfter = new Date("2026-12-31T17:00:00Z");
    const ref = { planId, version: 1, proof };
    await expect(approvePlan(people.deputy, ref, visitor, dayAfter)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("không còn hiệu lực"),
    });

    const stuck = { subject: { id: planId }, href: `/plans/${planId}/review` };
    expect((await listWork(people.chair, lastDay)).mine).toEqual([]);
    expect((await listWork(people.chair, dayAfter)).mine).toMatchObject([stuck]);
    await revokeDelegation(people.chair, { delegationId: people.delegationId }, now);
    expect((await listWork(people.chair, now)).mine).toMatchObject([stuck]);
    await expect(approvePlan(people.deputy, ref, visitor, lastDay)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await takeSignatureBack(people.chair, { planId }, now);
    await approve(people.chair, planId);
  });

  test.each<[string, (deputy: Actor) => Promise<unknown>]>([
    [
      "the deputy's place has ended",
      ({ membershipId: id }) =>
        prisma.membership.update({ where: { id }, data: { validTo: new Date("2026-11-20") } }),
    ],
    [
      "the deputy's account is locked",
      ({ userId: id }) => prisma.user.update({ where: { id }, data: { disabledAt: now } }),
    ],
    [
      "the deputy is no leader any more",
      ({ membershipId: id }) =>
        prisma.membership.update({
          where: { id },
          data: { roles: ["OFFICE"], isDeputy: false },
        }),
    ],
  ])("waits for the Chairman once %s, though the delegation runs on", async (_, end) => {
    const { planId, chair, deputy } = await handed();
    expect((await listWork(chair, now)).mine).toEqual([]);

    await end(deputy);

    expect((await listWork(chair, now)).mine).toMatchObject([
      { subject: { id: planId }, href: `/plans/${planId}/review` },
    ]);
    await takeSignatureBack(chair, { planId }, now);
    await approve(chair, planId);
  });

  test("is let to, granted and revoked by the Chairman alone", async () => {
    const { planId, ...people } = await checked();
    const delegationId = await delegate(people);
    for (const actor of [people.deputy, people.office, people.clerk]) {
      await expect(handToDeputy(actor, { planId, delegationId }, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(delegate({ ...people, chair: actor })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(revokeDelegation(actor, { delegationId }, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(delegate({ ...people, deputy: people.office })).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    await expect(revokeDelegation(people.stranger, { delegationId }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await revokeDelegation(people.chair, { delegationId }, now);
    await expect(revokeDelegation(people.chair, { delegationId }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    expect(await auditOf(people.communeId)).toEqual(["delegation.granted", "delegation.revoked"]);
  });
});

test("what waited for a Chairman who was replaced waits for the new one, who signs in his own name", async () => {
  const { planId, communeId, office, chair: earlier } = await checked();
  await prisma.membership.update({
    where: { id: earlier.membershipId },
    data: { validTo: new Date("2026-11-20") },
  });
  const chair = await createActor({ communeId, roles: ["CHAIR"] });

  expect((await listWork(chair, now)).mine).toMatchObject([
    { subject: { id: planId }, href: `/plans/${planId}/review` },
  ]);
  await expect(approve(chair, planId)).rejects.toMatchObject({
    message: expect.stringMatching(/^Văn bản này đang giao người khác ký.*Lấy lại việc ký/u),
  });
  await takeSignatureBack(chair, { planId }, now);
  await approve(chair, planId);

  expect((await findSubmission(office, planId, now))?.signerId).toBe(chair.membershipId);
});

describe("what is new to a reader", () => {
  test("begins after the text they last decided on or marked as read, however often they open it", async () => {
    const { planId, ...people } = await submitted();
    const { office, chair, head } = people;
    await openReview(chair, { planId }, now);
    await sendBack(head, planId);
    const newer = planWith("I. MỤC ĐÍCH\n1. Động viên Nhân dân làm đường liên bản.");
    await savePlan(office, { planId, version: 1, document: newer }, now);
    await submit(people, planId, { version: 2 });
    const later = new Date("2026-11-22T02:00:00Z");

    await openReview(chair, { planId }, later);
    await openReview(chair, { planId }, later);
    expect(await findReading(chair, planId)).toMatchObject({ planVersion: 1 });
    expect(await findTextOfVersion(chair, planId, 1)).toEqual(document);
    await markRead(chair, { planId, version: 2 }, later);
    expect(await findReading(chair, planId)).toEqual({ planVersion: 2, readAt: later });
    await check(head, planId, "CONTENT");
    expect(await findReading(head, planId)).toMatchObject({ planVersion: 2 });
  });

  test("is nobody else's to mark, nor a version that does not exist", async () => {
    const { planId, chair, stranger } = await submitted();
    const mark = (actor: Actor, version: number) => markRead(actor, { planId, version }, now);

    await expect(mark(stranger, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(mark(chair, 2)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findTextOfVersion(stranger, planId, 1)).toBeNull();
    expect(await prisma.planReading.count()).toBe(0);
  });
});

describe("who is not of the commune, or was not asked", () => {
  test("finds no plan by any command", async () => {
    const { planId, stranger, ...people } = await checked();
    const delegationId = await delegate({ ...people, stranger });
    const attempts = [
      recallPlan(stranger, { planId }, now),
      check(stranger, planId, "FORM"),
      sendBack(stranger, planId),
      handToDeputy(stranger, { planId, delegationId }, now),
      takeSignatureBack(stranger, { planId }, now),
      approve(stranger, planId),
      recallPlan(people.office, { planId: randomUUID() }, now),
    ];
    for (const { status, ...rest } of await Promise.allSettled(attempts)) {
      expect({ status, ...rest }).toMatchObject({
        status: "rejected",
        reason: { code: "NOT_FOUND" },
      });
    }
    await openReview(stranger, { planId }, now);
    expect(await listSubmissions(stranger, planId, now)).toEqual([]);
    const submission = await prisma.planSubmission.findFirstOrThrow({ where: { planId } });
    expect(submission.readAt).toBeNull();
  });

  test("a unit that reads the published plan reads nothing of its approval", async () => {
    const { planId, ...people } = await checked();
    await approve(people.chair, planId);
    const { communeId, office } = people;
    const moment = { publishAt: now, publishedAt: now, requestedAt: now };
    await prisma.publication.create({
      data: { communeId, planId, requestedById: office.membershipId, ...moment },
    });
    const unit = await createActor({ communeId, roles: ["UNIT"] });

    expect(await listSubmissions(unit, planId, now)).toEqual([]);
    expect(await listSubmissions(people.clerk, planId, now)).toHaveLength(1);
  });
});
