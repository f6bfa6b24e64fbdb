import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { planWith } from "../support/documents";
import { createActor, createPlan } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

async function officeWithDraft() {
  const office = await createActor();
  const document = planWith("I. MỤC ĐÍCH\n1. Trồng cây ở các bản.");
  const { id } = await createPlan({ author: office, document });
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  return { office, base: `/plans/${id}`, userName: userName ?? "" };
}

const endSessions = ({ userId }: Actor) => prisma.session.deleteMany({ where: { userId } });

const ended = "Phiên làm việc đã hết";

test("Sửa từ trang kiểm tra thì trở lại được; phiên hết giữa chừng, chữ đã gõ còn nguyên @desktop @no-js", async ({
  page,
  signInAs,
}) => {
  test.slow();
  const { office, base, userName } = await officeWithDraft();
  await signInAs(userName);

  await page.goto(`${base}/submit`);
  await page.getByRole("link", { name: "Sửa Chỉ tiêu" }).click();
  await expect(page).toHaveURL(`${base}/facts`);
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Trở lại trang kiểm tra, trình" }).click();
  await page.getByRole("link", { name: "Sửa Thời gian thi đua" }).click();
  await page.getByLabel("Ngày bắt đầu").fill("05/06/2027");
  await page.getByLabel("Ngày kết thúc").fill("31/12/2027");
  await page.getByRole("button", { name: "Lưu thời gian" }).click();
  await expect(page).toHaveURL(`${base}/submit`);
  await expect(page.getByText(/05\/6\/2027/).first()).toBeVisible();

  await page.goto(`${base}/comments`);
  await page.getByLabel("Ý kiến", { exact: true }).fill("Thiếu chỉ tiêu của từng bản.");
  await endSessions(office);
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByText(ended)).toBeVisible();
  await expect(page.getByLabel("Ý kiến", { exact: true })).toHaveValue(
    "Thiếu chỉ tiêu của từng bản.",
  );
  await signInAs(userName);
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByText("Đã gửi ý kiến.")).toBeVisible();

  await page.goto("/legal-bases/new");
  await page.getByLabel("Số, ký hiệu").fill("86/2026/QĐ-UBND");
  await page.getByLabel("Trích dẫn").fill("Quyết định số 86/2026/QĐ-UBND của Ủy ban nhân dân tỉnh");
  await endSessions(office);
  await page.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(page.getByText(ended)).toBeVisible();
  await expect(page.getByLabel("Số, ký hiệu")).toHaveValue("86/2026/QĐ-UBND");
  await signInAs(userName);
  await page.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(page.getByText("Đã thêm căn cứ vào danh mục của xã.")).toBeVisible();
});
