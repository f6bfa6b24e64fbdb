import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listColleagues, listComments } from "@/lib/campaigns/comments/queries";
import {
  deleteComment,
  openComment,
  reopenComment,
  resolveComment,
} from "@/lib/campaigns/comments/settle-comment";
import { answerComment, editComment, writeComment } from "@/lib/campaigns/comments/write-comment";
import { planStateLabels } from "@/lib/campaigns/state";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { listWork } from "@/lib/inbox/queries";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const later = new Date("2026-11-21T03:00:00Z");

/** An office with a plan, the Chairman of the same commune, and a comment of the office on the plan's one clause. */
async function discussion({ state = "DRAFT" as PlanState, mentions = [] as string[] } = {}) {
  const office = await createActor();
  const { communeId } = office;
  const chair = await createActor({ communeId, roles: ["CHAIR"] });
  const plan = await createPlan({ author: office });
  const commentId = await writeComment(
    office,
    { planId: plan.id, clauseId: "1", body: "Mục đích còn chung chung.", mentions },
    now,
  );
  if (state !== "DRAFT") await prisma.plan.update({ where: { id: plan.id }, data: { state } });
  return { office, chair, communeId, planId: plan.id, commentId };
}

const say = (planId: string, mentions: string[] = []) => ({
  planId,
  clauseId: null,
  body: "Cả kế hoạch cần ngắn hơn.",
  mentions,
});

async function auditedActions(communeId: string) {
  const events = await prisma.auditEvent.findMany({
    where: { communeId },
    select: { action: true },
    orderBy: { sequence: "asc" },
  });
  return events.map(({ action }) => action).filter((action) => action.startsWith("comment."));
}

const commentWork = async (actor: Actor) =>
  (await listWork(actor, new Date())).mine.filter(({ subject }) => subject.type === "comment");

describe("writeComment", () => {
  test("keeps what was said, of which clause, with the clause's words, and audits it", async () => {
    const { office, communeId, planId, commentId } = await discussion();

    expect(await listComments(office, planId)).toEqual([
      {
        id: commentId,
        clauseId: "1",
        excerpt: "I. MỤC ĐÍCH",
        body: "Mục đích còn chung chung.",
        author: { name: office.name, position: office.position },
        writtenAt: now,
        version: 1,
        mentions: [],
        isChangeable: true,
        resolved: null,
        answers: [],
      },
    ]);
    expect(await auditedActions(communeId)).toEqual(["comment.written"]);
  });

  test("a clause that the saved plan does not hold is told, and nothing is kept", async () => {
    const { office, planId } = await discussion();
    const lost = { ...say(planId), clauseId: "khong-co" };

    await expect(writeComment(office, lost, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
    expect(await prisma.clauseComment.count()).toBe(1);
  });

  test.each([
    ["of another commune", async () => createActor({ roles: ["CHAIR"] })],
    [
      "who may not see comments",
      async ({ communeId }) => createActor({ communeId, roles: ["UNIT"] }),
    ],
  ] satisfies [string, (place: { communeId: string }) => Promise<Actor>][])(
    "nobody %s can be named",
    async (_, create) => {
      const { office, communeId, planId } = await discussion();
      const { membershipId } = await create({ communeId });

      await expect(writeComment(office, say(planId, [membershipId]), now)).rejects.toMatchObject({
        code: "RULE_BROKEN",
      });
      expect(await prisma.commentMention.count()).toBe(0);
    },
  );
});

describe("who may", () => {
  const seen: Record<Role, "yes" | "FORBIDDEN" | "NOT_FOUND"> = {
    OFFICE: "yes",
    CHAIR: "yes",
    CLERK: "NOT_FOUND",
    UNIT: "NOT_FOUND",
    COUNCIL: "NOT_FOUND",
    ADMIN: "NOT_FOUND",
  };
  const commands: [
    string,
    (actor: Actor, ids: { planId: string; commentId: string }) => Promise<unknown>,
  ][] = [
    ["write", (actor, { planId }) => writeComment(actor, say(planId), later)],
    [
      "answer",
      (actor, ids) => answerComment(actor, { ...ids, body: "Đã rõ.", mentions: [] }, later),
    ],
    ["resolve", (actor, ids) => resolveComment(actor, { ...ids, version: 1 }, later)],
  ];

  test.each(
    commands.flatMap(([name, command]) =>
      (Object.keys(seen) as Role[]).map((role) => [name, role, command] as const),
    ),
  )("%s by %s of the commune, and of another", async (_, role, command) => {
    const { communeId, planId, commentId } = await discussion();
    const actor = await createActor({ communeId, roles: [role] });
    const stranger = await createActor({ roles: [role, "OFFICE"] });

    await expect(command(stranger, { planId, commentId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const attempt = command(actor, { planId, commentId });
    if (seen[role] === "yes") await attempt;
    else await expect(attempt).rejects.toMatchObject({ code: seen[role] });
  });

  test.each(Object.keys(planStateLabels) as PlanState[])("in state %s", async (state) => {
    const { chair, planId, commentId } = await discussion();
    const isOpen = ["DRAFT", "SUBMITTED", "RETURNED"].includes(state);
    const other = await createPlan({ author: { ...chair, roles: ["OFFICE"] }, state });
    const attempt = writeComment(chair, say(other.id), later);

    if (isOpen) await attempt;
    else await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await listComments(chair, planId)).toMatchObject([{ id: commentId }]);
  });

  test("those who see a published plan see nothing of what was said about its draft", async () => {
    const office = await createActor();
    const plan = await createPlan({ author: office, state: "PUBLISHED" });
    const { communeId, membershipId } = office;
    const comment = await prisma.clauseComment.create({
      data: { communeId, planId: plan.id, authorId: membershipId, body: "Cũ", writtenAt: now },
    });
    for (const role of ["UNIT", "COUNCIL", "CLERK", "ADMIN"] as const) {
      const actor = await createActor({ communeId, roles: [role] });
      expect(await listComments(actor, plan.id)).toEqual([]);
      await expect(
        openComment(actor, { planId: plan.id, commentId: comment.id }, now),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await listComments(office, plan.id)).toHaveLength(1);
  });

  test("a person of another commune finds none of it", async () => {
    const { planId, commentId } = await discussion();
    const stranger = await createActor();

    expect(await listComments(stranger, planId)).toEqual([]);
    await expect(openComment(stranger, { planId, commentId }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("a comment is not reached through another plan", async () => {
    const { office, commentId } = await discussion();
    const other = await createPlan({ author: office });
    const ids = { planId: other.id, commentId };

    await expect(resolveComment(office, { ...ids, version: 1 }, later)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      answerComment(office, { ...ids, body: "a", mentions: [] }, later),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(openComment(office, ids, later)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("answers", () => {
  test("an answer to an answer joins the thread, and all who spoke are told but its writer", async () => {
    const { office, chair, planId, commentId } = await discussion();
    const answer = { planId, body: "Bổ sung số liệu.", mentions: [] };

    const first = await answerComment(chair, { ...answer, commentId }, later);
    await answerComment(office, { ...answer, commentId: first }, later);

    const [thread] = await listComments(office, planId);
    expect(thread?.answers.map(({ author }) => author.name)).toEqual([chair.name, office.name]);
    expect(thread?.version).toBe(3);
    expect(await commentWork(chair)).toMatchObject([
      { state: "ANSWERED", by: office.name, note: "Bổ sung số liệu." },
    ]);
    // The office answered in its turn: what waited for it is seen.
    expect(await commentWork(office)).toEqual([]);
  });

  test("a resolved thread takes no answer until it is opened again", async () => {
    const { office, chair, communeId, planId, commentId } = await discussion();
    await resolveComment(chair, { planId, commentId, version: 1 }, later);
    const answer = () =>
      answerComment(office, { planId, commentId, body: "Nhưng…", mentions: [] }, later);

    await expect(answer()).rejects.toMatchObject({ code: "RULE_BROKEN" });
    expect((await listComments(office, planId))[0]?.resolved).toEqual({
      by: chair.name,
      at: later,
    });
    await reopenComment(office, { planId, commentId, version: 2 }, later);
    await answer();

    expect(await auditedActions(communeId)).toEqual([
      "comment.written",
      "comment.resolved",
      "comment.reopened",
      "comment.written",
    ]);
  });
});

describe("changing one's own words", () => {
  test("while nobody has answered they can be changed, with the people named, and taken back", async () => {
    const { office, chair, communeId, planId, commentId } = await discussion();
    const edit = {
      planId,
      commentId,
      version: 1,
      body: "Mục đích chưa rõ.",
      mentions: [chair.membershipId],
    };

    await editComment(office, edit, later);
    expect(await listComments(office, planId)).toMatchObject([
      { body: "Mục đích chưa rõ.", version: 2, mentions: [{ id: chair.membershipId }] },
    ]);
    expect(await commentWork(chair)).toHaveLength(1);

    await editComment(office, { ...edit, version: 2, mentions: [] }, later);
    expect(await commentWork(chair)).toEqual([]);

    await deleteComment(office, { planId, commentId, version: 3 }, later);
    expect(await listComments(office, planId)).toEqual([]);
    expect(await auditedActions(communeId)).toEqual([
      "comment.written",
      "comment.edited",
      "comment.edited",
      "comment.deleted",
    ]);
  });

  test.each([
    [
      "edit",
      (actor: Actor, ref: { planId: string; commentId: string; version: number }) =>
        editComment(actor, { ...ref, body: "khác", mentions: [] }, later),
    ],
    [
      "delete",
      (actor: Actor, ref: { planId: string; commentId: string; version: number }) =>
        deleteComment(actor, ref, later),
    ],
  ] as const)(
    "%s: not another's, not once answered or resolved, not on an old page",
    async (_, change) => {
      const { office, chair, planId, commentId } = await discussion();
      const ref = { planId, commentId, version: 1 };

      await expect(change(chair, ref)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(change(office, { ...ref, version: 7 })).rejects.toMatchObject({ code: "STALE" });

      await resolveComment(chair, ref, later);
      await expect(change(office, { ...ref, version: 2 })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await reopenComment(chair, { ...ref, version: 2 }, later);

      await answerComment(chair, { planId, commentId, body: "Đúng.", mentions: [] }, later);
      await expect(change(office, { ...ref, version: 4 })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      expect(await listComments(office, planId)).toMatchObject([
        { body: "Mục đích còn chung chung.", answers: [{ body: "Đúng.", isChangeable: false }] },
      ]);
    },
  );

  test("an answer and a change at the same time: never an answer to words that were not there", async () => {
    const { office, chair, planId, commentId } = await discussion();

    const [answered, deleted] = await Promise.allSettled([
      answerComment(chair, { planId, commentId, body: "Đúng.", mentions: [] }, later),
      deleteComment(office, { planId, commentId, version: 1 }, later),
    ]);

    expect([answered.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
    const comments = await prisma.clauseComment.count();
    expect(comments).toBe(answered.status === "fulfilled" ? 2 : 0);
  });
});

describe("resolving", () => {
  test("two people at once: one does it, the other is told", async () => {
    const { office, chair, planId, commentId } = await discussion();
    const ref = { planId, commentId, version: 1 };

    const results = await Promise.allSettled([
      resolveComment(office, ref, later),
      resolveComment(chair, ref, later),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("an answer that came meanwhile is read first", async () => {
    const { office, chair, planId, commentId } = await discussion();
    await answerComment(chair, { planId, commentId, body: "Còn thiếu.", mentions: [] }, later);

    await expect(
      resolveComment(office, { planId, commentId, version: 1 }, later),
    ).rejects.toMatchObject({
      code: "STALE",
    });
  });
});

describe("the list of work", () => {
  test("a person named finds the comment, until they open it", async () => {
    const office = await createActor();
    const { communeId } = office;
    const chair = await createActor({ communeId, roles: ["CHAIR"] });
    const plan = await createPlan({ author: office });
    const commentId = await writeComment(office, say(plan.id, [chair.membershipId]), now);

    expect(await commentWork(chair)).toEqual([
      {
        subject: { type: "comment", id: commentId, planId: plan.id, title: plan.title },
        state: "MENTIONED",
        since: now,
        by: office.name,
        note: "Cả kế hoạch cần ngắn hơn.",
      },
    ]);
    expect(await commentWork(office)).toEqual([]);

    expect(await openComment(chair, { planId: plan.id, commentId }, later)).toEqual({
      rootId: commentId,
      isResolved: false,
    });
    expect(await commentWork(chair)).toEqual([]);
  });

  test("what was resolved waits for nobody; opened again it waits again for who has not seen it", async () => {
    const office = await createActor();
    const chair = await createActor({ communeId: office.communeId, roles: ["CHAIR"] });
    const plan = await createPlan({ author: office });
    const commentId = await writeComment(office, say(plan.id, [chair.membershipId]), now);
    const ref = { planId: plan.id, commentId };

    await resolveComment(office, { ...ref, version: 1 }, later);
    expect(await commentWork(chair)).toEqual([]);
    await reopenComment(office, { ...ref, version: 2 }, later);
    expect(await commentWork(chair)).toHaveLength(1);
  });

  test("asks as often for one comment as for three", async () => {
    const withComments = async (count: number) => {
      const place = await discussion();
      for (let index = 0; index < count; index++) {
        const id = await writeComment(
          place.office,
          say(place.planId, [place.chair.membershipId]),
          now,
        );
        await answerComment(
          place.office,
          {
            planId: place.planId,
            commentId: id,
            body: "Thêm.",
            mentions: [place.chair.membershipId],
          },
          now,
        );
      }
      return place;
    };
    const one = await withComments(1);
    const three = await withComments(3);

    for (const ask of [
      ({ chair, planId }: typeof one) => listComments(chair, planId),
      ({ chair }: typeof one) => listWork(chair, new Date()),
      ({ chair }: typeof one) => listColleagues(chair, now),
    ]) {
      const queries = await countQueries(() => ask(one));
      expect(queries).toBeGreaterThan(0);
      expect(await countQueries(() => ask(three))).toBe(queries);
    }
  });
});

test("colleagues are those of the commune who see comments today, without the person asking", async () => {
  const office = await createActor();
  const { communeId } = office;
  const chair = await createActor({ communeId, roles: ["CHAIR", "COUNCIL"] });
  await createActor({ communeId, roles: ["UNIT"] });
  await createActor({ roles: ["CHAIR"] });
  const gone = await createActor({ communeId, roles: ["OFFICE"] });
  await prisma.membership.update({
    where: { id: gone.membershipId },
    data: { validTo: new Date("2026-11-20") },
  });

  expect(await listColleagues(office, now)).toEqual([
    { id: chair.membershipId, name: chair.name, position: chair.position },
  ]);
});
