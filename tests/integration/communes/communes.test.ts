import { describe, expect, test } from "vitest";
import { installNationalRules } from "@/lib/communes/commands";
import { findRule, listUnits } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
describe("rules", () => {
  test.each([
    ["2023-12-31", "R1", true],
    ["2024-01-01", "R2", true],
    ["2025-06-30", "R2", true],
    ["2025-07-01", "R3", true],
    ["2026-09-30", "R3", true],
    ["2026-10-01", "R4", false],
  ])("the regime on %s is %s", async (day, regime, isVerified) => {
    await installNationalRules();
    const actor = await createActor();

    expect(await findRule(actor, "regime", new Date(day))).toMatchObject({
      value: regime,
      isVerified,
    });
  });

  test("a commune's own comes before the nation's, and is nobody else's", async () => {
    await installNationalRules();
    const actor = await createActor();
    const neighbour = await createActor();
    await prisma.rule.create({
      data: {
        communeId: actor.communeId,
        key: "standing-body",
        value: "Phòng Nội vụ",
        validFrom: new Date("2026-01-01"),
        legalBasis: "Quy chế của xã",
        isVerified: true,
      },
    });

    const standingBody = async (of: typeof actor, day: string) =>
      (await findRule(of, "standing-body", new Date(day)))?.value;
    expect(await standingBody(actor, "2026-05-01")).toBe("Phòng Nội vụ");
    expect(await standingBody(actor, "2025-12-31")).toBe("Phòng Văn hóa - Xã hội");
    expect(await standingBody(neighbour, "2026-05-01")).toBe("Phòng Văn hóa - Xã hội");
    expect(await findRule(actor, "no.such-rule", now)).toBeNull();
  });

  test("are put in once, also by several at the same time; a row that is there is left as it is", async () => {
    await Promise.all([installNationalRules(), installNationalRules()]);
    const count = await prisma.rule.count();
    await prisma.rule.updateMany({ where: { key: "campaign.launcher" }, data: { value: "khác" } });

    await installNationalRules();

    expect(await prisma.rule.count()).toBe(count);
    expect(await prisma.rule.findFirst({ where: { key: "campaign.launcher" } })).toMatchObject({
      value: "khác",
    });
  });

  test("the database refuses two values of one rule on one day", async () => {
    await installNationalRules();
    const overlapping = prisma.rule.create({
      data: {
        key: "regime",
        value: "R5",
        validFrom: new Date("2026-12-01"),
        legalBasis: "x",
        isVerified: false,
      },
    });

    await expect(overlapping).rejects.toThrow(/rule_one_at_a_time/);
  });
});

describe("listUnits", () => {
  test("gives the units of the day in Vietnamese order; ended ones with their successor on demand", async () => {
    const actor = await createActor();
    const { communeId } = actor;
    const village = (name: string, days = {}) =>
      prisma.unit.create({ data: { communeId, kind: "VILLAGE", name, ...days } });
    const joined = await village("Bản Đông", { validFrom: new Date("2026-07-01") });
    await village("Bản Cao");
    await village("Bản Dâu");
    await village("Bản Đông Cũ", { validTo: new Date("2026-06-30"), successorId: joined.id });
    await prisma.unit.create({ data: { communeId, kind: "DEPARTMENT", name: "Phòng Kinh tế" } });
    await createActor();
    const names = async (day: string, options = {}) =>
      (await listUnits(actor, new Date(day), options)).map(({ name }) => name);

    expect(await names("2026-06-30")).toEqual([
      "Phòng Kinh tế",
      "Bản Cao",
      "Bản Dâu",
      "Bản Đông Cũ",
    ]);
    expect(await names("2026-07-01")).toEqual(["Phòng Kinh tế", "Bản Cao", "Bản Dâu", "Bản Đông"]);
    expect(await names("2026-07-01", { includeEnded: true })).toHaveLength(5);
    expect(await listUnits(await createActor(), now)).toEqual([]);
  });
});
