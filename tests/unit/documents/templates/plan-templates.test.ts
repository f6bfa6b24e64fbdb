import { describe, expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import type { PlanFacts } from "@/lib/documents/templates/plan/plan-facts";
import { planTemplates } from "@/lib/documents/templates/plan-templates";
import { walkClauses } from "@/lib/documents/walk";
import { commune, facts } from "./facts";

const templates = Object.entries(planTemplates);
const cases: readonly (readonly [string, PlanFacts])[] = [
  ["a year", facts],
  ["a month", { ...facts, period: { start: "2027-08-01", end: "2027-09-02" } }],
  ["five years", { ...facts, period: { start: "2026-01-01", end: "2030-12-31" } }],
  ["a commune without units", { ...facts, commune: { ...commune, units: [], chair: "" } }],
  ["a ward", { ...facts, commune: { ...commune, kind: "phường", name: "phường Sim" } }],
  [
    "words that look like notation",
    { ...facts, name: "Nhà *sạch*, ngõ đẹp [2]", contents: ["1. Trồng cây", "- Nạo vét | mương"] },
  ],
];
const matrix = templates.flatMap(([key, template]) =>
  cases.map(([name, given]) => [key, name, template, given] as const),
);

describe.each(matrix)("template %s for %s", (_key, _name, template, given) => {
  const document = template.write(given);
  const context = {
    today: given.today,
    commune: { kind: given.commune.kind, name: given.commune.name.replace(/^\S+ /u, "") },
    units: given.commune.units.map(({ name }) => name),
  };

  test("has nothing to correct but its blanks, its number and its day", () => {
    const rules = checkDocument(document, context).map(({ rule }) => rule);

    expect(
      rules.filter((rule) => !["blank-left", "blank-number", "blank-date"].includes(rule)),
    ).toEqual([]);
  });

  test("survives the plain editor word for word", () => {
    expect(parseOutline(printOutline(document))).toEqual(document);
  });

  test("says its time, its awards and its units so that they are found", () => {
    const { period, rewards, assignments, deadlines } = proposeFacts(document);

    expect(period).toMatchObject(given.period);
    expect(rewards.map(({ form, audience }) => `${form} ${audience}`)).toEqual(
      expect.arrayContaining(["Giấy khen tập thể", "Giấy khen cá nhân", "Giấy khen hộ gia đình"]),
    );
    expect(assignments.map(({ unit }) => unit)).toContain("Phòng Văn hóa - Xã hội");
    expect(deadlines.length).toBeGreaterThanOrEqual(3);
  });
});

test.each(templates)("template %s has every part the law asks for", (_key, template) => {
  const kinds = [...walkClauses(template.write(facts).body)].map(({ clause }) => clause.kind);

  expect(kinds).toEqual(
    expect.arrayContaining([
      "purpose",
      "requirements",
      "audience",
      "timeline",
      "contents",
      "targets",
      "criteria",
      "rewardForms",
      "solutions",
      "activities",
      "budget",
      "assignments",
    ]),
  );
});

test.each(templates)("template %s leaves at most four different blanks", (_key, template) => {
  const filled = {
    ...facts,
    occasion: "kỷ niệm 82 năm Ngày Quốc khánh",
    superior: { citation: "Kế hoạch số 5/KH-UBND", issuer: "Ủy ban nhân dân tỉnh" },
  };
  const blanks = checkDocument(template.write(filled))
    .filter(({ rule }) => rule === "blank-left")
    .map(({ excerpt }) => excerpt);

  expect(new Set(blanks).size).toBeLessThanOrEqual(4);
});

test("every unit that exists has a block, and no Party body is told what to do", () => {
  const { assignments } = proposeFacts(planTemplates.regular.write(facts));
  const units = assignments.map(({ unit }) => unit);

  expect(units).toEqual(
    expect.arrayContaining(["Công đoàn xã", "Công an xã", "Các bản, tổ dân phố"]),
  );
  expect(units).not.toContain("Ban Xây dựng Đảng");
});

test("what the office typed takes the place of the usual words, without its own numbers", () => {
  const outline = printOutline(
    planTemplates.thematic.write({
      ...facts,
      contents: ["1) Trồng cây ven đường", "- Nạo vét kênh mương;"],
      targets: ["a) 500 cây"],
    }),
  );

  expect(outline).toContain("1. Trồng cây ven đường.\n2. Nạo vét kênh mương;\n");
  expect(outline).toContain("1. 500 cây.\n");
});
