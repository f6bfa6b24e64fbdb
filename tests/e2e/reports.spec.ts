import { expect, type Page } from "@playwright/test";
import { addDays } from "date-fns";
import sharp from "sharp";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { acceptReport } from "@/lib/pledges/reports/move-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { campaignWithDemands, createMilestone } from "../support/pledges";
import { draftOf, figureOf, pledgeOf, typeInto } from "../support/reports";
import { shouldBeFitForEveryone, test } from "./test";

const day = (days: number) => calendarDate(addDays(new Date(), days));
const road = "Đường bản được cứng hóa";

/** The village has promised 520 metres and reported 120 of them, taken by the office; its next report is due. */
async function reportedOnce() {
  const given = await campaignWithDemands({
    startsOn: day(-90),
    endsOn: day(60),
    registerBy: day(-60),
  });
  const { head, office, plan } = given;
  for (const dueOn of [day(-10), day(5)]) {
    await createMilestone(office, plan.id, { kind: "REPORT_DUE", dueOn });
  }
  const now = new Date();
  const { pledgeId } = await pledgeOf(given, "520", now);
  const { reportId, lineId } = await draftOf(given, day(-10), now);
  const { version } = await typeInto(head, reportId, figureOf(lineId, "120"), now);
  await submitReport(head, { reportId, version, lateReason: "Mưa lũ" }, now);
  await acceptReport(office, { reportId, version: version + 1 }, now);
  return { ...given, pledgeId, headName: await nameOf(head), officeName: await nameOf(office) };
}

async function nameOf({ userId }: Actor): Promise<string> {
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  return userName ?? "";
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const shouldSay = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).first()).toBeVisible();

test("Trưởng bản báo cáo kèm ảnh, thường trực nhận; đính chính; đánh giá, đơn vị trả lời @no-js @phone", async ({
  page,
  browser,
  signInAs,
  baseURL,
  javaScriptEnabled,
}) => {
  const { headName, officeName, campaignId, pledgeId } = await reportedOnce();
  await signInAs(headName);

  await page.goto("/pledges");
  await press(page, `Viết báo cáo đến ngày ${formatDate(day(5))}`);
  await shouldSay(page, "Đăng ký 520 mét · các kỳ trước cộng lại 120 mét");
  await page.getByLabel(road, { exact: true }).fill("bốn trăm");
  await page.getByLabel(/^Kết quả nổi bật/).fill("Hai mươi hộ hiến đất.");
  await press(page, "Kiểm tra lại, nộp");
  await shouldSay(page, `“${road}”: ghi số như 1.234,5, không kèm chữ.`);
  await expect(page.getByLabel(road, { exact: true })).toHaveValue("bốn trăm");
  await expect(page.getByLabel(/^Kết quả nổi bật/)).toHaveValue("Hai mươi hộ hiến đất.");
  await page.getByLabel(road, { exact: true }).fill("405,5");
  if (javaScriptEnabled !== false) {
    await shouldSay(page, /^Đã lưu lúc \d\d:\d\d$/);
    await page.reload();
    await expect(page.getByLabel(road, { exact: true })).toHaveValue("405,5");
  }
  await shouldBeFitForEveryone(page);
  await press(page, "Thêm ảnh");
  await page.getByLabel("Ảnh", { exact: true }).setInputFiles({
    name: "duong-ban.jpg",
    mimeType: "image/jpeg",
    buffer: await photo(),
  });
  await page.getByLabel(/^Chú thích/).fill("Đổ bê tông");
  await press(page, "Thêm ảnh");
  await expect(page.getByRole("img", { name: "Ảnh 1: Đổ bê tông" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Kiểm tra lại, nộp" }).click();
  await shouldSay(page, "405,5 mét");
  await shouldSay(page, /cộng lại 525,5 mét, bằng 101,06% đăng ký/);
  await shouldBeFitForEveryone(page);
  await press(page, "Nộp báo cáo");
  await shouldSay(page, /Đã nộp, biên nhận số BC \d+\//);
  await shouldBeFitForEveryone(page);
  const address = new URL(page.url()).pathname;
  const paper = await page.request.get(`${address}/paper.pdf`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");

  const desk = await browser.newContext({ baseURL, javaScriptEnabled });
  await signInAs(officeName, desk);
  const office = await desk.newPage();
  await office.goto("/work");
  await shouldSay(office, "Đã nộp, chờ nhận");
  await office.goto(address);
  await press(office, "Nhận báo cáo");
  await shouldSay(office, "Đã nhận báo cáo. Số liệu từ nay được tính vào kết quả chung.");
  await shouldBeFitForEveryone(office);

  await page.goto(`${address}/correct`);
  await page.getByRole("link", { name: road }).click();
  await page.getByLabel("Số đúng").fill("395,5");
  await page.getByLabel("Lý do").fill("Đo lại theo biên bản nghiệm thu");
  await shouldBeFitForEveryone(page);
  await press(page, "Gửi thường trực");
  await shouldSay(page, "Đính chính chờ thường trực trả lời");
  await office.goto("/work");
  const asked = office.getByRole("listitem").filter({ hasText: "Xin đính chính" });
  await asked.getByRole("link").click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(/Đề nghị đính chính/);
  await shouldBeFitForEveryone(office);
  await press(office, "Nhận, đổi số liệu");
  await shouldSay(office, "Đã nhận đính chính, số liệu đã đổi.");
  await shouldSay(office, "515,5 mét");

  await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
  await office.goto(`/campaigns/${campaignId}/evaluation`);
  await shouldSay(office, "0/1 điều có số đạt, vượt; theo số liệu: Không đạt");
  await shouldBeFitForEveryone(office);
  await office.getByLabel(/^Đánh giá /).selectOption("MET");
  await press(office, "Ghi đánh giá, báo các đơn vị");
  await shouldSay(office, "Số liệu cho mức “Không đạt”. Đánh giá khác thì ghi lý do.");
  await office.getByLabel(/^Nhận xét /).fill("Thiếu 4,5 mét do sạt lở, ngoài ý muốn");
  await press(office, "Ghi đánh giá, báo các đơn vị");
  await shouldSay(office, "Đã đánh giá 1 đơn vị.");

  await page.goto(`/pledges/${pledgeId}`);
  await expect(page.getByRole("heading", { name: "Đã làm đến nay" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Xem từng điều, trả lời đánh giá" }).click();
  await shouldSay(page, "Thiếu 4,5 mét do sạt lở, ngoài ý muốn");
  await page.getByLabel("Đồng ý với đánh giá").check();
  await shouldBeFitForEveryone(page);
  await press(page, "Gửi trả lời");
  await shouldSay(page, "Đã gửi trả lời cho thường trực thi đua.");
  await desk.close();
});

function photo(): Promise<Buffer> {
  const create = { width: 1200, height: 900, channels: 3 as const, background: "#8a7f6a" };
  return sharp({ create })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 23/1 0/1" } })
    .toBuffer();
}
