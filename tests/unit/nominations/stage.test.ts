import { describe, expect, test } from "vitest";
import type { DecisionKind, DecisionState } from "@/lib/db/generated/enums";
import { type StageFacts, stageOf } from "@/lib/nominations/stage";
import { nominationStateLabels } from "@/lib/nominations/state";

const today = "2026-11-22";
const list = (closesOn: string, concludedAt: Date | null = null) => ({
  consultation: { closesOn: new Date(closesOn), concludedAt },
});
const decision = (kind: DecisionKind, state: DecisionState) => ({ decision: { kind, state } });
const at = (state: StageFacts["state"], rest: Partial<StageFacts> = {}): StageFacts => ({
  state,
  consultations: [],
  decisionItems: [],
  ...rest,
});
const said = (facts: StageFacts) => {
  const { label, holder } = stageOf(facts, today);
  return holder === "" ? label : `${label} · ${holder}`;
};

describe("each state has its words, and says who has it", () => {
  test.each<[StageFacts["state"], string]>([
    ["DRAFT", "Chưa nộp"],
    ["SUBMITTED", "Đã nộp, chờ thẩm định · đang ở thường trực thi đua"],
    ["RETURNED", "Trả lại để bổ sung · đơn vị bổ sung rồi nộp lại"],
    ["ELIGIBLE", "Đủ điều kiện · đang ở thường trực thi đua"],
    ["INELIGIBLE", "Không đủ điều kiện"],
    ["BEFORE_COUNCIL", "Trình Hội đồng · đang ở Hội đồng"],
    ["RECOMMENDED", "Hội đồng đề nghị khen · thường trực thi đua lập tờ trình"],
    ["NOT_RECOMMENDED", "Hội đồng không đề nghị · thường trực thi đua lập tờ trình"],
    ["APPROVED", "Được khen, chờ ban hành · đang ở văn thư"],
    ["REJECTED", "Không được khen"],
    ["AWARDED", "Đã khen"],
    ["SUSPENDED", "Tạm dừng xét · xét tiếp khi có kết luận"],
    ["WITHDRAWN", "Đã rút"],
  ])("%s", (state, words) => {
    expect(said(at(state))).toBe(words);
  });

  test("no state is forgotten", () => {
    for (const state of Object.keys(nominationStateLabels) as StageFacts["state"][]) {
      expect(said(at(state))).not.toBe("");
    }
  });
});

describe("shown for opinions", () => {
  const concluded = new Date("2026-11-21T02:00:00Z");
  test.each<[string, StageFacts["consultations"], string]>([
    ["a day to go", [list("2026-11-23")], "Đang lấy ý kiến · công khai đến hết 23/11/2026"],
    ["the last day", [list(today)], "Đang lấy ý kiến · công khai đến hết 22/11/2026"],
    [
      "over, not concluded",
      [list("2026-11-21")],
      "Hết hạn lấy ý kiến · thường trực thi đua trả lời ý kiến, kết thúc",
    ],
    ["concluded", [list("2026-11-20", concluded)], "Đã lấy ý kiến · chờ đưa ra Hội đồng"],
    [
      "shown again after an earlier list",
      [list("2026-11-30"), list("2026-10-20", concluded)],
      "Đang lấy ý kiến · công khai đến hết 30/11/2026",
    ],
    ["taken off its list", [], "Chờ lấy ý kiến lại · đang ở thường trực thi đua"],
  ])("%s", (_, consultations, words) => {
    expect(said(at("IN_CONSULTATION", { consultations }))).toBe(words);
  });
});

describe("put to the Chairman", () => {
  const holder = (state: StageFacts["state"], kind: DecisionKind, of: DecisionState) =>
    stageOf(at(state, { decisionItems: [decision(kind, of)] }), today).holder;

  test.each<[DecisionKind, DecisionState, string]>([
    ["AWARD", "DRAFT", "thường trực thi đua lập tờ trình"],
    ["AWARD", "RETURNED", "thường trực thi đua lập tờ trình"],
    ["AWARD", "SUBMITTED", "chờ Chủ tịch quyết định"],
    ["HIGHER", "SUBMITTED", "chờ Chủ tịch quyết định"],
    ["HIGHER", "SIGNED", "đang ở văn thư"],
    ["HIGHER", "ISSUED", "đã trình cấp trên, chờ trả lời"],
  ])("%s %s", (kind, state, words) => {
    expect(holder("RECOMMENDED", kind, state)).toBe(words);
    expect(holder("NOT_RECOMMENDED", kind, state)).toBe(words);
  });

  test("the short procedure goes there without the Council", () => {
    expect(holder("ELIGIBLE", "AWARD", "SUBMITTED")).toBe("chờ Chủ tịch quyết định");
    expect(holder("ELIGIBLE", "AWARD", "DRAFT")).toBe("đang ở thường trực thi đua");
  });

  test("a decision says nothing of one that is suspended or awarded", () => {
    expect(holder("SUSPENDED", "AWARD", "SUBMITTED")).toBe("xét tiếp khi có kết luận");
    expect(holder("AWARDED", "AWARD", "ISSUED")).toBe("");
  });
});

describe("taken back (Điều 93)", () => {
  const paper = { number: 2, symbol: "QĐ-UBND", issuedOn: new Date("2026-11-20") };
  const item = (revokedAt: Date | null, frozenDocument: typeof paper | null = paper) => ({
    ...decision("AWARD", "REVOKED"),
    revokedAt,
    revokedBy: [{ decision: { frozenDocument } }],
  });
  const at20 = new Date("2026-11-20T03:00:00Z");

  test("is not said to be awarded any more, and by which decision", () => {
    expect(said(at("AWARDED", { decisionItems: [item(at20)] }))).toBe(
      "Khen thưởng đã hủy bỏ · theo Quyết định số 02/QĐ-UBND ngày 20/11/2026",
    );
    expect(said(at("AWARDED", { decisionItems: [item(at20, null)] }))).toBe(
      "Khen thưởng đã hủy bỏ",
    );
    expect(said(at("AWARDED", { decisionItems: [item(null)] }))).toBe("Đã khen");
  });
});
