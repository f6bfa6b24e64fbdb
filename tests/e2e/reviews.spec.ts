import { expect } from "@playwright/test";
import { prisma } from "@/lib/db/client";
import { addPhoto } from "@/lib/pledges/photos/commands";
import {
  at,
  beginYear,
  handInPledge,
  handInReport,
  takePledge,
  takeReport,
} from "../support/emulation-year";
import { smallPhoto } from "../support/photos";
import { shouldBeFitForEveryone, test } from "./test";

/** A village that promised, and reported once with a photo; its office's name to sign in by. */
async function reportedCampaign() {
  const year = await beginYear({ villages: 2 });
  const { office, heads, campaignId, communeId } = year;
  const [head] = heads;
  if (!head) throw new Error("There is a head.");
  await takePledge(year, await handInPledge(year, { index: 0, day: "2026-01-15" }), "2026-01-16");
  const report = { index: 0, quarter: 0, day: "2026-03-20", difficulties: "Thiếu xe chở đá." };
  const reportId = await handInReport(year, report);
  await prisma.progressReport.update({ where: { id: reportId }, data: { state: "DRAFT" } });
  const photo = { reportId, file: await smallPhoto(), caption: "Đường mới" };
  await addPhoto(head, { ...photo, kind: "ACTIVITY" }, at("2026-03-20"));
  await prisma.progressReport.update({ where: { id: reportId }, data: { state: "SUBMITTED" } });
  await takeReport(year, reportId, "2026-03-22");
  const user = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  const commune = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  return {
    userName: user.userName ?? "",
    base: `/campaigns/${campaignId}`,
    publicPage: `/${commune.slug}/phong-trao/${campaign.slug}`,
    reportId,
  };
}

test("Sơ kết từ số liệu có nguồn; điển hình công khai khi có đồng ý, rút là mất ngay @no-js", async ({
  page,
  signInAs,
  request,
}) => {
  const { userName, base, publicPage, reportId } = await reportedCampaign();
  await signInAs(userName);

  await page.goto(`${base}/reviews`);
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Từ ngày").fill("1/1/2026");
  await page.getByLabel("Đến ngày").fill("31/12/2026");
  await page.getByRole("button", { name: "Gom số liệu, soạn báo cáo" }).click();
  await expect(page.getByRole("heading", { name: "Sơ kết 01/01/2026 – 31/12/2026" })).toBeVisible();
  await expect(page.getByText("Thiếu xe chở đá.")).toBeVisible();
  await page.getByText("Số hộ hiến đất làm đường: 1 đơn vị").click();
  const source = page.getByRole("link", { name: "quý I năm 2026", exact: true }).first();
  await expect(source).toHaveAttribute("href", `/reports/${reportId}`);
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Xem các phần, trình ký" }).click();
  await expect(page.getByRole("heading", { name: "Các phần của báo cáo" })).toBeVisible();
  await expect(page.getByText("II. KẾT QUẢ THỰC HIỆN").first()).toBeVisible();

  await page.goto(`${base}/stories/new?report=${reportId}`);
  await page.getByLabel("Tên bài").fill("Bản góp công làm đường");
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Lưu bài viết" }).click();
  await expect(page.getByRole("button", { name: "Công khai bài" })).toBeDisabled();
  await page.getByLabel("Ai đồng ý").fill("Trưởng bản, thay mặt các hộ");
  await page.getByLabel("Ngày đồng ý").fill("20/3/2026");
  await page.getByLabel("Đồng ý bằng cách nào").fill("Ký giấy đồng ý");
  await page.getByRole("button", { name: "Ghi người đồng ý" }).click();
  await page.getByRole("button", { name: "Công khai bài" }).click();
  await expect(page.getByText("Đã công khai bài.")).toBeVisible();
  await shouldBeFitForEveryone(page);

  const story = `${publicPage}/dien-hinh/ban-gop-cong-lam-duong`;
  const shown = await request.get(story);
  const html = await shown.text();
  expect(shown.status()).toBe(200);
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
  const photo = /src="([^"]*\/anh\/[^"]*)"/.exec(html)?.[1] ?? "";
  expect((await request.get(photo)).headers()["content-type"]).toMatch(/^image\//);
  expect(await (await request.get(publicPage)).text()).toContain("Bản góp công làm đường");

  await page.getByText("Người được nêu rút lại đồng ý").click();
  await page.getByRole("button", { name: "Ghi là đã rút lại đồng ý" }).click();
  await expect(page.getByText("Bài không còn trên trang công khai.")).toBeVisible();
  for (const gone of [story, photo]) expect((await request.get(gone)).status()).toBe(404);
  expect(await (await request.get(publicPage)).text()).not.toContain("Bản góp công làm đường");

  await page.goto("/statistics?year=2026");
  await page.getByRole("link", { name: "1 phong trào: Cấp xã, Tổng số" }).click();
  await expect(page.getByRole("heading", { name: "1 phong trào: Cấp xã" })).toBeVisible();
  await shouldBeFitForEveryone(page);
});
