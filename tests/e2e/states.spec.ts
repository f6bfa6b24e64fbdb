import { expect, type Page } from "@playwright/test";
import { prisma } from "@/lib/db/client";
import { richText } from "@/lib/documents/model";
import { planWith } from "../support/documents";
import { createPlan } from "../support/factories";
import { officer, outline } from "./drafting-office";
import { DraftingPage } from "./pages/drafting-page";
import { shouldBeFitForEveryone, test } from "./test";

// The states of the drafting pages that no other test stops at: nothing there yet, texts that are too long, what may not
// be changed, sides of the panel, dialogs. Pages met on the way elsewhere are looked at there.

async function shouldAllBeFit(page: Page, addresses: readonly string[]) {
  for (const address of addresses) {
    await test.step(address, async () => {
      const response = await page.goto(address);
      expect(response?.ok(), address).toBe(true);
      await shouldBeFitForEveryone(page);
    });
  }
}

const longWord = "Nghiêng".repeat(24);
/** A paper whose every line is too long for its place. */
const longPaper = planWith(
  `${outline}\n2. ${"Các bản cùng làm, cùng giữ, cùng kiểm tra và báo cáo về xã. ".repeat(20)}\n3. ${longWord}.`,
  {
    subject: richText(
      `Phát động phong trào thi đua ${"giữ đường bản sạch đẹp ".repeat(20)}${longWord}`,
    ),
    recipients: [`${"Các cơ quan, đơn vị trên địa bàn ".repeat(12)};`, `${longWord};`, "Lưu: VT."],
    agency: ["ỦY BAN NHÂN DÂN", `XÃ ${longWord.toUpperCase()}`],
  },
);

test("Xã chưa có gì: các danh sách trống nói rõ làm gì tiếp", async ({ page, signInAs }) => {
  const { userName } = await officer("Lò Thị Trống");
  await signInAs(userName);
  await shouldAllBeFit(page, [
    "/work",
    "/plans",
    "/plans/new/file",
    "/plans/new/last-year",
    "/plans/new/copy",
    "/legal-bases",
  ]);
});

test("Chữ quá dài không tràn khỏi trang nào của kế hoạch", async ({ page, signInAs }) => {
  const { userName, actor } = await officer(`Lò Thị ${longWord.slice(0, 40)}`);
  const { id } = await createPlan({ author: actor, document: longPaper });
  const revision = await prisma.planRevision.findFirstOrThrow({ where: { planId: id } });
  await signInAs(userName);
  await shouldAllBeFit(page, [
    "/plans",
    `/plans/${id}`,
    `/plans/${id}/parts/audience`,
    `/plans/${id}/sheet?checks=1`,
    `/plans/${id}/edit/plain`,
    `/plans/${id}/facts`,
    ...["target", "criterion", "reward", "assignment"].map(
      (kind) => `/plans/${id}/facts/new?kind=${kind}`,
    ),
    `/plans/${id}/facts/new`,
    `/plans/${id}/comments`,
    `/plans/${id}/revisions`,
    `/plans/${id}/revisions/${revision.id}`,
    `/plans/${id}/revisions/${revision.id}/restore`,
    `/plans/${id}/superior/new`,
    `/plans/new/copy/${id}`,
    `/plans/new/last-year/${id}`,
  ]);
});

test("Trang soạn với chữ quá dài: mọi mặt của bảng bên cạnh, tìm và thay, danh sách phím", async ({
  page,
  signInAs,
}) => {
  const { userName, actor } = await officer("Lò Thị Dài");
  const { id } = await createPlan({ author: actor, document: longPaper });
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(id);
  await drafting.shouldBe("saved");
  for (const side of ["Kiểm tra", "Dữ kiện", "Ý kiến", "Hướng dẫn"]) {
    await drafting.side(side).click();
    await expect(drafting.side(side)).toHaveAttribute("aria-selected", "true");
    await shouldBeFitForEveryone(page);
  }
  await drafting.sheet().focus();
  await page.keyboard.press("Control+h");
  await expect(page.getByRole("search", { name: "Tìm và thay" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog")).toBeVisible();
  await shouldBeFitForEveryone(page);
});

test("Kế hoạch đang trình: chỉ xem, mỗi trang nói lý do", async ({ page, signInAs }) => {
  const { userName, actor } = await officer("Lò Thị Trình");
  const { id } = await createPlan({
    author: actor,
    document: planWith(outline),
    state: "SUBMITTED",
  });
  const revision = await prisma.planRevision.findFirstOrThrow({ where: { planId: id } });
  await signInAs(userName);
  await shouldAllBeFit(page, [
    `/plans/${id}`,
    `/plans/${id}/edit/plain`,
    `/plans/${id}/facts`,
    `/plans/${id}/comments`,
    `/plans/${id}/superior`,
    `/plans/${id}/revisions/${revision.id}/restore`,
  ]);
});
