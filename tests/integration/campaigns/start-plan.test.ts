import { describe, expect, test } from "vitest";
import { addSuperiorPlan, startFromSuperior } from "@/lib/campaigns/commands/add-superior-plan";
import { carryOver, removeSuperiorPlan } from "@/lib/campaigns/commands/carry-clauses";
import { copyPlan, startFromLastYear } from "@/lib/campaigns/commands/copy-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { startPlan } from "@/lib/campaigns/commands/start-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { findSuperiorPlan, listSuperiorPlans } from "@/lib/campaigns/superior-queries";
import { prisma } from "@/lib/db/client";
import { usualChoice } from "@/lib/documents/carry-clauses";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { plainText, richText } from "@/lib/documents/model";
import { compareOrigins } from "@/lib/documents/origins";
import { printOutline } from "@/lib/documents/outline/print";
import { proposeShifts } from "@/lib/documents/shift-dates/shift-dates";
import { planWith } from "../../support/documents";
import { createActor, createPlan, createUnit } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T02:00:00Z");
const form = {
  template: "thematic" as const,
  name: "Bản sạch, ruộng xanh",
  start: "2027-01-01",
  end: "2027-12-31",
  contents: [],
  targets: [],
  occasion: "",
  superior: "",
};
const superiorText = `ỦY BAN NHÂN DÂN
TỈNH NẬM SIM
Số: 213/KH-UBND
Nậm Sim, ngày 10 tháng 11 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua “Nối nhịp đường quê”

I. MỤC ĐÍCH
1. Nâng cao đời sống.
II. NỘI DUNG THI ĐUA
1. Thi đua làm đường bản.
2. Thi đua giữ gìn đường.
III. THỜI GIAN
1. Thời gian: từ ngày 01/01/2027 đến hết ngày 31/12/2028.
`;
const others = ["UNIT", "CHAIR", "COUNCIL", "CLERK", "ADMIN"] as const;

async function textOf(actor: Parameters<typeof findPlan>[0], planId: string) {
  const plan = await findPlan(actor, planId);
  return printOutline(plan?.document ?? planWith(""));
}

async function begunFromSuperior() {
  const office = await createActor();
  const begun = await startFromSuperior(office, { text: superiorText }, now);
  const [superior] = await listSuperiorPlans(office, begun.planId);
  if (!superior) throw new Error("Không có kế hoạch cấp trên.");
  return { office, superior, ...begun };
}

describe("startPlan", () => {
  test("fills the template with the commune, its Chairman, its units and the law of the day", async () => {
    await withNationalRules();
    const office = await createActor();
    const { communeId } = office;
    await createUnit({ communeId, name: "Bản Nà Sim" });
    await createActor({ communeId, roles: ["CHAIR"] });
    await prisma.membership.updateMany({
      where: { communeId, roles: { has: "CHAIR" } },
      data: { position: "Chủ tịch Ủy ban nhân dân xã" },
    });

    const { planId } = await startPlan(office, form, now);

    const plan = await findPlan(office, planId);
    expect(plan?.campaign).toMatchObject({
      form: "THEMATIC",
      startsOn: new Date("2027-01-01"),
      endsOn: new Date("2027-12-31"),
    });
    expect(plan?.document.signature.name).toBe("Người Thử");
    const text = await textOf(office, planId);
    expect(text).toContain("Căn cứ Nghị định số 152/2025/NĐ-CP");
    expect(text).not.toContain("98/2023/NĐ-CP");
    expect(text).toContain("Các bản");
    const faults = checkDocument(plan?.document ?? planWith("")).filter(
      ({ severity, rule }) => severity !== "info" && rule !== "blank-left",
    );
    expect(faults).toEqual([]);
  });

  test("cites what the register has instead of a text that has ended there", async () => {
    await withNationalRules();
    const office = await createActor();
    const { communeId } = office;
    const own = { communeId, isVerified: true };
    await prisma.legalBasis.createMany({
      data: [
        {
          ...own,
          symbol: "152/2025/NĐ-CP",
          citation: "Nghị định số 152/2025/NĐ-CP của Chính phủ",
          effectiveTo: new Date("2020-01-01"),
          replacedBy: "7/2026/NĐ-CP",
        },
        { ...own, symbol: "7/2026/NĐ-CP", citation: "Nghị định số 7/2026/NĐ-CP của Chính phủ" },
      ],
    });

    const { planId } = await startPlan(office, form, now);

    const text = await textOf(office, planId);
    expect(text).toContain("Căn cứ Nghị định số 7/2026/NĐ-CP của Chính phủ");
    expect(text).not.toContain("Căn cứ Nghị định số 152/2025/NĐ-CP");
  });

  test("stores the form of the campaign", async () => {
    const office = await createActor();

    const { campaignId } = await startPlan(office, { ...form, template: "regular" }, now);

    expect(await prisma.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({
      form: "REGULAR",
    });
  });

  test.each(others)("is refused to %s", async (role) => {
    const actor = await createActor({ roles: [role] });

    await expect(startPlan(actor, form, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await prisma.plan.count()).toBe(0);
  });
});

describe("from an earlier plan", () => {
  const document = planWith("I. THỜI GIAN\n1. Từ ngày 01/01/2026 đến hết ngày 31/12/2026.\n", {
    subject: richText("Phong trào thi đua năm 2026"),
    closing: [richText("Trên đây là Kế hoạch phong trào thi đua năm 2026./.")],
  });

  test("a copy keeps the words, takes a new subject, loses number and date", async () => {
    const office = await createActor();
    const { id } = await createPlan({ author: office, document, now });

    const { planId } = await copyPlan(
      office,
      { planId: id, name: "Phong trào thi đua trồng rừng" },
      now,
    );

    const copy = await findPlan(office, planId);
    expect(copy).toMatchObject({
      title: "Phong trào thi đua trồng rừng",
      version: 1,
      state: "DRAFT",
    });
    expect(copy?.document).toMatchObject({ number: null, body: document.body });
    expect(copy?.document.closing.map(plainText)).toEqual([
      "Trên đây là Kế hoạch phong trào thi đua trồng rừng./.",
    ]);
    expect(await prisma.plan.findUnique({ where: { id: planId } })).toMatchObject({
      begunFromId: id,
    });
    expect((await findPlan(office, id))?.document).toEqual(document);
    expect(await prisma.auditEvent.findFirst({ where: { subjectId: planId } })).toMatchObject({
      action: "plan.created",
      data: { begunFromId: id },
    });
  });

  test("last year's comes with the ticked dates only, and the campaign's days", async () => {
    const office = await createActor();
    const source = await createPlan({ author: office, document, now });
    await prisma.campaign.update({
      where: { id: source.campaignId },
      data: { startsOn: new Date("2026-01-01"), endsOn: new Date("2026-12-31") },
    });
    const years = { years: 1, planYear: 2026 };
    const shifts = proposeShifts(document, years).filter(
      ({ from }) => !from.includes("01/01/2026"),
    );

    const { planId } = await startFromLastYear(
      office,
      {
        planId: source.id,
        version: 1,
        planYear: 2026,
        year: 2027,
        shifts: shifts.map(({ key }) => key),
      },
      now,
    );

    const text = await textOf(office, planId);
    expect(text).toContain("Từ ngày 01/01/2026 đến hết ngày 31/12/2027.");
    expect(text).toContain("Phong trào thi đua năm 2027");
    expect((await findPlan(office, planId))?.campaign).toMatchObject({
      startsOn: new Date("2027-01-01"),
      endsOn: new Date("2027-12-31"),
    });
  });

  test("what was saved since the page was shown is not used unseen", async () => {
    const office = await createActor();
    const source = await createPlan({ author: office, document, now });
    await savePlan(
      office,
      { planId: source.id, version: 1, document: { ...document, subject: richText("Khác") } },
      now,
    );

    await expect(
      startFromLastYear(
        office,
        { planId: source.id, version: 1, planYear: 2026, year: 2027, shifts: [] },
        now,
      ),
    ).rejects.toMatchObject({ code: "STALE" });
  });

  test("another commune's plan does not exist; nobody but the office copies", async () => {
    const elsewhere = await createPlan({ document, now });
    const office = await createActor();
    const lastYear = { planId: elsewhere.id, version: 1, planYear: 2026, year: 2027, shifts: [] };

    await expect(
      copyPlan(office, { planId: elsewhere.id, name: "Chép" }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(startFromLastYear(office, lastYear, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const role of others) {
      const actor = await createActor({ roles: [role], communeId: elsewhere.communeId });
      await expect(
        copyPlan(actor, { planId: elsewhere.id, name: "Chép" }, now),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("from a superior plan", () => {
  test("begins with the frame, the ground, the superior plan and its file", async () => {
    const office = await createActor();
    const file = new File([superiorText], "ke-hoach-tinh.txt");

    const { planId } = await startFromSuperior(office, { file, text: "" }, now);

    const plan = await findPlan(office, planId);
    expect(plan?.attachments.map(({ name }) => name)).toEqual(["ke-hoach-tinh.txt"]);
    expect(plan?.campaign).toMatchObject({ endsOn: new Date("2028-12-31") });
    expect(await textOf(office, planId)).toContain(
      "Thực hiện Kế hoạch số 213/KH-UBND ngày 10 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nậm Sim",
    );
    expect(await listSuperiorPlans(office, planId)).toMatchObject([
      { symbol: "213/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Nậm Sim", origins: [] },
    ]);
  });

  test("carried clauses remember their origin through later edits, and are not taken twice", async () => {
    const { office, planId, superior } = await begunFromSuperior();
    const clauses = [...usualChoice(superior.document)];
    const ref = { planId, superiorPlanId: superior.id };

    const count = await carryOver(office, { ...ref, clauses }, now);

    expect(count).toBe(3);
    const plan = await findPlan(office, planId);
    expect(await textOf(office, planId)).toContain(
      "2. Thi đua làm đường bản.\n3. Thi đua giữ gìn đường.",
    );
    await expect(carryOver(office, { ...ref, clauses }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });

    const edited = JSON.parse(
      JSON.stringify(plan?.document).replace(
        "Thi đua làm đường bản.",
        "Thi đua làm đường bản, đường nội đồng.",
      ),
    );
    await savePlan(office, { planId, version: plan?.version ?? 0, document: edited }, now);
    const [after] = await listSuperiorPlans(office, planId);
    const report = compareOrigins(edited, superior.document, after?.origins ?? []);
    expect(report.changed.map(({ own }) => plainText(own.clause.text))).toEqual([
      "Thi đua làm đường bản, đường nội đồng.",
    ]);
    expect(report.unchanged).toHaveLength(2);
    expect(report.leftOut.map(({ clause }) => plainText(clause.text))).toEqual([
      "Nâng cao đời sống.",
    ]);
  });

  test("a second one is added with its ground; one is removed and the words stay", async () => {
    const { office, planId, superior } = await begunFromSuperior();
    await carryOver(
      office,
      { planId, superiorPlanId: superior.id, clauses: [...usualChoice(superior.document)] },
      now,
    );

    const text = superiorText.replace("213/KH-UBND", "302/KH-UBND");
    const added = await addSuperiorPlan(office, { planId, text }, now);
    await removeSuperiorPlan(office, { planId, superiorPlanId: superior.id }, now);

    expect(await findSuperiorPlan(office, planId, superior.id)).toBeNull();
    expect(await listSuperiorPlans(office, planId)).toHaveLength(1);
    expect(await prisma.clauseOrigin.count()).toBe(0);
    const outline = await textOf(office, planId);
    expect(outline).toContain("Thực hiện Kế hoạch số 302/KH-UBND");
    expect(outline).toContain("Thi đua giữ gìn đường.");
    const actions = await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual([
      "plan.created",
      "superior-plan.added",
      "plan.saved",
      "clauses.carried",
      "plan.saved",
      "superior-plan.added",
      "superior-plan.removed",
    ]);
    expect(added.superiorPlanId).not.toBe(superior.id);
  });

  test("carrying while somebody saves loses neither", async () => {
    const { office, planId, superior } = await begunFromSuperior();
    const plan = await findPlan(office, planId);
    const mine = { ...(plan?.document ?? planWith("")), place: "Nậm Sim Thượng" };

    const [, saved] = await Promise.allSettled([
      carryOver(
        office,
        { planId, superiorPlanId: superior.id, clauses: [...usualChoice(superior.document)] },
        now,
      ),
      savePlan(office, { planId, version: 1, document: mine }, now),
    ]);

    const text = await textOf(office, planId);
    const kept = await prisma.planRevision.findMany({
      where: { planId },
      select: { content: true },
    });
    expect(text).toContain("Thi đua giữ gìn đường.");
    expect(JSON.stringify(kept)).toContain("Nậm Sim Thượng");
    expect(["fulfilled", "rejected"]).toContain(saved?.status);
  });

  test("another commune's plan does not exist; a plan gone to the Chairman is left alone", async () => {
    const { office, planId, superior } = await begunFromSuperior();
    const stranger = await createActor();
    const carry = {
      planId,
      superiorPlanId: superior.id,
      clauses: [...usualChoice(superior.document)],
    };

    await expect(carryOver(stranger, carry, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeSuperiorPlan(stranger, carry, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      addSuperiorPlan(stranger, { planId, text: superiorText }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listSuperiorPlans(stranger, planId)).toEqual([]);

    await prisma.plan.update({ where: { id: planId }, data: { state: "SUBMITTED" } });
    await expect(carryOver(office, carry, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(removeSuperiorPlan(office, carry, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      addSuperiorPlan(office, { planId, text: superiorText }, now),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test.each(others)(
    "nobody's file is read for %s; a file without a clause is refused",
    async (role) => {
      const actor = await createActor({ roles: [role] });
      await expect(startFromSuperior(actor, { text: superiorText }, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      const office = await createActor();
      await expect(
        startFromSuperior(office, { text: "KẾ HOẠCH\nTrống\n" }, now),
      ).rejects.toMatchObject({ code: "RULE_BROKEN" });
      expect(await prisma.plan.count()).toBe(0);
    },
  );
});
