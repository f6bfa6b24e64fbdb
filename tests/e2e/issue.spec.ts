import { expect } from "@playwright/test";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { planWith } from "../support/documents";
import { createActor, createApprovedPlan, createUser } from "../support/factories";
import { officer, outline } from "./drafting-office";
import { shouldBeFitForEveryone, test } from "./test";

/** A commune with an office, a clerk and a Chairman who has signed a plan. */
async function signedPlan() {
  const office = await officer("Lò Thị Hạnh");
  const { communeId } = office.actor;
  const person = async (name: string, role: Role) => {
    const { id: userId, userName } = await createUser();
    await prisma.user.update({ where: { id: userId }, data: { name } });
    const actor = await createActor({ communeId, userId, roles: [role] });
    return { actor: { ...actor, name }, userName: userName ?? "" };
  };
  const clerk = await person("Quàng Văn Thư", "CLERK");
  const chair = await person("Lò Văn Chủ", "CHAIR");
  const document = { ...planWith(outline), symbol: "KH-UBND" };
  const { plan } = await createApprovedPlan({
    author: office.actor,
    signer: chair.actor,
    document,
  });
  return { office, clerk, communeId, planId: plan.id, document };
}

test("Văn thư cấp số (bấm hai lần), đưa bản đã ký lên, giữ số; thường trực lập công văn đính chính @no-js", async ({
  page,
  signInAs,
}) => {
  const { office, clerk, communeId, planId, document } = await signedPlan();
  await signInAs(clerk.userName);

  await page.goto(`/plans/${planId}`);
  await page.getByRole("link", { name: "Phát hành", exact: true }).click();
  await expect(page.locator(".paper .number")).toHaveText("Số: 01/KH-UBND");
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Cấp số và phát hành" }).dblclick();
  await page.waitForURL(`**/plans/${planId}/issued`);
  await expect(page.getByRole("heading", { name: "Văn bản số 01/KH-UBND" })).toBeVisible();
  expect(await prisma.frozenDocument.count({ where: { communeId } })).toBe(1);

  await page.getByLabel("Tệp văn bản đã ký").setInputFiles({
    name: "ban-quet.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(renderPdf(document)),
  });
  await page.getByRole("button", { name: "Đưa bản đã ký lên" }).click();
  await expect(page.getByRole("link", { name: "ban-quet.pdf" })).toBeVisible();
  await expect(page.getByText("Tệp PDF không có chữ ký số (bản quét đã ký).")).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: "Sổ văn bản đi" }).first().click();
  await expect(page.getByRole("rowheader", { name: "01/KH-UBND" })).toBeVisible();
  await page.getByRole("link", { name: "Giữ số" }).click();
  await page.getByLabel("Giữ cho việc gì").fill("Kế hoạch Tết, chờ ký");
  await page.getByRole("button", { name: "Giữ số" }).click();
  await expect(page.getByText("Số kế tiếp: 03.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^02 .*Kế hoạch Tết, chờ ký/ })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await signInAs(office.userName);
  await page.goto(`/plans/${planId}/issued`);
  await page.getByRole("link", { name: "Lập văn bản sửa đổi, thay thế hoặc đính chính" }).click();
  await page.getByRole("link", { name: "Đính chính", exact: true }).click();
  await page.getByLabel("Khoản 2 Mục II", { exact: true }).check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Đã in là").fill("ba hàng hoa");
  await page.getByLabel("Nay đính chính là").fill("hai hàng hoa");
  await page.getByLabel("Kính gửi").fill("Các bản");
  await page.getByRole("button", { name: "Soạn công văn đính chính" }).click();
  await expect(page.getByText("Không thấy “ba hàng hoa” ở khoản 2 Mục II").first()).toBeVisible();
  await page.getByLabel("Đã in là").fill("một hàng hoa");
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Soạn công văn đính chính" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "V/v đính chính Kế hoạch số 01/KH-UBND",
  );
  await page.getByRole("link", { name: /^số 01\/KH-UBND ngày/ }).click();
  await page.waitForURL(`**/plans/${planId}`);
  await expect(page.getByText("Được đính chính bằng")).toBeVisible();
});
