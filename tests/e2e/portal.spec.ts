import { expect } from "@playwright/test";
import { demonstrationAccounts } from "@/lib/people/demonstration";
import { shouldBeFitAsItIs, shouldBeFitForEveryone, test } from "./test";

const office = demonstrationAccounts.find(({ role }) => role === "OFFICE");
if (!office) throw new Error("The demonstration commune has no office.");

test("Đăng nhập rồi về đúng trang đã hỏi @no-js @phone", async ({ page }) => {
  await page.goto("/plans/new");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await shouldBeFitForEveryone(page);

  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(office.userName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(office.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();

  await expect(page).toHaveURL(/\/plans\/new$/);
  await expect(page.getByText(office.name).first()).toBeVisible();
});

test("Sai mật khẩu: không nói tên đăng nhập có hay không, tên đã gõ còn nguyên @no-js", async ({
  page,
}) => {
  const stranger = `khong-co-${crypto.randomUUID()}`;
  await page.goto("/sign-in");

  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(stranger);
  await page.getByLabel("Mật khẩu", { exact: true }).fill("không phải mật khẩu");
  await page.getByRole("button", { name: "Đăng nhập" }).click();

  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText(/không đúng/);
  await expect(page.getByLabel("Tên đăng nhập hoặc thư điện tử")).toHaveValue(stranger);
  await shouldBeFitForEveryone(page);
});

test("Việc cần làm của từng chức danh mở được, ai cũng dùng được", async ({ page, signInAs }) => {
  for (const { userName } of demonstrationAccounts) {
    await signInAs(userName);
    await page.goto("/work");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Việc cần làm");
    await shouldBeFitForEveryone(page);
  }
});

test("Các trang thường mở không có lỗi tiếp cận, nền tối cũng vậy", async ({ page, signInAs }) => {
  await signInAs(office.userName);
  for (const address of ["/", "/plans", "/plans/new", "/account", "/account/password"]) {
    await page.goto(address);
    await shouldBeFitForEveryone(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await shouldBeFitAsItIs(page);
    await page.emulateMedia({ colorScheme: "light" });
  }
});

test("Đơn vị vào trang soạn kế hoạch: được báo không có quyền và cách làm tiếp", async ({
  page,
  signInAs,
}) => {
  await signInAs("donvi");
  const response = await page.goto("/plans/new");

  expect(response?.status()).toBe(403);
  await shouldBeFitForEveryone(page);
});

test("Địa chỉ gõ sai trong danh sách kế hoạch là trang không có, không phải lỗi của cổng", async ({
  page,
  signInAs,
}) => {
  await signInAs(office.userName);
  const response = await page.goto("/plans?after=khong-phai-ma");

  expect(response?.status()).toBe(404);
});

test("Đăng xuất rồi thì phiên hết ngay @no-js", async ({ page, context, signInAs }) => {
  await signInAs(office.userName);
  await page.goto("/work");
  const cookies = await context.cookies();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  // Even the old cookie, put back by hand, opens nothing.
  await context.addCookies(cookies);
  await page.goto("/work");

  await expect(page).toHaveURL(/\/sign-in/);
});
