import { describe, expect, test } from "vitest";
import type { FactContent, When } from "@/lib/campaigns/facts/fact";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { sentenceOf, withClauseFor } from "@/lib/campaigns/facts/write-clause";
import { parseOutline } from "@/lib/documents/outline/parse";

const undated: When = { dueOn: null, recurrence: null, recurrenceDay: null, recurrenceMonth: null };
const party = (role: "LEAD" | "COOPERATING" | "RESPONSIBLE", name: string) => ({
  role,
  name,
  unitId: null,
  unitKind: null,
});

const target: FactContent = {
  kind: "target",
  indicator: "Tỷ lệ hộ phân loại rác",
  measure: "%",
  comparison: "AT_LEAST",
  values: [{ year: 2026, value: 85 }],
  unitIds: [],
};
const reward: FactContent = {
  kind: "reward",
  award: "Giấy khen",
  authority: "Chủ tịch UBND xã",
  audience: "COLLECTIVE",
  quotaMin: null,
  quotaMax: 5,
  quotaUnit: "COUNT",
  perUnit: null,
  standard: null,
};
const assignment: FactContent = {
  kind: "assignment",
  task: "Kiểm tra công trình",
  parties: [
    party("LEAD", "Phòng Kinh tế"),
    party("COOPERATING", "Công an xã"),
    party("COOPERATING", "các thôn"),
  ],
  ...undated,
  dueOn: "2026-11-20",
};
const milestone: FactContent = {
  kind: "milestone",
  milestone: "REGISTRATION_DUE",
  title: "Các thôn đăng ký thi đua",
  ...undated,
  dueOn: "2026-06-15",
};

const cases: [FactContent, string][] = [
  [target, "Tỷ lệ hộ phân loại rác đạt ít nhất 85% vào năm 2026."],
  [
    { ...target, comparison: "AT_MOST", values: [{ year: null, value: 1234.5 }], measure: "hộ" },
    "Tỷ lệ hộ phân loại rác không quá 1.234,5 hộ.",
  ],
  [
    { kind: "criterion", audience: "PERSON", text: "Gương mẫu, tích cực" },
    "Đối với cá nhân: gương mẫu, tích cực.",
  ],
  [reward, "Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể."],
  [
    { ...reward, authority: null, quotaMin: 1, quotaMax: 2, standard: "Dẫn đầu." },
    "Tặng Giấy khen cho từ 01 đến 02 tập thể. Tiêu chuẩn: dẫn đầu.",
  ],
  [
    { ...reward, quotaMax: 10, quotaUnit: "PERCENT", perUnit: "mỗi thôn" },
    "Chủ tịch UBND xã tặng Giấy khen cho không quá 10% số tập thể (mỗi thôn).",
  ],
  [
    assignment,
    "Phòng Kinh tế chủ trì, phối hợp với Công an xã và các thôn kiểm tra công trình, xong trước ngày 20/11/2026.",
  ],
  [
    { ...assignment, ...undated, parties: [party("RESPONSIBLE", "Các thôn")] },
    "Các thôn có trách nhiệm kiểm tra công trình.",
  ],
  [milestone, "Các thôn đăng ký thi đua trước ngày 15/6/2026."],
  [
    { ...milestone, ...undated, recurrence: "MONTHLY", recurrenceDay: 20 },
    "Các thôn đăng ký thi đua trước ngày 20 hằng tháng.",
  ],
];

describe("a fact as a sentence of the plan", () => {
  test.each(cases)("%#", (content, expected) => {
    expect(sentenceOf(content)).toBe(expected);
  });
});

const plan = parseOutline(`KẾ HOẠCH
Phát động phong trào thi đua trồng hoa năm 2026

I. MỤC ĐÍCH
Giữ đường sạch.
`);

test.each(cases)("what is written is read as the fact it was written for: %#", (content) => {
  const written = withClauseFor(plan, content, "mới");
  const read = proposalsOf(written).filter(
    (proposal) => proposal.clauseId === "mới" && proposal.content.kind === content.kind,
  );
  expect(read[0]?.content).toMatchObject(substance(content));
});

/** What must come back; wordings may differ. */
function substance(content: FactContent): object {
  switch (content.kind) {
    case "target":
      return {
        indicator: content.indicator,
        comparison: content.comparison,
        values: content.values,
      };
    case "criterion":
      return { audience: content.audience };
    case "reward":
      return { award: content.award, audience: content.audience, quotaMax: content.quotaMax };
    case "assignment":
      return { parties: content.parties, dueOn: content.dueOn };
    case "milestone":
      return { milestone: content.milestone, dueOn: content.dueOn, recurrence: content.recurrence };
  }
}
