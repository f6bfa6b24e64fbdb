import { expect } from "@playwright/test";
import { prisma } from "@/lib/db/client";
import { readFile } from "@/lib/documents/readers/read-file";
import { beginYear, indicators, liveYear } from "../support/emulation-year";
import { recount } from "../support/recount";
import { shouldBeFitForEveryone, test } from "./test";

/** Ten-thousandths as the portal writes them, in this file's own words: a mean is shown to two decimals. */
function written(tenThousandths: bigint, measure: string): string {
  const value = Number(tenThousandths) / 10_000;
  const shown = measure === "%" ? Math.round(value * 100) / 100 : value;
  return new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 }).format(shown);
}

test("Một năm của 25 bản: bảng theo dõi, tiến độ, đánh giá, tổng kết; số ở đâu cũng bằng số đếm lại", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(300_000);
  const year = await beginYear();
  await liveYear(year);
  const { office, campaignId } = year;
  await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  await signInAs(userName ?? "");
  const counted = recount(year).map(({ promised, achieved }, which) => {
    const { indicator = "", measure = "" } = indicators[which] ?? {};
    return {
      indicator,
      promised: written(promised, measure),
      achieved: written(achieved, measure),
    };
  });

  await page.goto(`/campaigns/${campaignId}`);
  await expect(page.getByText("Bản Thử 25").first()).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.goto(`/campaigns/${campaignId}/targets`);
  for (const { indicator, promised, achieved } of counted) {
    const row = page.getByRole("row").filter({ hasText: indicator });
    await expect(row).toContainText(promised);
    await expect(row).toContainText(achieved);
  }
  await page.getByRole("link", { name: indicators[0].indicator }).first().click();
  await expect(page.getByRole("heading", { name: indicators[0].indicator })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.goto(`/campaigns/${campaignId}/evaluation`);
  await page.getByRole("button", { name: "Ghi đánh giá, báo các đơn vị" }).click();
  await expect(page.getByText("Đã đánh giá 25 đơn vị.")).toBeVisible();

  await page.goto(`/campaigns/${campaignId}/reviews`);
  await page.getByLabel("Tổng kết", { exact: true }).check();
  await page.getByLabel("Từ ngày").fill("1/1/2026");
  await page.getByLabel("Đến ngày").fill("31/12/2026");
  await page.getByRole("button", { name: "Gom số liệu, soạn báo cáo" }).click();
  await expect(page.getByRole("heading", { name: /Tổng kết 01\/01\/2026/ })).toBeVisible();
  for (const { indicator, promised, achieved } of counted) {
    const row = page.getByRole("row").filter({ hasText: indicator }).first();
    await expect(row).toContainText(promised);
    await expect(row).toContainText(achieved);
  }
  await shouldBeFitForEveryone(page);

  const { planId } = await prisma.review.findFirstOrThrow({
    where: { campaignId, kind: "FINAL" },
    select: { planId: true },
  });
  const paper = await page.request.get(`/plans/${planId}/download/docx`);
  const words = JSON.stringify(await readFile(new Uint8Array(await paper.body()), "tong-ket.docx"));
  for (const { indicator, achieved } of counted) {
    expect(words).toContain(indicator);
    expect(words).toContain(achieved);
  }
});
