import { writeFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { drawnCertificate, drawnFields } from "@/lib/certificates/drawn";
import { prisma } from "@/lib/db/client";
import { createIssuedDecision } from "../support/awards";
import { createActor } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

const long = `Tập thể nhân dân và cán bộ ${"bản Nà Thử, bản Pá Thử, ".repeat(6)}xã Thử`;

async function issuedDecision() {
  const office = await createActor({ roles: ["OFFICE", "ADMIN"] });
  const { id } = await createIssuedDecision(office, {
    signature: { lines: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Lường Thị Phó" },
    items: [
      { honorific: "Bà", name: "Cà Thị Thử", post: "Trưởng bản", place: "bản Thử, xã Thử" },
      { name: long, audience: "COLLECTIVE" },
    ],
  });
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  return { id, userName: userName ?? "" };
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();
const shouldSay = (page: Page, words: string) =>
  expect(page.getByText(words).first()).toBeVisible();

/** The picture has come, and is one. */
async function shouldShowPicture(page: Page, alt: RegExp) {
  const picture = page.getByRole("img", { name: alt });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(100);
}

const codeOn = async (page: Page) =>
  (await page.getByRole("link", { name: /^[0-9A-Z]{4}-/ }).textContent()) ?? "";

test("Lập giấy khen, in trên phôi, hủy, cấp lại, ai cũng kiểm tra được @no-js", async ({
  page,
  signInAs,
  javaScriptEnabled,
}, testInfo) => {
  const { id, userName } = await issuedDecision();
  await signInAs(userName);

  await page.goto(`/decisions/${id}/certificates`);
  await press(page, "Lập 2 giấy khen");
  await shouldSay(page, "Đã lập 2 giấy khen.");
  await shouldBeFitForEveryone(page);
  const whole = await page.request.get(`/decisions/${id}/certificates/all.pdf`);
  expect(whole.headers()["content-type"]).toBe("application/pdf");

  await page.getByRole("link", { name: "Mẫu phôi, vị trí in, ảnh Quốc huy" }).click();
  await page.getByRole("link", { name: "Thêm mẫu phôi" }).click();
  await page.getByLabel("Tên mẫu phôi").fill("Phôi thử");
  const recipient = page.getByRole("group", { name: "Tên người, tập thể, hộ" });
  await recipient.getByLabel("Cách trên (mm)").fill("205");
  await press(page, "Lưu vị trí in");
  await shouldSay(page, "vượt mép dưới tờ giấy");
  await recipient.getByLabel("Cách trên (mm)").fill("100,5");
  if (javaScriptEnabled !== false) {
    const box = page.getByRole("button", { name: /^Tên người, tập thể, hộ: cách trái/ });
    await box.focus();
    await page.keyboard.press("ArrowDown");
    await expect(recipient.getByLabel("Cách trên (mm)")).toHaveValue("101");
    await box.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await box.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2 + 40, { steps: 5 });
    await page.mouse.up();
    await expect(recipient.getByLabel("Cách trên (mm)")).not.toHaveValue("101");
    await recipient.getByLabel("Cách trên (mm)").fill("100,5");
  }
  await shouldBeFitForEveryone(page);
  await press(page, "Lưu vị trí in");
  await shouldSay(page, "Đã lưu vị trí in.");
  await expect(recipient.getByLabel("Cách trên (mm)")).toHaveValue("100,5");
  const address = await page
    .getByRole("link", { name: "Tải tờ in thử có lưới mi-li-mét" })
    .getAttribute("href");
  expect((await page.request.get(address ?? "")).headers()["content-type"]).toBe("application/pdf");

  await page.goto(`/decisions/${id}/certificates`);
  await page.getByRole("link", { name: "Bà Cà Thị Thử" }).click();
  await shouldShowPicture(page, /^GIẤY KHEN tặng Bà Cà Thị Thử/);
  await shouldBeFitForEveryone(page);
  const oldCode = await codeOn(page);
  await page.getByRole("link", { name: "Hủy giấy khen này" }).click();
  await press(page, "Hủy giấy khen");
  await shouldSay(page, "Ghi lý do hủy, ví dụ: in hỏng, mất, ghi sai tên.");
  await page.getByLabel("Lý do hủy").fill("In lệch khung");
  await press(page, "Hủy giấy khen");
  await shouldSay(page, "Đã hủy giấy khen.");
  await press(page, "Cấp lại giấy khen");
  await shouldSay(page, "Đã cấp lại: cùng số sổ vàng, mã mới.");
  await shouldSay(page, "1 (cấp lại lần 1)");
  const newCode = await codeOn(page);

  await page.context().clearCookies();
  await page.goto("/xac-minh");
  const check = async (code: string) => {
    await page.getByLabel(/^Mã trên giấy khen/).fill(code);
    await press(page, "Kiểm tra");
  };
  await check("");
  await shouldSay(page, "Gõ mã in cạnh mã QR trên giấy khen.");
  await check("không phải mã");
  await shouldSay(page, "Chưa đúng: mã có 16 chữ cái và chữ số.");
  await shouldBeFitForEveryone(page);
  await check(oldCode.toLowerCase());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Giấy khen không còn giá trị: đã cấp lại bản khác",
  );
  await page.getByRole("link", { name: "Kiểm tra giấy khen khác" }).click();
  await check(newCode);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Giấy khen còn giá trị");
  await shouldSay(page, "Bà Cà Thị Thử");
  await shouldBeFitForEveryone(page);

  if (javaScriptEnabled === false) return;
  await test.step("tệp kiểm tra khi không có mạng", async () => {
    const row = await prisma.certificate.findUniqueOrThrow({
      where: { code: newCode.replaceAll("-", "") },
      select: drawnFields,
    });
    const { qrText } = drawnCertificate(row, "http://thidua.vidu.gov.vn");
    const file = testInfo.outputPath("kiem-tra.html");
    await writeFile(file, await (await page.request.get("/xac-minh/kiem-tra.html")).body());
    await page.context().setOffline(true);
    await page.goto(`file://${file}`);
    await page.getByLabel("Chữ đọc được từ mã QR").fill(qrText);
    await press(page, "Kiểm tra");
    await expect(page.getByRole("heading", { name: "Chữ ký đúng" })).toBeVisible();
    await shouldSay(page, "Bà Cà Thị Thử");
    const cut = qrText.length - 30;
    const other = qrText[cut] === "A" ? "B" : "A";
    await page
      .getByLabel("Chữ đọc được từ mã QR")
      .fill(qrText.slice(0, cut) + other + qrText.slice(cut + 1));
    await press(page, "Kiểm tra");
    await expect(
      page.getByRole("heading", { name: /^(Chữ ký sai|Không phải giấy khen)/ }),
    ).toBeVisible();
    await page.context().setOffline(false);
  });
});
