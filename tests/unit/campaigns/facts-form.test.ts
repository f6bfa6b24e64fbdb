import { describe, expect, test } from "vitest";
import { z } from "zod";
import { changedFactSchema, factFormSchemas } from "@/lib/campaigns/facts/form";
import { formValuesOf } from "@/lib/campaigns/facts/form-values";

const errorsOf = (schema: z.ZodType, form: object) => {
  const parsed = schema.safeParse(form);
  return parsed.success ? [] : Object.keys(z.flattenError(parsed.error).fieldErrors).toSorted();
};

describe("an empty form says at once all that is missing", () => {
  test.each([
    ["target", ["comparison", "indicator", "values"]],
    ["criterion", ["text"]],
    ["reward", ["award"]],
    ["assignment", ["lead", "task"]],
    ["milestone", ["dueOn", "milestone", "title"]],
  ] as const)("%s", (kind, fields) => {
    expect(
      errorsOf(factFormSchemas[kind], {
        indicator: "",
        values: "",
        text: "",
        award: "",
        task: "",
        title: "",
      }),
    ).toEqual(fields);
  });
});

const target = { indicator: "Số hộ", measure: "hộ", comparison: "AT_LEAST" };

test.each<[string, { year: number | null; value: number }[] | null]>([
  [
    "2026: 1.234,5\n2027: 90",
    [
      { year: 2026, value: 1234.5 },
      { year: 2027, value: 90 },
    ],
  ],
  ["năm 2026: 85%", [{ year: 2026, value: 85 }]],
  ["85", [{ year: null, value: 85 }]],
  ["2026: chín mươi", null],
  ["2026: 85\n2026: 90", null],
  ["1800: 85", null],
])("values %j", (values, expected) => {
  const parsed = factFormSchemas.target.safeParse({ ...target, values });
  expect(parsed.success ? parsed.data.values : null).toEqual(expected);
});

test.each([
  [{ dueOn: "15/6/2026", recurrence: "MONTHLY" }, ["dueOn"]],
  [{ dueOn: "31/2/2026" }, ["dueOn"]],
  [{ recurrenceDay: "20" }, ["dueOn", "recurrence"]],
  [{ recurrence: "YEARLY", recurrenceDay: "32" }, ["recurrenceDay"]],
  [{ recurrence: "YEARLY", recurrenceDay: "05", recurrenceMonth: "12" }, []],
])("when: %j", (when, fields) => {
  const form = { milestone: "OTHER", title: "Họp", ...when };
  expect(errorsOf(factFormSchemas.milestone, form)).toEqual(fields);
});

test("a quota from more to less, or above 100 %, is no quota", () => {
  const reward = { award: "Giấy khen" };
  expect(errorsOf(factFormSchemas.reward, { ...reward, quotaMin: "5", quotaMax: "2" })).toEqual([
    "quotaMax",
  ]);
  expect(
    errorsOf(factFormSchemas.reward, { ...reward, quotaMax: "120", quotaUnit: "PERCENT" }),
  ).toEqual(["quotaMax"]);
});

test.each([
  ["target", { ...target, values: "2026: 1.234,5678", unitIds: [crypto.randomUUID()] }],
  ["criterion", { audience: "PERSON", text: "Gương mẫu" }],
  [
    "reward",
    {
      award: "Giấy khen",
      authority: "Chủ tịch UBND xã",
      audience: "",
      quotaMin: "1",
      quotaMax: "2",
      perUnit: "mỗi thôn",
    },
  ],
  [
    "assignment",
    {
      task: "Kiểm tra",
      lead: "Phòng Kinh tế",
      cooperating: "Công an xã\nCác thôn",
      dueOn: "5/6/2026",
    },
  ],
  [
    "milestone",
    { milestone: "LAUNCH", title: "Phát động", recurrence: "YEARLY", recurrenceMonth: "3" },
  ],
] as const)("what is shown of a %s is read as the same fact", (kind, form) => {
  const content = factFormSchemas[kind].parse(form);
  expect(factFormSchemas[kind].parse(formValuesOf(content))).toEqual(content);
});

test("the whole form of an unknown kind is refused", () => {
  expect(changedFactSchema("period").safeParse({ planId: crypto.randomUUID() }).success).toBe(
    false,
  );
});
