import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { installNationalRules } from "@/lib/communes/commands";
import { nationalRules } from "@/lib/communes/national-rules";
import { setRule } from "@/lib/communes/rules-commands";
import { ruleFormSchema } from "@/lib/communes/rules-schema";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { AwardKey } from "@/lib/nominations/awards/catalogue";
import { findAwardCatalogue } from "@/lib/nominations/awards/catalogue-query";
import { moneyFor } from "@/lib/nominations/awards/money";
import {
  findAllAwardRules,
  findCouncilRules,
  findMoneyRules,
} from "@/lib/nominations/awards/rules";
import type { CalendarDate } from "@/lib/text/dates";
import { countQueries } from "../../support/count-queries";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T02:00:00Z");

let admin: Actor;

beforeEach(async () => {
  await withNationalRules();
  admin = await createActor({ roles: ["ADMIN"] });
});

const rulesOf = async (of: Actor, award: AwardKey, on: Date | CalendarDate) => {
  const rules = (await findAllAwardRules(of, on)).get(award);
  if (!rules) throw new Error("no rules");
  return rules;
};

/** As the form of /settings/rules sends it. */
const set = (key: string, value: string | string[], rest: object = {}) =>
  setRule(
    admin,
    ruleFormSchema.parse({
      key,
      value,
      validFrom: "01/12/2026",
      legalBasis: "Quyết định số 86/2025/QĐ-UBND của tỉnh",
      isVerified: "yes",
      seen: "",
      ...rest,
    }),
    now,
  );

test("an installation that ran before has the new rows at its next start, and keeps those it had", async () => {
  const national = { communeId: null };
  await prisma.rule.deleteMany({ where: { ...national, key: { startsWith: "award." } } });
  const key = "money.base-salary";
  const last = { ...national, key, validFrom: new Date("2026-07-01") };
  await prisma.rule.updateMany({ where: last, data: { note: "Đã đọc", isVerified: true } });

  await installNationalRules();

  expect(await prisma.rule.count({ where: national })).toBe(nationalRules.length);
  expect(await prisma.rule.findFirst({ where: last })).toMatchObject({ isVerified: true });
  expect((await rulesOf(admin, "cstdcs", "2026-11-22")).authority).toBe("COMMUNE");
  await prisma.rule.updateMany({ where: last, data: { isVerified: false } });
});

describe("a commune's own rule, the provincial one cited", () => {
  test("the papers of a dossier, ticked; the standards, a line each", async () => {
    await set("award.giay-khen.parts", ["request", "minutes", "proof"]);
    await set("award.giay-khen.standards-person", "Gương mẫu\r\n\r\n Có thành tích ");

    const before = await rulesOf(admin, "giay-khen", "2026-11-30");
    expect(before.dossierParts.FULL.map(({ key }) => key)).toContain("report");
    const rules = await rulesOf(admin, "giay-khen", new Date("2026-12-01T02:00:00Z"));
    expect(rules.dossierParts.FULL).toMatchObject([
      { key: "request", isRequired: true },
      { key: "minutes", isRequired: true },
      { key: "proof", isRequired: true },
    ]);
    expect(rules.standards.filter(({ audiences }) => audiences.includes("PERSON"))).toEqual([
      expect.objectContaining({ key: "standards-person-1", text: "Gương mẫu" }),
      expect.objectContaining({
        key: "standards-person-2",
        text: "Có thành tích",
        legalBasis: "Quyết định số 86/2025/QĐ-UBND của tỉnh",
      }),
    ]);
    expect(rules.sources.parts).toMatchObject({ isOwn: true, isVerified: true });

    const neighbour = await createActor();
    expect((await rulesOf(neighbour, "giay-khen", "2026-12-01")).dossierParts.FULL).toHaveLength(4);
  });

  test("the money of a giấy khen and the votes it needs: from that day, not before, here alone", async () => {
    await set("award.giay-khen.coefficient-person", "400");
    await set("award.giay-khen.vote-threshold", ">=75");
    const on = async (of: Actor, day: CalendarDate) => {
      const asked = { award: "giay-khen", audience: "PERSON" } as const;
      const money = moneyFor(await findMoneyRules(of, day), asked)?.amount;
      const { threshold, isStrict, basis } = (await rulesOf(of, "giay-khen", day)).vote;
      return [money, threshold, isStrict, basis];
    };
    const house = "Quy chế làm việc của Hội đồng Thi đua - Khen thưởng xã";
    const province = "Quyết định số 86/2025/QĐ-UBND của tỉnh";
    expect(await on(admin, "2026-11-30")).toEqual([760_000, 50, true, house]);
    expect(await on(admin, "2026-12-01")).toEqual([1_020_000, 75, false, province]);
    expect(await on(await createActor(), "2026-12-01")).toEqual([760_000, 50, true, house]);
  });

  test("a base salary the portal does not know yet, typed as people write it", async () => {
    await set("money.base-salary", "2.700.000", { validFrom: "01/7/2027" });
    expect((await findMoneyRules(admin, "2027-06-30")).baseSalary).toBe(2_530_000);
    expect((await findMoneyRules(admin, "2027-07-01")).baseSalary).toBe(2_700_000);
  });

  test("the quorum", async () => {
    await set("council.quorum", "4/5");
    expect((await findCouncilRules(admin, "2026-12-01")).quorum).toEqual({
      of: 4,
      in: 5,
      isStrict: false,
    });
  });

  test.each([
    ["award.giay-khen.authority", "HIGHER", /luật định/],
    ["money.cumulation", "HIGHEST_TITLE", /luật định/],
    ["award.giay-khen.parts", "lời khen", /Chọn trong các dòng/],
    ["award.cstdcs.vote-threshold", "80", /Chọn một dòng/],
    ["award.giay-khen.coefficient-person", "0,3", /Nhập một số/],
    ["award.khong-co.parts", "request", /Không có quy định/],
  ])("%s is not %s", async (key, value, message) => {
    await expect(set(key, value)).rejects.toThrow(message);
  });
});

test.each<[Role, boolean]>([
  ["OFFICE", true],
  ["CHAIR", true],
  ["COUNCIL", true],
  ["UNIT", true],
  ["ADMIN", true],
  ["CLERK", false],
])("%s reads the catalogue: %s", async (role, reads) => {
  const actor = await createActor({ roles: [role] });
  expect((await findAwardCatalogue(actor, "2026-11-22")) !== null).toBe(reads);
});

test("the rules of all awards are one question", async () => {
  expect(await countQueries(() => findAllAwardRules(admin, "2026-11-22"))).toBe(1);
  expect((await findAllAwardRules(admin, "2026-11-22")).size).toBe(11);
});
