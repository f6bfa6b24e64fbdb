import { expect } from "@playwright/test";
import { shouldBeFitAsItIs, shouldBeFitForEveryone, test } from "./test";

const gallery = "/components";

test("Không có lỗi tiếp cận, nền sáng và nền tối; phóng to 200% không phải cuộn ngang", async ({
  page,
}) => {
  for (const address of [`${gallery}/shell`, gallery]) {
    await page.goto(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await shouldBeFitForEveryone(page);
    }
    // A desktop of 1280 at 200% lays out as 640 CSS pixels; at 400% as 320.
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 450 });
      await shouldBeFitAsItIs(page);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

test("Bảng lỗi nhận tiêu điểm và dẫn tới ô có lỗi", async ({ page }) => {
  await page.goto(gallery);
  const send = page.getByRole("button", { name: "Kiểm tra thử" });
  const summary = page.getByRole("alert", { name: "Có lỗi" });

  await send.click();
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Lỗi: Bộ giao diện/);
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Nhập tên phong trào." }).click();
  await expect(page.locator("#title")).toBeFocused();
  await expect(page.locator("#title")).toHaveAccessibleDescription("Lỗi: Nhập tên phong trào.");

  await page.locator("#title").fill("Ngõ sạch");
  await page.locator("#startsOn").fill("5.6.2026");
  await send.click();
  await expect(summary).toBeHidden();
  await expect(page).toHaveTitle(/^Bộ giao diện/);
});

test("Hộp hỏi mở trên trang, đóng bằng phím Esc và trả tiêu điểm", async ({ page }) => {
  await page.goto(gallery);
  const opener = page.getByRole("link", { name: "Trả lại…" });

  await opener.click();
  const dialog = page.getByRole("dialog", { name: "Trả lại kế hoạch để bổ sung" });
  await expect(dialog).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.keyboard.press("Escape");

  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test("Mật khẩu có thể hiện ra khi gõ", async ({ page }) => {
  await page.goto(gallery);
  const password = page.getByLabel("Mật khẩu", { exact: true });

  await password.fill("chim én mùa xuân");
  await page.getByRole("button", { name: "Hiện mật khẩu" }).first().click();

  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("chim én mùa xuân");
});

test("Tệp được chọn hiện tên; tệp không nhận được báo ngay", async ({ page }) => {
  await page.goto(gallery);
  const input = page.getByLabel("Tệp kế hoạch");

  await input.setInputFiles({
    name: "ke-hoach.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.alloc(2048, 1),
  });
  await expect(page.getByText("ke-hoach.docx")).toBeVisible();
  await input.setInputFiles({
    name: "anh.heic",
    mimeType: "image/heic",
    buffer: Buffer.alloc(2048, 1),
  });

  await expect(input).toHaveAccessibleDescription(/Không đọc được loại tệp này/);
});

test.describe("Không có JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("hộp hỏi là một trang, mật khẩu và tệp dùng ô của trình duyệt", async ({ page }) => {
    await page.goto(gallery);

    await expect(page.getByRole("button", { name: "Hiện mật khẩu" })).toHaveCount(0);
    await expect(page.getByLabel("Tệp kế hoạch")).toHaveCSS("opacity", "1");
    await page.getByRole("link", { name: "Trả lại…" }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trả lại kế hoạch để bổ sung");
  });
});

test("Địa chỉ không có: nói rõ và chỉ đường tiếp", async ({ page }) => {
  const response = await page.goto("/khong-co-trang-nay");

  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang này");
  await expect(page.getByRole("link", { name: "Về trang đầu" })).toBeVisible();
  await shouldBeFitForEveryone(page);
});
