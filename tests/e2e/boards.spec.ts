import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { beginYear } from "../support/emulation-year";
import { createActor } from "../support/factories";
import { fillBoard } from "../support/full-board";
import { shouldBeFitForEveryone, test } from "./test";

const userName = async ({ userId }: Actor) =>
  (await prisma.user.findUniqueOrThrow({ where: { id: userId } })).userName ?? "";

/** A campaign that is on: four units have registered and reported, a village with a head is late with both. */
async function campaignWithLateVillage() {
  const year = await beginYear({ villages: 1 });
  const { office, communeId, campaignId, planId } = year;
  const today = calendarDate(new Date());
  const day = (days: number) => new Date(shiftDay(today, days));
  const reportDue = shiftDay(today, -5);
  await prisma.campaign.update({
    where: { id: campaignId },
    data: { startsOn: day(-100), endsOn: day(100) },
  });
  await prisma.milestone.updateMany({
    where: { planId, kind: "REGISTRATION_DUE" },
    data: { dueOn: day(-20) },
  });
  await prisma.milestone.updateMany({
    where: { planId, kind: "REPORT_DUE" },
    data: { dueOn: new Date(reportDue), recurrence: null, recurrenceDay: null },
  });
  await fillBoard(office, year, { units: 4, targets: 1, periods: [reportDue] });
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  return {
    office: await userName(office),
    chair: await userName(await createActor({ communeId, roles: ["CHAIR"] })),
    base: `/campaigns/${campaignId}`,
    title: campaign.title,
    village: year.units[0]?.name ?? "",
    publicPage: `/${slug}/phong-trao/${campaign.slug}`,
  };
}

test("Thường trực xem ai còn chậm, nhắc, xem số từ báo cáo nào, công khai tiến độ, kết thúc phong trào @no-js", async ({
  page,
  signInAs,
  request,
}) => {
  const { office, base, title, village, publicPage } = await campaignWithLateVillage();
  expect((await request.get(`${publicPage}/tien-do`)).status()).toBe(404);
  await signInAs(office);

  await page.goto("/campaigns");
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { name: "Từng đơn vị" })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: "Đăng ký", exact: true }).click();
  await page.getByRole("button", { name: `Nhắc ${village}` }).click();
  await expect(page.getByText(`Đã nhắc 1 đơn vị (${village}).`)).toBeVisible();
  const row = page.getByRole("row", { name: village });
  await expect(row).toContainText("Quá hạn");
  await expect(row).toContainText("Người Thử");
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: "Chỉ tiêu", exact: true }).click();
  await page.getByRole("link", { name: "Chỉ tiêu số 1" }).first().click();
  await expect(
    page.getByRole("img", { name: "Đơn vị 1: thực hiện 2%, đăng ký 10%" }),
  ).toBeVisible();
  const source = page.getByRole("row", { name: "Đơn vị 1" }).getByRole("link").last();
  await expect(source).toHaveAttribute("href", /^\/reports\//);
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: "Công khai", exact: true }).click();
  await page.getByLabel("Số đơn vị đã đăng ký, đã báo cáo").check();
  await page.getByLabel("Chỉ tiêu số 1").check();
  await page.getByRole("button", { name: "Lưu phần công khai" }).click();
  await expect(page.getByText("trang công khai đổi ngay")).toBeVisible();
  await page.goto(publicPage);
  await page.getByRole("link", { name: "Chỉ tiêu số 1" }).click();
  await expect(page.locator(":target")).toContainText("Chỉ tiêu số 1");
  await expect(page.getByText("Đăng ký: 4/5 đơn vị")).toBeVisible();
  await expect(page.getByRole("img", { name: "Chỉ tiêu số 1: thực hiện 2%" })).toBeVisible();
  await expect(page.getByText("Đơn vị 1", { exact: true })).toHaveCount(0);
  expect(await (await request.get(`${publicPage}/tien-do`)).text()).not.toContain("<script");
  await shouldBeFitForEveryone(page);

  await page.goto(`${base}/settings`);
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Đã nhận đủ những gì cần nhận").check();
  await page.getByRole("button", { name: "Kết thúc phong trào" }).click();
  await expect(page.getByText("Đã kết thúc phong trào.")).toBeVisible();
});

test("Chủ tịch xem bảng theo dõi, không có nút của thường trực", async ({ page, signInAs }) => {
  const { chair, base } = await campaignWithLateVillage();
  await signInAs(chair);
  await page.goto(base);
  await expect(page.getByRole("heading", { name: "Từng đơn vị" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Nhắc/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Nhập hộ từ bản giấy" })).toHaveCount(0);
});
