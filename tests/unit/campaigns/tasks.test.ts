import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { type PlanPart, partsLeft, planTasks } from "@/lib/campaigns/tasks";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { emptyDocument, type OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { withKind } from "@/lib/documents/plan-parts";
import { walkClauses } from "@/lib/documents/walk";

const fixture = (name: string) =>
  parseOutline(readFileSync(`tests/fixtures/plans/${name}.txt`, "utf8"));
/** The tasks when every proposed fact is confirmed. */
const tasksOf = (document: OfficialDocument) => planTasks(document, checkDocument(document), []);
const stateOf = (document: OfficialDocument, part: PlanPart) =>
  tasksOf(document).find((task) => task.part === part);
const labelOf = (document: OfficialDocument, id: string | null | undefined) =>
  [...walkClauses(document.body)].find(({ clause }) => clause.id === id)?.path;

describe("the parts of plans as they come: any heading, any order, any numbering", () => {
  test.each<[string, PlanPart, string, string]>([
    // One heading for two parts, with and without headings of their own below.
    ["thanh-my-rang-2026", "purpose", "done", "I"],
    ["thanh-my-rang-2026", "requirements", "done", "I"],
    ["dong-lang-2026", "purpose", "done", "PHẦN I.1"],
    ["dong-lang-2026", "requirements", "done", "PHẦN I.2"],
    // Điều, Chương, Phần thứ, numbers alone.
    ["an-quoi-nam-2026", "audience", "done", "Chương I.Điều 2"],
    ["pu-luong-2024", "budget", "done", "Phần thứ ba.2"],
    ["tan-lap-ha-2026", "requirements", "done", "1.2"],
    // The heading names the matter second, or run into its line.
    ["duong-hoa-2026", "audience", "done", "II"],
    ["my-loc-ha-2026", "timeline", "done", "III"],
    ["nhiem-ky-2030", "solutions", "done", "VI"],
  ])("%s: %s is %s at %s", (name, part, state, label) => {
    const document = fixture(name);
    const task = stateOf(document, part);
    expect({ state: task?.state, label: labelOf(document, task?.clauseId) }).toEqual({
      state,
      label,
    });
  });

  test.each<[string, PlanPart, string]>([
    ["ba-da-2026", "audience", "todo"],
    ["ba-da-2026", "criteria", "todo"],
    ["hai-dot-2026", "preamble", "todo"],
    // Điều 17 asks for measures, not for a heading of that name.
    ["duong-hoa-2026", "solutions", "optional"],
    ["duong-hoa-2026", "budget", "optional"],
    // A training course is no campaign: it gives no awards.
    ["tap-huan-2026", "rewardForms", "optional"],
    ["tap-huan-2026", "criteria", "optional"],
    // What the checks call an error is not done.
    ["nhieu-loi-2026", "preamble", "doing"],
    ["nhieu-loi-2026", "timeline", "doing"],
  ])("%s: %s is %s", (name, part, state) => {
    expect(stateOf(fixture(name), part)).toMatchObject({ state });
  });
});

describe("what is missing is said", () => {
  const started = parseOutline(`KẾ HOẠCH
Phát động phong trào thi đua trồng hoa

I. MỤC ĐÍCH
II. THỜI GIAN
Từ ngày [ngày bắt đầu] đến hết ngày [ngày kết thúc].
III. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể.
`);
  const tasks = planTasks(started, checkDocument(started), proposalsOf(started));
  const task = (part: PlanPart) => tasks.find((each) => each.part === part);

  test.each<[PlanPart, object]>([
    ["purpose", { state: "todo", hint: "Mới có tiêu đề, chưa có nội dung" }],
    ["timeline", { state: "doing", hint: "2 chỗ trống chưa điền", waitsForYes: false }],
    ["rewardForms", { state: "doing", hint: "1 dữ kiện chưa xác nhận", waitsForYes: true }],
    ["audience", { state: "todo", hint: "Chưa thấy trong văn bản", clauseId: null }],
    ["requirements", { state: "optional", hint: "Kế hoạch này chưa có; thêm nếu cần" }],
  ])("%s", (part, expected) => {
    expect(task(part)).toMatchObject(expected);
  });

  test("an empty paper: everything asked for is still to be done", () => {
    const empty = tasksOf(emptyDocument);
    expect(empty.every(({ state }) => state === "todo" || state === "optional")).toBe(true);
    expect(partsLeft(empty)).toBeGreaterThan(5);
  });

  test("a part the words do not tell is the clause the office names", () => {
    const document = fixture("ba-da-2026");
    const clause = document.body[1];
    const named = withKind(document, clause?.id ?? "", "audience");
    expect(stateOf(named, "audience")).toMatchObject({ state: "done", clauseId: clause?.id });
  });
});
