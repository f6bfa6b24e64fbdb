import { describe, expect, test } from "vitest";
import { courseOf, coursesOf } from "@/lib/campaigns/approval/course";
import { nextStepOf } from "@/lib/campaigns/approval/next-step";
import { type Official, proposedCheckers } from "@/lib/campaigns/approval/people";
import { receiptDocument } from "@/lib/campaigns/approval/receipt-document";
import {
  bearsSignature,
  signatureOf,
  withSignature,
} from "@/lib/campaigns/approval/signature-block";
import { planStateLabels } from "@/lib/campaigns/state";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { emptyDocument } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { render } from "@/lib/documents/render";

describe("the signature block (Điều 13, Phụ lục I mục II.7 NĐ 30/2020)", () => {
  const name = "Quàng Văn Thịnh";
  test.each([
    ["Chủ tịch Ủy ban nhân dân xã", false, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
    ["Quyền Chủ tịch Ủy ban nhân dân xã", false, ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]],
    ["Phó Chủ tịch Thường trực", true, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
  ])("%s", (position, isDeputy, lines) => {
    const signature = signatureOf({ name, position, isDeputy });
    expect(signature).toEqual({ lines, name });
    expect(bearsSignature(emptyDocument, signature)).toBe(false);
    expect(bearsSignature(withSignature(emptyDocument, signature), signature)).toBe(true);
  });
});

describe("who is proposed for the two checks", () => {
  const official = (id: string, role: Role, position: string, unitId = "u1"): Official => ({
    id,
    name: id,
    position,
    isDeputy: false,
    roles: [role],
    unitId,
  });
  const writer = official("writer", "OFFICE", "Chuyên viên");
  const clerk = official("clerk", "CLERK", "Văn thư", "u2");
  const head = official("head", "OFFICE", "Trưởng Phòng Văn hóa - Xã hội");
  const vice = official("vice", "OFFICE", "Phó Trưởng phòng");
  const elsewhere = official("elsewhere", "OFFICE", "Trưởng Phòng Kinh tế", "u3");
  test.each([
    ["the head and a clerk", [writer, clerk, elsewhere, head], "head", "clerk"],
    ["the vice-head without a head", [writer, vice, clerk], "vice", "clerk"],
    ["the writer where there is nobody above", [clerk, writer], "writer", "clerk"],
    ["another of the office without a clerk", [head, writer], "head", "writer"],
    ["nobody for the form where there is one person", [writer], "writer", null],
  ])("%s", (_, people, content, form) => {
    const actor = { membershipId: "writer", unitId: "u1" };
    expect(proposedCheckers(people, actor)).toEqual({ CONTENT: content, FORM: form });
  });
});

const person = (name: string, position = "Chuyên viên") => ({ position, user: { name } });

describe("the receipt", () => {
  const receipt = receiptDocument({
    commune: { headerLines: ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG SIM"], placeName: "Đồng Sim" },
    title: "Phát động phong trào thi đua trồng cây",
    number: 7,
    year: 2026,
    planVersion: 4,
    submittedBy: person("Lò Thị Hạnh"),
    // After midnight in Viet Nam.
    submittedAt: new Date("2026-03-04T18:30:00Z"),
    message: "Kính trình.\nĐã thống nhất với các bản.",
    checks: [
      { kind: "CONTENT", checker: person("Tòng Văn Ín", "Trưởng phòng") },
      { kind: "FORM", checker: person("Cà Thị Mai", "Văn thư") },
    ],
    answerDueOn: "2026-03-10",
    contact: "Phòng Văn hóa - Xã hội, điện thoại 0215 3 555 666",
  });

  test("says what was submitted, by whom, who has it, by when, whom to call", () => {
    expect(printOutline(receipt)).toMatchInlineSnapshot(`
      "ỦY BAN NHÂN DÂN
      XÃ ĐỒNG SIM
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 7/2026
      Đồng Sim, ngày 05 tháng 3 năm 2026

      BIÊN NHẬN
      Trình văn bản để Chủ tịch duyệt, ký

      1. Văn bản trình: Phát động phong trào thi đua trồng cây (bản lưu số 4).

      2. Người trình: Lò Thị Hạnh, Chuyên viên, lúc 01:30 ngày 05/3/2026.

      3. Lời trình: Kính trình. Đã thống nhất với các bản.

      4. Người soát nội dung: Tòng Văn Ín, Trưởng phòng.

      5. Người soát thể thức: Cà Thị Mai, Văn thư.

      6. Việc tiếp theo: hai người soát ký xác nhận, Chủ tịch duyệt và ký, văn thư cấp số.

      7. Trả lời chậm nhất: thứ Ba, 10/3/2026.

      8. Hỏi về việc này: Phòng Văn hóa - Xã hội, điện thoại 0215 3 555 666.

      Biên nhận do Cổng thi đua, khen thưởng lập lúc 01:30 ngày 05/3/2026./.
      "
    `);
  });

  test("is a paper that can be printed", async () => {
    const pdf = await render(receipt, "pdf");
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
  });
});

describe("the course of a submission", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 2, minute));
  test("from the first step to the decision, in the order of time", () => {
    const steps = courseOf(
      {
        submittedBy: person("Hạnh"),
        submittedAt: at(0),
        message: "Kính trình",
        readBy: person("Thịnh"),
        readAt: at(3),
        checks: [
          { kind: "CONTENT", checker: person("Ín"), checkedAt: at(5), note: "Đủ" },
          { kind: "FORM", checker: person("Mai"), checkedAt: null, note: "" },
        ],
        outcome: "RETURNED",
        decidedBy: person("Mai"),
        decidedAt: at(9),
        reason: "Thiếu nơi nhận",
      },
      [{ at: at(7), by: "Thịnh", delegationId: "d" }],
    );

    expect(steps.map(({ by, what, words }) => [by, what, words])).toEqual([
      ["Hạnh", "Trình", "Kính trình"],
      ["Thịnh", "Mở đọc", ""],
      ["Ín", "Soát nội dung", "Đủ"],
      ["Thịnh", "Giao Phó Chủ tịch ký thay", ""],
      ["Mai", "Trả lại", "Thiếu nơi nhận"],
    ]);
  });
});

describe("the courses of all submissions", () => {
  test("each has the handovers of its own, and of no other", () => {
    const at = new Date("2026-11-21T02:00:00Z");
    const submission = (id: string) => ({
      id,
      submittedBy: person("Hạnh"),
      submittedAt: at,
      message: "",
      readBy: null,
      readAt: null,
      checks: [],
      outcome: "PENDING" as const,
      decidedBy: null,
      decidedAt: null,
      reason: null,
    });
    const handover = { at, by: "Thịnh", delegationId: "d", submissionId: "second" };

    const courses = coursesOf([submission("second"), submission("first")], [handover]);

    expect(courses.map(({ steps }) => steps.map(({ what }) => what))).toEqual([
      ["Trình", "Giao Phó Chủ tịch ký thay"],
      ["Trình"],
    ]);
  });
});

describe("the next step", () => {
  const base = { userId: "u", communeId: "c", name: "", unitId: null, position: "" };
  const actor = (role: Role, membershipId = "m") => ({
    ...base,
    membershipId,
    roles: [role],
    isDeputy: false,
  });
  const checks = [{ kind: "FORM" as const, checkerId: "checker", checkedAt: null }];
  const plan = { id: "p", submissions: [{ checks }], publications: [] };
  const first = (role: Role, state: PlanState, membershipId?: string) =>
    nextStepOf(actor(role, membershipId), { ...plan, state })?.links[0]?.href ?? null;

  test.each<[PlanState, Partial<Record<Role, string>>]>([
    ["DRAFT", {}],
    ["RETURNED", {}],
    ["SUBMITTED", { OFFICE: "/submission", CHAIR: "/review", CLERK: "/submission" }],
    ["APPROVED", { OFFICE: "/submission", CHAIR: "/submission", CLERK: "/issue" }],
    ["ISSUED", { OFFICE: "/publication", CHAIR: "/issued", CLERK: "/issued" }],
    ["PUBLISHED", { OFFICE: "/issued", CHAIR: "/issued", CLERK: "/issued" }],
    ["REPLACED", { OFFICE: "/issued", CHAIR: "/issued", CLERK: "/issued" }],
  ])("%s", (state, pages) => {
    for (const role of ["OFFICE", "CHAIR", "CLERK", "UNIT"] as const) {
      const page = pages[role];
      if (role !== "UNIT" || state === "PUBLISHED") {
        expect(first(role, state), role).toBe(page ? `/plans/p${page}` : null);
      }
    }
  });

  test("a named checker reads it, whatever their role", () => {
    expect(first("CLERK", "SUBMITTED", "checker")).toBe("/plans/p/review");
  });

  const publishAt = new Date("2026-11-22T00:30:00Z");
  test.each([
    ["nothing asked for", [], "Đã phát hành, chưa công khai.", "Công khai"],
    [
      "an hour set",
      [{ publishAt, withdrawnAt: null }],
      "Đã phát hành; tự công khai lúc 07:30 ngày 22/11/2026.",
      "Xem, đổi lịch hẹn",
    ],
    [
      "withdrawn",
      [{ publishAt, withdrawnAt: publishAt }],
      "Đã phát hành, đã gỡ khỏi trang công khai.",
      "Công khai lại",
    ],
  ])("of an issued plan, %s", (_, publications, words, label) => {
    const step = nextStepOf(actor("OFFICE"), { ...plan, state: "ISSUED", publications });
    expect(step).toMatchObject({ words, links: [{ label }, {}] });
  });

  test("every state has its words", () => {
    for (const state of Object.keys(planStateLabels) as PlanState[]) {
      const step = nextStepOf(actor("CHAIR"), { ...plan, state });
      expect(step === null, state).toBe(state === "DRAFT" || state === "RETURNED");
    }
  });
});
