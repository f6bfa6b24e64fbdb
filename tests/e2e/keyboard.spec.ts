import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { demonstrationAccounts } from "@/lib/people/demonstration";
import { DraftingPage } from "./pages/drafting-page";
import { Keyboard } from "./pages/keyboard";
import { test } from "./test";

// The whole way of the office without a mouse. Nothing here is clicked.

const blanks = ["rác thải ở khu dân cư", "thu gom, phân loại rác tại hộ", "12"];

test("Chỉ bằng bàn phím: đăng nhập, soạn theo mẫu, điền, sửa lỗi, ý kiến, bản có tên, xác nhận dữ kiện, tải về", async ({
  page,
}) => {
  const office = demonstrationAccounts.find(({ role }) => role === "OFFICE");
  if (!office) throw new Error("The demonstration commune has no office.");
  const keys = new Keyboard(page);
  const drafting = new DraftingPage(page);
  const link = (name: string | RegExp) => page.getByRole("link", { name }).first();
  const button = (name: string | RegExp) => page.getByRole("button", { name }).first();
  const name = `Bản không rác ${crypto.randomUUID().slice(0, 8)}`;

  await page.goto("/sign-in");
  await keys.fill(page.getByLabel("Tên đăng nhập hoặc thư điện tử"), office.userName);
  await keys.fill(page.getByLabel("Mật khẩu", { exact: true }), office.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/work$/);

  await keys.press(link("Soạn kế hoạch mới"));
  await keys.press(link(/Theo mẫu/));
  await keys.press(link(/theo chuyên đề/));
  await keys.fill(page.getByLabel("Tên phong trào"), name);
  await keys.fill(page.getByLabel("Bắt đầu từ ngày"), "1/1/2027");
  await keys.fill(page.getByLabel("Đến hết ngày"), "31/12/2027");
  await keys.press(button("Soạn bản nháp"));
  await expect(page).toHaveURL(/\/edit$/);
  await expect(drafting.sheet()).toBeVisible();
  const address = new URL(page.url()).pathname.replace(/\/edit$/, "");

  await keys.goToRegion("sheet");
  await keys.goTo(drafting.sheet());
  for (const words of blanks) {
    const left = await page.locator(".sheet-text .blank").count();
    await page.keyboard.press("F8");
    await page.keyboard.type(words);
    await expect(page.locator(".sheet-text .blank")).toHaveCount(left - 1);
  }

  // A slip of the hand at the end of the last paragraph filled in; the finding leads back to it.
  await page.keyboard.press("End");
  await page.keyboard.type(" Các bản thi đưa.");
  await expect(drafting.panel()).toContainText("thi đưa");
  await keys.goToRegion("panel");
  await keys.press(drafting.panel().getByRole("button", { name: /^Tới chỗ này.*thi đưa/ }));
  await expect(drafting.sheet()).toBeFocused();
  await keys.goToRegion("panel");
  await keys.press(
    drafting.panel().getByRole("button", { name: "Sửa thành “thi đua”", exact: true }).first(),
  );
  await expect(drafting.sheet()).toContainText("Các bản thi đua.");

  await keys.goTo(drafting.side("Kiểm tra"), "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(drafting.side("Ý kiến")).toHaveAttribute("aria-selected", "true");
  await keys.press(drafting.panel().locator("summary", { hasText: "Ý kiến về" }));
  await keys.fill(drafting.panel().getByRole("textbox").first(), "Ai theo dõi việc này?");
  await keys.press(drafting.panel().getByRole("button", { name: /^Gửi/ }));
  await expect(drafting.panel().getByRole("article")).toContainText("Ai theo dõi việc này?");

  await keys.goToRegion("bar");
  await keys.press(button("Lưu thành bản có tên…"));
  await expect(page.getByRole("dialog", { name: "Lưu thành bản có tên" })).toBeVisible();
  await keys.fill(page.getByLabel("Tên của bản này"), "Bản gửi xem trước");
  await keys.press(button("Lưu bản có tên"));
  await drafting.shouldSay("Đã lưu thành bản “Bản gửi xem trước”.");

  await keys.goToRegion("bar");
  await keys.goTo(link("Tải tệp Word"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  const paper = await readDocument(readFileSync(await download.path()), "ke-hoach.docx");
  const text = printOutline(paper);
  for (const words of [...blanks, name, "Các bản thi đua."]) expect(text).toContain(words);
  expect(text).not.toContain("[");

  await keys.press(link("Dữ kiện"));
  await expect(page).toHaveURL(`${address}/facts`);
  const confirm = page.getByRole("button", { name: /^Xác nhận(?! (cả|tất))/ });
  const proposed = await confirm.count();
  expect(proposed).toBeGreaterThan(0);
  await keys.press(confirm.first());
  await expect(confirm).toHaveCount(proposed - 1);
});
