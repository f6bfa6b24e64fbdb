import { describe, expect, test } from "vitest";
import { nationalRules } from "@/lib/communes/national-rules";
import {
  findRuleKind,
  ruleKinds,
  ruleValueSchema,
  ruleValueWords,
} from "@/lib/communes/rule-kinds";

test("every rule of the nation can be shown, and edited where a commune may", () => {
  for (const { key, value } of nationalRules) {
    const kind = findRuleKind(key);
    expect(kind, key).not.toBeNull();
    if (!kind || kind.isLaw) continue;
    expect(ruleValueSchema(kind).parse(String(value)), key).toEqual(value);
  }
  const keys = ruleKinds.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !nationalRules.some((rule) => rule.key === key))).toEqual([]);
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
  ])("%s: %j", (key, typed, value) => {
    const kind = findRuleKind(key);
    if (!kind) throw new Error(key);
    const parsed = ruleValueSchema(kind).safeParse(typed);
    expect(parsed.success ? parsed.data : null).toBe(value);
  });
});

test.each([
  ["approval.working-days", 3, "3 ngày làm việc"],
  ["numbering.series", "one", "Một hệ thống số cho mọi loại văn bản"],
  ["tier.model", ["xã", "tỉnh"], "xã, tỉnh"],
  ["campaign.elements", ["scope", "khác"], "phạm vi, khác"],
  ["no.such", "gì đó", "gì đó"],
])("%s in words", (key, value, words) => {
  expect(ruleValueWords(findRuleKind(key), value)).toBe(words);
});
