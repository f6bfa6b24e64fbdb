import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { fixPlan } from "@/lib/campaigns/commands/fix-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { listSuggestions } from "@/lib/campaigns/suggestions";
import { addLegalBasis } from "@/lib/communes/legal-bases-commands";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T02:00:00Z");

const text = (date: string) => `ỦY BAN NHÂN DÂN
XÃ MƯỜNG LANH
Số: /KH-UBND
Mường Lanh, ${date}

KẾ HOẠCH
Phát động phong trào thi đua làm đường bản

Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;

I. MỤC ĐÍCH
Động viên Nhân dân trong bản giữ gìn đường làng, ngõ xóm.
II. TỔ CHỨC THỰC HIỆN
1. Phòng VH-XH
Chủ trì theo dõi.
2. Phòng Thống kê Xã
Tổng hợp kết quả.
`;

async function communeWithUnits() {
  await withNationalRules();
  const actor = await createActor();
  const { communeId } = actor;
  const unit = (kind: "DEPARTMENT" | "VILLAGE", name: string, validFrom: string, more = {}) =>
    prisma.unit.create({
      data: { communeId, kind, name, validFrom: new Date(validFrom), ...more },
    });
  await unit("DEPARTMENT", "Phòng Văn hóa - Xã hội", "2025-07-01", { shortName: "Phòng VH-XH" });
  await unit("VILLAGE", "Bản Cũ", "2020-01-01", { validTo: new Date("2026-06-30") });
  await unit("VILLAGE", "Bản Mới", "2026-07-01");
  await createActor();
  return actor;
}

async function contextOf(actor: Actor, date: string) {
  const plan = await createPlan({ author: actor, document: parseOutline(text(date)) });
  const detail = await findPlan(actor, plan.id);
  if (!detail) throw new Error("no plan");
  return findCheckContext(actor, detail, now);
}

describe("findCheckContext", () => {
  test.each([
    ["ngày 05 tháng 6 năm 2026", ["Bản Cũ", "Bản Mới", "Phòng Văn hóa - Xã hội", "Phòng VH-XH"]],
    ["ngày tháng 5 năm 2026", ["Bản Cũ", "Bản Mới", "Phòng Văn hóa - Xã hội", "Phòng VH-XH"]],
    ["ngày tháng năm", ["Bản Mới", "Phòng Văn hóa - Xã hội", "Phòng VH-XH"]],
    // No office of that day is known: the list cannot say who did not exist.
    ["ngày 05 tháng 6 năm 2024", []],
  ])("of a paper of %s knows the units of that day and of today", async (date, units) => {
    const actor = await communeWithUnits();
    const context = await contextOf(actor, date);
    expect(context).toMatchObject({ today: "2026-11-21", commune: { kind: "xã" } });
    expect(context.units).toEqual(units);
  });

  test("holds the paper against the register: old grounds, units under a short name, unknown ones", async () => {
    const actor = await communeWithUnits();
    const found = (context: Awaited<ReturnType<typeof contextOf>>) =>
      checkDocument(parseOutline(text("ngày tháng 12 năm 2026")), context)
        .filter(({ rule }) => rule === "legal-basis-expired" || rule === "unit-unknown")
        .map(({ message }) => message);
    expect(found(await contextOf(actor, "ngày tháng 12 năm 2026"))).toEqual([
      "Văn bản 98/2023/NĐ-CP hết hiệu lực sau ngày 30/6/2025; thay bằng Nghị định số 152/2025/NĐ-CP.",
      "Danh sách đơn vị của xã không có “Phòng Thống kê Xã”; sửa lại cho đúng tên đơn vị, hoặc nhờ quản trị bổ sung đơn vị.",
    ]);
    const own = {
      citation: "Nghị định số 98/2023/NĐ-CP của Chính phủ",
      ...{ symbol: "98/2023/NĐ-CP", issuedOn: null, effectiveFrom: null, effectiveTo: null },
      ...{ replacedBy: null, isVerified: true, note: null },
    };
    await addLegalBasis(actor, own, now);
    expect(found(await contextOf(actor, "ngày tháng 12 năm 2026"))).toHaveLength(1);
  });

  test.each([
    ["ngày 05 tháng 6 năm 2026", 3],
    ["ngày 05 tháng 12 năm 2026", 2],
    ["ngày 05 tháng 6 năm 2023", undefined],
  ])("a mid-term review by the rule of the day: a paper of %s", async (date, years) => {
    const actor = await communeWithUnits();
    const own = { validFrom: new Date("2026-12-01"), legalBasis: "Quy chế", isVerified: true };
    await prisma.rule.create({
      data: { communeId: actor.communeId, key: "campaign.midterm-from-years", value: 2, ...own },
    });
    expect((await contextOf(actor, date)).midtermFromYears).toBe(years);
  });

  test("asks as often whatever there is", async () => {
    const poor = await createActor();
    const rich = await communeWithUnits();
    const plan = async (actor: Actor) => ({
      id: (await createPlan({ author: actor })).id,
      document: parseOutline(text("ngày 05 tháng 6 năm 2026")),
    });
    const [poorPlan, richPlan] = [await plan(poor), await plan(rich)];
    const queries = await countQueries(() => findCheckContext(poor, poorPlan, now));
    expect(await countQueries(() => findCheckContext(rich, richPlan, now))).toBe(queries);
  });
});

describe("listSuggestions", () => {
  test("offers units and grounds of today, and what the commune's own plans say", async () => {
    const actor = await communeWithUnits();
    await createPlan({ author: actor, document: parseOutline(text("ngày tháng năm")) });
    const { units, legalBases, phrases } = await listSuggestions(actor, now);
    expect(units).toEqual(["Bản Mới", "Phòng Văn hóa - Xã hội", "Phòng VH-XH"]);
    expect(legalBases.map(({ symbol }) => symbol)).toContain("152/2025/NĐ-CP");
    expect(legalBases.map(({ symbol }) => symbol)).not.toContain("98/2023/NĐ-CP");
    expect(phrases).toEqual(["Động viên Nhân dân trong bản giữ gìn đường làng, ngõ xóm."]);

    const neighbour = await createActor();
    expect(await listSuggestions(neighbour, now)).toMatchObject({ units: [], phrases: [] });
  });

  test("asks as often for one plan as for three", async () => {
    const actor = await communeWithUnits();
    await createPlan({ author: actor });
    const queries = await countQueries(() => listSuggestions(actor, now));
    await createPlan({ author: actor });
    await createPlan({ author: actor });
    expect(await countQueries(() => listSuggestions(actor, now))).toBe(queries);
  });
});

describe("fixPlan", () => {
  async function planWithOldGround(actor: Actor) {
    const document = parseOutline(text("ngày tháng 12 năm 2026"));
    const { id, version } = await createPlan({ author: actor, document });
    const context = await findCheckContext(actor, { id, document }, now);
    const fixes = checkDocument(document, context).flatMap(({ rule, fix }) =>
      rule === "legal-basis-expired" && fix ? [fix] : [],
    );
    return { planId: id, version, fix: JSON.stringify(fixes[0]) };
  }

  test("makes what the checks offer, as a save like any other", async () => {
    const actor = await communeWithUnits();
    const ref = await planWithOldGround(actor);

    await fixPlan(actor, ref, now);

    const plan = await findPlan(actor, ref.planId);
    expect(plan?.version).toBe(ref.version + 1);
    expect(plan && printOutline(plan.document)).toContain("Căn cứ Nghị định số 152/2025/NĐ-CP");
    await expect(fixPlan(actor, ref, now)).rejects.toMatchObject({ code: "STALE" });
    await expect(fixPlan(actor, { ...ref, version: ref.version + 1 }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });

  test("makes nothing that the checks do not offer", async () => {
    const actor = await communeWithUnits();
    const ref = await planWithOldGround(actor);
    const fix = JSON.stringify({ kind: "set-symbol", symbol: "KH-XYZ" });
    await expect(fixPlan(actor, { ...ref, fix }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });

  test.each<[Role, string]>([
    ["CHAIR", "FORBIDDEN"],
    ["CLERK", "NOT_FOUND"],
    ["UNIT", "NOT_FOUND"],
    ["ADMIN", "NOT_FOUND"],
  ])("is not for %s", async (role, code) => {
    const actor = await communeWithUnits();
    const ref = await planWithOldGround(actor);
    const other = await createActor({ roles: [role], communeId: actor.communeId });
    await expect(fixPlan(other, ref, now)).rejects.toMatchObject({ code });
    await expect(fixPlan(await createActor(), ref, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
