import { expect } from "@playwright/test";
import { writeComment } from "@/lib/campaigns/comments/write-comment";
import { addFact } from "@/lib/campaigns/facts/commands/save-fact";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { officer, officeWithPlan, shouldBeStored } from "./drafting-office";
import { DraftingPage } from "./pages/drafting-page";
import { test } from "./test";

/** Id of the clause cited so in the stored plan. */
async function clauseAt(planId: string, wanted: string): Promise<string> {
  const { content } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { content: true },
  });
  const places = [...walkDocument(content as unknown as OfficialDocument)];
  return places.find(({ path }) => path === wanted)?.clause.id ?? "";
}

test("Người khác ghi dữ kiện, viết ý kiến: quay lại cửa sổ thì thấy, chữ và con trỏ không bị động tới", async ({
  page,
  signInAs,
}) => {
  const { planId, userName, actor } = await officeWithPlan();
  const colleague = await officer("Quàng Thị Mơ", actor.communeId);
  const clauseId = await clauseAt(planId, "III.1");
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.typeAfter("Các bản làm xong trước ngày 30/9/2026.", " Đang gõ");
  await shouldBeStored(planId, "Đang gõ");

  const now = new Date();
  const on = { planId, clauseId };
  await writeComment(
    colleague.actor,
    { ...on, body: "Hẹn sớm hơn được không?", mentions: [] },
    now,
  );
  const content = {
    kind: "milestone",
    milestone: "OTHER",
    title: "Các bản làm xong",
    dueOn: "2026-08-31",
    recurrence: null,
    recurrenceDay: null,
    recurrenceMonth: null,
  } as const;
  await addFact(colleague.actor, { planId, content, clause: { id: clauseId } }, now);
  await drafting.comeBack();

  await expect(drafting.side("Ý kiến")).toContainText("1");
  await drafting.side("Dữ kiện").click();
  await expect(drafting.panel()).toContainText("1 dữ kiện đã xác nhận");
  await drafting.side("Kiểm tra").click();
  await expect(drafting.panel()).toContainText("31/8/2026");
  await expect(drafting.line("Các bản làm xong")).toHaveAttribute(
    "data-signs",
    /^(Lỗi|Lưu ý)\n1 ý kiến$/,
  );
  await drafting.sheet().focus();
  await page.keyboard.type(" tiếp.");
  await drafting.shouldShow("trước ngày 30/9/2026. Đang gõ tiếp.");
});

test("Câu vừa gõ nêu mốc thời gian: lưu xong, bảng Dữ kiện tự đề xuất", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.side("Dữ kiện").click();
  await expect(drafting.panel()).not.toContainText("15/11/2026");

  await drafting.typeAfter("Ai cũng góp sức.", " Gửi báo cáo trước ngày 15/11/2026.");

  await expect(drafting.panel()).toContainText("15/11/2026");
});

test("Địa chỉ nêu một mục thì mở ra con trỏ đã ở mục ấy @no-js", async ({ page, signInAs }, {
  project,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  await page.goto(`/plans/${planId}/edit#clause-${await clauseAt(planId, "II.2")}`);

  if (project.use.javaScriptEnabled === false) {
    await expect(page).toHaveURL(/\/edit\/plain$/);
    await expect(page.getByLabel("Nội dung", { exact: true })).toHaveValue(/hàng hoa/);
    return;
  }
  const drafting = new DraftingPage(page);
  await drafting.shouldSay("đang ở mục II.2");
  await expect(drafting.sheet()).toBeFocused();
  if (project.name === "desktop") await expect(drafting.mapLine(/Mỗi nhà trồng/)).toBeInViewport();
  await page.keyboard.press("End");
  await page.keyboard.type(" Hoa bốn mùa.");
  await shouldBeStored(planId, "Mỗi nhà trồng một hàng hoa. Hoa bốn mùa.");
});
