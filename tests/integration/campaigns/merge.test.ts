import { addMinutes, subDays } from "date-fns";
import { describe, expect, test } from "vitest";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { savePlanForm } from "@/lib/campaigns/commands/save-plan-form";
import { planFormOf } from "@/lib/campaigns/plan-form";
import { findPlan } from "@/lib/campaigns/queries";
import { findPlanRevision } from "@/lib/campaigns/revision-queries";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { prisma } from "@/lib/db/client";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { planWith } from "../../support/documents";
import { createActor, createPlan } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const base = planWith("I. MỤC ĐÍCH\n1. Nâng cao chất lượng.\n2. Động viên nhân dân.");

async function twoInOnePlan() {
  const one = await createActor();
  const other = await createActor({ communeId: one.communeId });
  const { id: planId } = await createPlan({ author: one, document: base, now });
  return { one, other, planId };
}

/** The base with the words of one point changed. */
function withPoint(index: number, words: string, document = base): OfficialDocument {
  const [part] = document.body;
  if (!part) throw new Error("Dàn ý trống.");
  const children = part.children.map((clause, at) =>
    at === index ? { ...clause, text: richText(words) } : clause,
  );
  return { ...document, body: [{ ...part, children }] };
}

const pointsOf = (document: OfficialDocument | undefined) =>
  document?.body[0]?.children.map(({ text }) => plainText(text));

describe("two in one plan", () => {
  test("who wrote in different clauses find both in the plan", async () => {
    const { one, other, planId } = await twoInOnePlan();
    const kind = "AUTOSAVED" as const;
    await savePlan(one, { planId, version: 1, document: withPoint(0, "Một."), kind }, now);

    const saved = await savePlan(
      other,
      { planId, version: 1, document: withPoint(1, "Hai."), kind },
      now,
    );

    expect(saved).toMatchObject({ version: 3, merged: true });
    expect(pointsOf(saved.document)).toEqual(["Một.", "Hai."]);
    expect((await findPlan(one, planId))?.document).toEqual(saved.document);
    const kinds = await prisma.planRevision.findMany({
      where: { planId },
      select: { version: true, basedOnVersion: true, kind: true },
      orderBy: { version: "asc" },
    });
    expect(kinds).toEqual([
      { version: 1, basedOnVersion: null, kind: "SAVED" },
      { version: 2, basedOnVersion: 1, kind: "AUTOSAVED" },
      { version: 3, basedOnVersion: 1, kind: "MERGED" },
    ]);
  });

  test("who wrote in one clause: the later is told what stands against what, and its text is kept once", async () => {
    const { one, other, planId } = await twoInOnePlan();
    await savePlan(
      one,
      { planId, version: 1, document: withPoint(0, "Một."), kind: "AUTOSAVED" },
      now,
    );
    const mine = withPoint(1, "Hai.", withPoint(0, "Khác."));
    const save = () =>
      savePlan(other, { planId, version: 1, document: mine, kind: "AUTOSAVED" }, now).catch(
        (e) => e,
      );

    const refused = await save();
    const again = await save();

    expect(refused).toBeInstanceOf(StalePlanError);
    expect(refused.current).toMatchObject({ version: 2, savedBy: one.name });
    expect(refused.conflicts).toMatchObject([
      { what: "changed-both", label: "I.1", mine: "1. Khác.", theirs: "1. Một." },
    ]);
    expect((await findPlanRevision(other, planId, refused.revisionId))?.document).toEqual(mine);
    expect(again.revisionId).toBe(refused.revisionId);
    expect(pointsOf((await findPlan(one, planId))?.document)).toEqual([
      "Một.",
      "Động viên nhân dân.",
    ]);
  });

  test("twenty who write at once in clauses of their own lose nothing", async () => {
    const many = planWith(
      `I. MỤC ĐÍCH\n${Array.from({ length: 20 }, (_, index) => `${index + 1}. Việc ${index}.`).join("\n")}`,
    );
    const author = await createActor();
    const { id: planId } = await createPlan({ author, document: many, now });

    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        savePlan(
          author,
          {
            planId,
            version: 1,
            document: withPoint(index, `Xong ${index}.`, many),
            kind: "AUTOSAVED",
          },
          now,
        ),
      ),
    );

    const plan = await findPlan(author, planId);
    expect(plan?.version).toBe(21);
    expect(pointsOf(plan?.document)).toEqual(Array.from({ length: 20 }, (_, i) => `Xong ${i}.`));
  });

  test("a text goes back to what its window says, where that is no version of the plan", async () => {
    const { one, other, planId } = await twoInOnePlan();
    await savePlan(
      one,
      { planId, version: 1, document: withPoint(0, "Một."), kind: "AUTOSAVED" },
      now,
    );
    const sent = withPoint(1, "Hai.");
    await savePlan(other, { planId, version: 1, document: sent, kind: "AUTOSAVED" }, now);

    const saved = await savePlan(
      other,
      { planId, version: 3, ancestor: sent, document: withPoint(1, "Hai ba."), kind: "AUTOSAVED" },
      now,
    );

    expect(pointsOf(saved.document)).toEqual(["Một.", "Hai ba."]);
  });

  test("a version nobody knows is refused", async () => {
    const { one, planId } = await twoInOnePlan();
    const save = savePlan(one, { planId, version: 9, document: withPoint(0, "Một.") }, now);
    await expect(save).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("a version that was thinned out gives way to the one before it", async () => {
    const { one, other, planId } = await twoInOnePlan();
    const kind = "AUTOSAVED" as const;
    const second = withPoint(0, "Một.");
    await savePlan(one, { planId, version: 1, document: second, kind }, now);
    const third = withPoint(0, "Một hai.");
    await savePlan(one, { planId, version: 2, document: third, kind }, now);
    await prisma.planRevision.deleteMany({ where: { planId, version: 2 } });

    const saved = await savePlan(
      other,
      { planId, version: 3, document: withPoint(1, "Ba.", third), kind },
      now,
    );
    expect(pointsOf(saved.document)).toEqual(["Một hai.", "Ba."]);
    const late = withPoint(1, "Bốn.", second);
    const refused = savePlan(other, { planId, version: 2, document: late, kind }, now);
    await expect(refused).rejects.toBeInstanceOf(StalePlanError);
  });
});

describe("what is written down", () => {
  test("a line for each save by hand, and one for a quarter of an hour of typing and person", async () => {
    const { one, other, planId } = await twoInOnePlan();
    let version = 1;
    const type = async (actor: typeof one, minutes: number, kind?: "AUTOSAVED") => {
      const document = withPoint(0, `Lần ${version}.`);
      const at = addMinutes(now, minutes);
      ({ version } = await savePlan(
        actor,
        { planId, version, document, ...(kind && { kind }) },
        at,
      ));
    };
    await type(one, 0, "AUTOSAVED");
    await type(one, 1, "AUTOSAVED");
    await type(other, 2, "AUTOSAVED");
    await type(one, 3, "AUTOSAVED");
    await type(one, 4);
    await type(one, 18, "AUTOSAVED");
    await type(one, 20, "AUTOSAVED");

    const lines = await prisma.auditEvent.findMany({
      where: { action: "plan.saved" },
      select: { data: true },
      orderBy: { sequence: "asc" },
    });
    expect(lines.map(({ data }) => data)).toEqual([
      { version: 2 },
      { version: 4 },
      { version: 6 },
      { version: 8 },
    ]);
  });

  test("pressing save on what typing has saved already makes it a milestone", async () => {
    const { one, planId } = await twoInOnePlan();
    const document = withPoint(0, "Một.");
    await savePlan(one, { planId, version: 1, document, kind: "AUTOSAVED" }, now);

    await savePlan(one, { planId, version: 2, document }, now);

    expect(await prisma.planRevision.findMany({ where: { planId, version: 2 } })).toMatchObject([
      { kind: "SAVED" },
    ]);
  });

  test("old saves of typing thin out with the next save; what a window has before it stays", async () => {
    const { one, planId } = await twoInOnePlan();
    const longAgo = subDays(now, 3);
    for (let version = 1; version < 9; version++) {
      const document = withPoint(0, `Lần ${version}.`);
      const at = addMinutes(longAgo, version);
      await savePlan(one, { planId, version, document, kind: "AUTOSAVED" }, at);
    }
    const { communeId, membershipId } = one;
    await prisma.planPresence.create({
      data: { communeId, planId, windowId: planId, membershipId, version: 4, seenAt: now },
    });

    await savePlan(one, { planId, version: 9, document: withPoint(0, "Hôm nay.") }, now);

    const left = await prisma.planRevision.findMany({
      where: { planId },
      select: { version: true },
      orderBy: { version: "asc" },
    });
    expect(left.map(({ version }) => version)).toEqual([1, 4, 9, 10]);
  });
});

describe("the plain form", () => {
  test("keeps the ids of clauses whose words it changed, and lets others' work be", async () => {
    const { one, other, planId } = await twoInOnePlan();
    const form = planFormOf(base);
    await savePlan(one, { planId, version: 1, document: withPoint(0, "Một.") }, now);

    const content = form.content.replace("Động viên nhân dân.", "Động viên toàn dân.");
    const saved = await savePlanForm(
      other,
      { planId, version: 1, form: { ...form, content } },
      now,
    );

    expect(pointsOf(saved.document)).toEqual(["Một.", "Động viên toàn dân."]);
    const ids = (document: OfficialDocument) =>
      [...walkDocument(document)].map(({ clause }) => clause.id);
    expect(ids(saved.document)).toEqual(ids(base));
  });

  test("chosen over theirs, it takes only the places that stood against each other", async () => {
    const { one, other, planId } = await twoInOnePlan();
    const form = planFormOf(base);
    const theirs = withPoint(1, "Của họ.", withPoint(0, "Một."));
    await savePlan(one, { planId, version: 1, document: theirs }, now);
    const content = form.content.replace("Nâng cao chất lượng.", "Của tôi.");
    const mine = { planId, version: 1, form: { ...form, content } };
    const refused = await savePlanForm(other, mine, now).catch((e) => e);

    const saved = await savePlanForm(other, { ...mine, over: refused.current.version }, now);

    expect(pointsOf(saved.document)).toEqual(["Của tôi.", "Của họ."]);
    expect(saved.merged).toBe(true);
  });
});
