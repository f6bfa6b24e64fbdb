import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { confirmRules } from "@/lib/communes/confirm-rules";
import { findRule } from "@/lib/communes/queries";
import { confirmRule, endRule, setRule } from "@/lib/communes/rules-commands";
import { listRuleRows, listRulesInForce } from "@/lib/communes/rules-queries";
import { prisma } from "@/lib/db/client";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";

const now = new Date("2026-11-21T02:00:00Z");
const key = "approval.working-days";
const form = {
  key,
  value: "5",
  validFrom: "2026-12-01",
  legalBasis: "Quy chế làm việc",
  isVerified: true,
  note: null,
  seen: "",
};

let admin: Actor;
let neighbour: Actor;

beforeEach(async () => {
  await withNationalRules();
  admin = await createActor({ roles: ["ADMIN"] });
  neighbour = await createActor({ roles: ["ADMIN"] });
});

const valueOn = async (of: Actor, day: string) => (await findRule(of, key, new Date(day)))?.value;
const newest = async () => (await listRuleRows(admin, key)).find(({ isOwn }) => isOwn)?.id ?? "";

describe("a commune's own value", () => {
  test("holds from its day on, in that commune; the one before it until the day before", async () => {
    await setRule(admin, form, now);
    await setRule(
      admin,
      { ...form, value: "7", validFrom: "2027-01-01", seen: await newest() },
      now,
    );

    expect(await valueOn(admin, "2026-11-30")).toBe(3);
    expect(await valueOn(admin, "2026-12-31")).toBe(5);
    expect(await valueOn(admin, "2027-01-01")).toBe(7);
    expect(await valueOn(neighbour, "2027-01-01")).toBe(3);
    expect((await listRulesInForce(admin, new Date("2027-02-01"))).get(key)?.value).toBe(7);
  });

  test("never changes what has held, nor what somebody else has just set", async () => {
    await setRule(admin, form, now);
    await expect(setRule(admin, form, now)).rejects.toMatchObject({ code: "STALE" });
    const seen = await newest();
    for (const validFrom of ["2026-12-01", "2026-11-30"]) {
      await expect(setRule(admin, { ...form, validFrom, seen }, now)).rejects.toThrow(/ngày sau/);
    }
    const both = await Promise.allSettled([
      setRule(admin, { ...form, value: "6", validFrom: "2027-01-01", seen }, now),
      setRule(admin, { ...form, value: "8", validFrom: "2027-01-01", seen }, now),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("gives way to the nation's from a day; one that has not begun is taken out", async () => {
    await setRule(admin, { ...form, validFrom: "2026-11-01" }, now);
    const ruleId = await newest();
    await expect(endRule(admin, { ruleId, on: "2026-11-10" }, now)).rejects.toThrow(/đã qua/);
    await endRule(admin, { ruleId, on: "2026-11-30" }, now);
    expect(await valueOn(admin, "2026-11-30")).toBe(5);
    expect(await valueOn(admin, "2026-12-01")).toBe(3);

    await setRule(admin, { ...form, validFrom: "2027-06-01", seen: ruleId }, now);
    await endRule(admin, { ruleId: await newest(), on: "2026-11-21" }, now);
    expect(await valueOn(admin, "2027-06-01")).toBe(3);
    expect(await newest()).toBe(ruleId);
  });

  test.each([
    ["a value out of bounds", { value: "99" }, "RULE_BROKEN"],
    ["what the law sets", { key: "regime", value: "R1" }, "RULE_BROKEN"],
    ["a rule nobody knows", { key: "khong.co" }, "NOT_FOUND"],
  ])("is refused for %s", async (_, change, code) => {
    await expect(setRule(admin, { ...form, ...change }, now)).rejects.toMatchObject({ code });
  });
});

test("a commune confirms a carried-over rule for itself alone, once", async () => {
  const national = (await listRuleRows(admin, key)).find(({ isVerified }) => !isVerified);
  const ruleId = national?.id ?? "";

  await confirmRule(admin, { ruleId }, now);

  const confirmed = async (of: Actor) => (await findRule(of, key, now))?.isVerified;
  expect([await confirmed(admin), await confirmed(neighbour)]).toEqual([true, false]);
  expect(await valueOn(admin, "2026-11-21")).toBe(3);
  await expect(confirmRule(admin, { ruleId }, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
  const lines = await prisma.auditEvent.findMany({ select: { action: true, data: true } });
  expect(lines).toEqual([{ action: "rule.confirmed", data: { key } }]);
});

describe("several rules confirmed by one paper", () => {
  const citation = "Quyết định số 12/2026/QĐ-UBND ngày 05/10/2026";
  const keys = ["award.giay-khen.authority", "award.giay-khen.appraisal-days"];
  const rows = async (of: Actor, day: string) => {
    const inForce = await listRulesInForce(of, day);
    return keys.map((each) => inForce.get(each));
  };
  const confirm = async (of: Actor, change: object = {}) =>
    confirmRules(
      of,
      {
        ruleIds: (await rows(of, "2026-11-21")).map((row) => row?.id ?? ""),
        citation,
        since: "2026-10-15",
        ...change,
      },
      now,
    );

  test("from its day on, for this commune alone, with what they rested on; twice is once", async () => {
    const before = await rows(admin, "2026-11-21");
    const ruleIds = before.map((row) => row?.id ?? "");
    expect(before.map((row) => row?.isVerified)).toEqual([false, false]);
    expect(await confirm(admin, { ruleIds })).toBe(2);
    expect(await confirm(admin, { ruleIds })).toBe(2);
    for (const [index, row] of (await rows(admin, "2026-10-15")).entries()) {
      expect(row).toMatchObject({ isOwn: true, isVerified: true, note: null });
      expect(row?.value).toEqual(before[index]?.value);
      expect(row?.legalBasis).toBe(`${before[index]?.legalBasis}; ${citation}`);
    }
    expect(await rows(admin, "2026-10-14")).toMatchObject([{ isOwn: false }, { isOwn: false }]);
    expect(await rows(neighbour, "2026-11-21")).toMatchObject([
      { isVerified: false },
      { isVerified: false },
    ]);
    const lines = await prisma.auditEvent.findMany({ select: { action: true, data: true } });
    expect(lines).toEqual([
      { action: "rules.confirmed", data: { keys, citation, since: "2026-10-15" } },
    ]);
  });

  test("a paper older than the rule: from the rule's first day, never over what held before it", async () => {
    await confirm(admin, { since: "2020-01-01" });
    expect(await rows(admin, "2026-10-01")).toMatchObject([{ isOwn: true }, { isOwn: true }]);
    expect((await rows(admin, "2026-09-30"))[0]).toMatchObject({ isOwn: false });
  });

  test("the commune's own row, not yet confirmed, keeps its value and days", async () => {
    const own = { ...form, validFrom: "2026-11-01", isVerified: false };
    await setRule(admin, own, now);
    const ruleId = await newest();
    await confirm(admin, { ruleIds: [ruleId] });
    expect(await newest()).toBe(ruleId);
    expect(await findRule(admin, key, now)).toMatchObject({
      value: 5,
      isVerified: true,
      legalBasis: `Quy chế làm việc; ${citation}`,
    });
  });

  test("nothing is confirmed when one of them has changed, is unknown, or the paper is yet to come", async () => {
    const ruleIds = (await rows(admin, "2026-11-21")).map((row) => row?.id ?? "");
    const stays = async () =>
      expect((await rows(admin, "2026-11-21"))[0]).toMatchObject({ isVerified: false });
    await setRule(
      admin,
      { ...form, key: keys[1] ?? "", value: "15", validFrom: "2027-01-01" },
      now,
    );
    await expect(confirm(admin, { ruleIds })).rejects.toMatchObject({ code: "STALE" });
    await stays();
    const unknown = ["0199d6a1-0000-7000-8000-000000000000", ...ruleIds.slice(0, 1)];
    await expect(confirm(admin, { ruleIds: unknown })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(confirm(admin, { since: "2026-11-22" })).rejects.toThrow("chưa có hiệu lực");
    await stays();
    for (const role of ["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK"] as const) {
      const by = await createActor({ roles: [role], communeId: admin.communeId });
      await expect(confirm(by, { ruleIds })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("two at once: one line of the record", async () => {
    const ruleIds = (await rows(admin, "2026-11-21")).map((row) => row?.id ?? "");
    await Promise.all([confirm(admin, { ruleIds }), confirm(admin, { ruleIds })]);
    expect(await prisma.auditEvent.count()).toBe(1);
    expect(await prisma.rule.count({ where: { communeId: admin.communeId } })).toBe(2);
  });
});

test("only the commune's own administrator", async () => {
  await setRule(admin, form, now);
  const ruleId = await newest();
  for (const role of ["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK"] as const) {
    const by = await createActor({ roles: [role], communeId: admin.communeId });
    for (const run of [
      () => setRule(by, { ...form, seen: ruleId }, now),
      () => endRule(by, { ruleId, on: "2026-12-31" }, now),
      () => confirmRule(by, { ruleId }, now),
    ]) {
      await expect(run()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  }
  for (const run of [
    () => endRule(neighbour, { ruleId, on: "2026-12-31" }, now),
    () => confirmRule(neighbour, { ruleId }, now),
  ]) {
    await expect(run()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await listRuleRows(neighbour, key)).some(({ isOwn }) => isOwn)).toBe(false);
});
