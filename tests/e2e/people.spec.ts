import { expect, type Locator, type Page } from "@playwright/test";
import { generateSync } from "otplib";
import { prisma } from "@/lib/db/client";
import { createActor, createCommune } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

const secret = "sông chảy qua bản nhỏ";

/** An administrator of a commune of their own, so that tests at the same time do not meet. */
async function administrator() {
  const commune = await createCommune();
  const actor = await createActor({ roles: ["ADMIN"], communeId: commune.id });
  const user = await prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });
  return { commune, actor, userName: user.userName ?? "" };
}

const textOf = async (found: Locator) => (await found.textContent()) ?? "";

async function signIn(page: Page, userName: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(userName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

test("Quản trị mời một người; người ấy đặt mật khẩu, bật xác thực hai bước, đăng nhập bằng mã; khóa là ra ngay @no-js @desktop", async ({
  page,
  browser,
  signInAs,
  baseURL,
  javaScriptEnabled,
}) => {
  test.slow();
  const admin = await administrator();
  const userName = `mai.${crypto.randomUUID().slice(0, 8)}`;
  await signInAs(admin.userName);
  await page.goto("/people/new");
  await page.getByLabel("Họ và tên").fill("Cà Thị Mai");
  await page.getByLabel("Tên đăng nhập").fill(userName);
  await page.getByRole("button", { name: "Thêm và tạo liên kết mời" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText("ít nhất một vai trò");
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Cà Thị Mai");
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Văn thư").check();
  await page.getByLabel("Chức vụ").fill("Văn thư");
  await page.getByRole("button", { name: "Thêm và tạo liên kết mời" }).click();
  const link = await textOf(page.locator("[data-one-time-link]"));

  const context = await browser.newContext({ baseURL, javaScriptEnabled });
  const hers = await context.newPage();
  await hers.goto(link);
  await expect(hers.getByRole("heading", { level: 1 })).toContainText("Cà Thị Mai");
  await shouldBeFitForEveryone(hers);
  await hers.getByLabel("Mật khẩu", { exact: true }).fill(secret);
  await hers.getByLabel("Nhập lại mật khẩu").fill(secret);
  await hers.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(hers).toHaveURL(/\/sign-in/);
  await signIn(hers, userName);
  await expect(hers).toHaveURL(/\/work/);

  await hers.goto("/account/second-factor");
  await hers.getByLabel("Mật khẩu", { exact: true }).fill(secret);
  await hers.getByRole("button", { name: "Bật xác thực hai bước" }).click();
  const key = (await textOf(hers.locator("code"))).replaceAll(" ", "");
  await shouldBeFitForEveryone(hers);
  await hers.getByLabel("Mã 6 số").fill(generateSync({ secret: key }));
  await hers.getByRole("button", { name: "Xác nhận và bật" }).click();
  await expect(hers.locator("[data-recovery-codes] li")).toHaveCount(10);
  const recoveryCode = await textOf(hers.locator("[data-recovery-codes] li").first());

  await hers.goto("/account");
  await hers.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await expect(hers).toHaveURL(/\/sign-in/);
  await signIn(hers, userName);
  await expect(hers).toHaveURL(/\/sign-in\/code/);
  await hers.goto("/work");
  await expect(hers).toHaveURL(/\/sign-in\/code/);
  await shouldBeFitForEveryone(hers);
  await hers.getByLabel("Mã xác thực").fill("000000");
  await hers.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(hers.getByRole("alert", { name: "Có lỗi" })).toContainText("không đúng");
  await hers.getByLabel("Mã xác thực").fill(recoveryCode);
  await hers.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(hers).toHaveURL(/\/work/);

  await page.goto("/people?q=ca+thi+mai");
  await page.getByRole("link", { name: "Cà Thị Mai" }).click();
  await expect(page.getByRole("link", { name: "Khóa tài khoản" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Khóa tài khoản" }).click();
  await page.getByRole("button", { name: "Khóa ngay" }).click();
  await expect(page.getByText("không vào được nữa")).toBeVisible();

  await hers.goto("/work");
  await expect(hers).toHaveURL(/\/sign-in/);
  await signIn(hers, userName);
  await expect(hers.getByRole("alert", { name: "Có lỗi" })).toContainText("không đúng");
  await hers.goto(link);
  await expect(hers.getByText("đã được dùng")).toBeVisible();
  await context.close();
});

test("Đơn vị: nhập từ tệp, tệp sai được chỉ từng chỗ; đổi tên, sáp nhập; quy định của xã @no-js @desktop", async ({
  page,
  signInAs,
}) => {
  test.slow();
  const admin = await administrator();
  await signInAs(admin.userName);
  const upload = async (text: string) => {
    await page.goto("/units/import");
    const file = { name: "don-vi.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await page.getByLabel("Tệp danh sách").setInputFiles(file);
    await page.getByRole("button", { name: "Xem trước" }).click();
  };
  await upload("Tên đơn vị;Loại\r\nBản Trên;Bản\r\nBản Dưới;Sân bay\r\n");
  await expect(page.getByRole("alert").filter({ hasText: "phải sửa" })).toContainText("Dòng 3");
  await shouldBeFitForEveryone(page);
  await upload("Tên đơn vị;Loại\r\nBản Trên;Bản\r\nBản Dưới;Bản\r\n");
  await page.getByRole("button", { name: "Nhập cả 2 đơn vị" }).click();
  await expect(page.getByText("Đã nhập 2 đơn vị.")).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: "Bản Trên" }).click();
  await page.getByText("Đổi tên từ một ngày", { exact: true }).click();
  await page.getByLabel("Tên mới", { exact: true }).fill("Bản Đoàn Kết");
  await page.getByLabel("Mang tên mới từ ngày").fill("1/11/2026");
  await page.getByRole("button", { name: "Ghi tên mới" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bản Đoàn Kết");

  await page.goto("/units");
  await page.getByRole("link", { name: "Bản Dưới" }).click();
  await page.getByText("Sáp nhập vào đơn vị khác", { exact: true }).click();
  await page.getByLabel("Nhập vào đơn vị").selectOption({ label: "Bản Đoàn Kết" });
  await page.getByLabel("Từ ngày", { exact: true }).fill("1/11/2026");
  await page.getByRole("button", { name: "Ghi sáp nhập" }).click();
  await expect(page.getByText("Kế thừa từ")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.goto("/units?show=all");
  await expect(page.getByRole("row")).toHaveCount(4);

  await page.goto("/settings/rules/standing-body");
  await page.getByLabel("Giá trị", { exact: true }).fill("Văn phòng xã");
  await page.getByLabel("Áp dụng từ ngày").fill("1/12/2026");
  await page.getByLabel("Căn cứ").fill("Quy chế làm việc năm 2026");
  await page.getByRole("button", { name: "Ghi giá trị của xã" }).click();
  await expect(page.getByText("Đã ghi giá trị của xã.")).toBeVisible();
  await shouldBeFitForEveryone(page);
  for (const address of [
    "/settings",
    "/settings/rules",
    "/settings/profile",
    "/settings/holidays",
  ]) {
    await page.goto(address);
    await shouldBeFitForEveryone(page);
  }
});
