import { expect, test } from "vitest";
import { enterPaperSchema } from "@/lib/pledges/enter-paper";

const form = {
  campaignId: "00000000-0000-7000-8000-000000000001",
  unitId: "00000000-0000-7000-8000-000000000002",
  paperNote: " bản viết tay ngày 09/02/2026, trưởng bản ký ",
};

test.each([
  ["pledge:", { kind: "pledge", round: "" }],
  ["pledge:2026", { kind: "pledge", round: "2026" }],
  ["report:2026-06-20", { kind: "report", period: "2026-06-20" }],
])("%s is one paper of a unit", (what, read) => {
  expect(enterPaperSchema.parse({ ...form, what })).toEqual({
    ...form,
    paperNote: form.paperNote.trim(),
    what: read,
  });
});

test.each(["", "pledge:26", "report:", "report:2026", "plan:2026", undefined])(
  "«%s» is none",
  (what) => {
    const { error } = enterPaperSchema.safeParse({ ...form, what });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["what", "Chọn bản đăng ký hoặc kỳ báo cáo."],
    ]);
  },
);

test("which sheet of paper it is must be said", () => {
  const { error } = enterPaperSchema.safeParse({ ...form, what: "pledge:", paperNote: "  " });
  expect(error?.issues[0]?.message).toBe("Ghi bản giấy nào: ngày ghi trên giấy, ai ký.");
});
