import { expect } from "@playwright/test";
import { addDays } from "date-fns";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";
import { campaignWithDemands } from "../support/pledges";
import { PledgePage } from "./pages/pledge-page";
import { shouldBeFitForEveryone, test } from "./test";

const day = (days: number) => calendarDate(addDays(new Date(), days));
const road = "Đường bản được cứng hóa";

async function runningCampaign() {
  const given = await campaignWithDemands({
    startsOn: day(-20),
    endsOn: day(90),
    registerBy: day(20),
  });
  return {
    ...given,
    headName: await userName(given.head),
    officeName: await userName(given.office),
  };
}

async function userName({ userId }: Actor): Promise<string> {
  const user = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { userName: true },
  });
  return user.userName ?? "";
}

test("Trưởng bản đăng ký thi đua, thường trực trả lại, nộp lại, nhận @no-js @phone", async ({
  page,
  browser,
  signInAs,
  baseURL,
  javaScriptEnabled,
}) => {
  const { headName, officeName } = await runningCampaign();
  await signInAs(headName);
  const head = new PledgePage(page);

  await head.begin();
  await head.field(road, "Đăng ký").fill("năm trăm");
  await head
    .field("Giữ sạch đường bản hằng tuần", "Đơn vị đăng ký (không bắt buộc)")
    .fill("Thứ Bảy");
  await head.press("Ghi hộ, cá nhân đăng ký");
  await head.shouldSay(`Số đăng ký của “${road}”: ghi số như 1.234,5, không kèm chữ.`);
  await expect(head.field(road, "Đăng ký")).toHaveValue("năm trăm");
  await head.field(road, "Đăng ký").fill("1234,5");
  if (javaScriptEnabled !== false) {
    await head.shouldSay(/^Đã lưu lúc \d\d:\d\d$/);
    await page.reload();
    await expect(head.field(road, "Đăng ký")).toHaveValue("1.234,5");
  }
  await page.getByText("Đơn vị tự đăng ký thêm", { exact: true }).first().click();
  await page.getByLabel("Nội dung", { exact: true }).fill("Trồng cây bóng mát");
  await shouldBeFitForEveryone(page);
  await head.press("Ghi hộ, cá nhân đăng ký");

  await head.shouldBeAt("Hộ, cá nhân đăng ký");
  await page.getByLabel(/^Hộ gia đình đăng ký/).fill("Hộ ông Lò Văn Thử: hiến 50 m2 đất");
  await shouldBeFitForEveryone(page);
  await head.press("Lưu, kiểm tra lại");

  await head.shouldBeAt("Kiểm tra lại rồi nộp");
  await head.shouldSay("1.234,5 mét");
  await shouldBeFitForEveryone(page);
  await head.change("Trồng cây bóng mát");
  await head.field("Trồng cây bóng mát", "Đăng ký").fill("200");
  await head.field("Trồng cây bóng mát", "Đơn vị tính").fill("cây");
  await shouldBeFitForEveryone(page);
  await head.press("Lưu, về trang kiểm tra");
  await head.shouldSay("200 cây");
  await head.press("Nộp bản đăng ký");

  await head.shouldSay("Biên nhận số ĐK 1/");
  await shouldBeFitForEveryone(page);
  const address = page.url();
  const paper = await page.request.get(`${address}/paper.pdf`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");

  const desk = await browser.newContext({ baseURL, javaScriptEnabled });
  await signInAs(officeName, desk);
  const office = new PledgePage(await desk.newPage());
  await office.page.goto("/work");
  await office.shouldSay("Đã nộp, chờ nhận");
  await office.page.goto(address);
  await shouldBeFitForEveryone(office.page);
  await office.page.getByRole("link", { name: "Trả lại để bổ sung" }).click();
  await office.page.getByLabel("Đơn vị cần bổ sung, sửa gì").fill("Ghi rõ số hộ tham gia");
  await shouldBeFitForEveryone(office.page);
  await office.press("Trả lại để bổ sung");
  await office.shouldSay("Đã trả bản đăng ký lại để bổ sung, đã báo đơn vị.");

  await page.goto("/work");
  await head.shouldSay("Cần bổ sung: Ghi rõ số hộ tham gia");
  await page.goto(`${address}/check`);
  await head.change(road);
  await head.field(road, "Đăng ký").fill("1.300");
  await head.press("Lưu, về trang kiểm tra");
  await head.shouldSay("1.300 mét");
  await head.press("Nộp bản đăng ký");
  await head.shouldSay("Đã nộp, chờ nhận");

  await office.page.goto(address);
  await office.press("Nhận bản đăng ký");
  await office.shouldSay("Đã nhận bản đăng ký, đã báo đơn vị.");
  await page.goto("/pledges");
  await head.shouldSay("Đã nhận");
  await shouldBeFitForEveryone(page);
  await desk.close();
});
