import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nationalRules } from "@/lib/communes/national-rules";
import {
  findRuleKind,
  ruleFormValue,
  ruleKinds,
  ruleValueSchema,
  ruleValueWords,
} from "@/lib/communes/rule-kinds";

test("every rule of the nation can be shown, and edited where a commune may", () => {
  for (const { key, value } of nationalRules) {
    const kind = findRuleKind(key);
    expect(kind, key).not.toBeNull();
    if (!kind || kind.isLaw) continue;
    expect(ruleValueSchema(kind).parse(ruleFormValue(kind, value)), key).toEqual(value);
  }
  const keys = ruleKinds.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !nationalRules.some((rule) => rule.key === key))).toEqual([]);
});

test("what a commune may set is read by some room", () => {
  const sources = globSync("lib/**/*.ts", { exclude: ["lib/db/generated/**"] })
    .filter((file) => !/^lib\/communes\/(?:national-|.*rule-kinds|award-rule)/.test(file))
    .map((file) => readFileSync(file, "utf8"));
  const unread = ruleKinds
    .filter(({ isShownOnly, award }) => !isShownOnly && !award)
    // The numbers of paper forms are read by the beginning of their keys.
    .map(({ key }) => (key.startsWith("paper-form.") ? "`paper-form." : `"${key}"`))
    .filter((key) => !sources.some((source) => source.includes(key)));
  expect(unread).toEqual([]);
});

describe("a value typed", () => {
  test.each([
    ["approval.working-days", "5", 5],
    ["approval.working-days", " 05 ", 5],
    ["approval.working-days", "0", null],
    ["approval.working-days", "31", null],
    ["approval.working-days", "2,5", null],
    ["numbering.series", "one", "one"],
    ["numbering.series", "hai", null],
    ["standing-body", "  Phòng   Nội vụ ", "Phòng Nội vụ"],
    ["standing-body", "  ", null],
    ["money.base-salary", "2.340.000", 2_340_000],
    ["money.base-salary", "99000", null],
    ["award.gdvh.cutoff", "25/11", "25/11"],
    ["award.gdvh.cutoff", "31/11", null],
    ["award.gdvh.cutoff", "25/11/2026", null],
    ["award.cstdcs.parts", "request,proof?", ["request", "proof?"]],
    ["award.cstdcs.parts", "request,thư", null],
    ["award.cstdcs.parts", "", null],
    ["award.ldtt.standards", " Một \r\n\r\nHai,  ba ", ["Một", "Hai, ba"]],
    ["award.ldtt.standards", " \n ", null],
    ["award.cstdcs.vote-threshold", ">=80", ">=80"],
    ["award.cstdcs.vote-threshold", "80", null],
  ])("%s: %j", (key, typed, value) => {
    const kind = findRuleKind(key);
    if (!kind) throw new Error(key);
    const parsed = ruleValueSchema(kind).safeParse(typed);
    expect(parsed.success ? parsed.data : null).toEqual(value);
  });
});

test.each([
  ["approval.working-days", 3, "3 ngày làm việc"],
  ["numbering.series", "one", "Một hệ thống số cho mọi loại văn bản"],
  ["tier.model", ["xã", "tỉnh"], "xã, tỉnh"],
  ["campaign.elements", ["scope", "khác"], "phạm vi, khác"],
  ["no.such", "gì đó", "gì đó"],
  ["money.base-salary", 2_530_000, "2.530.000 đồng"],
  ["award.giay-khen.consultation-days", 0, "Không lấy ý kiến"],
  ["award.giay-khen.consultation-days", 7, "7 ngày"],
  [
    "award.gdvh.parts",
    ["request", "opinions"],
    "Tờ trình, Bảng tổng hợp kết quả lấy ý kiến nhân dân",
  ],
  ["award.ldtt.standards", ["Một", "Hai"], "Một; Hai"],
])("%s in words", (key, value, words) => {
  expect(ruleValueWords(findRuleKind(key), value)).toBe(words);
});
