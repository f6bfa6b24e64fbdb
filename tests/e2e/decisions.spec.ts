import { expect, type Page } from "@playwright/test";
import { generateSync } from "otplib";
import { seal } from "@/lib/auth/secret-box";
import { newTotpSecret } from "@/lib/auth/totp";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { calendarDate } from "@/lib/text/dates";
import { createNomination } from "../support/awards";
import { createActor, createCommune, createUnit } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

const period = 30;

/** An office, a Chairman with a second factor, a clerk; the Council was for the first two and against the third. */
async function commune() {
  const { id: communeId } = await createCommune();
  const { id: unitId } = await createUnit({ communeId, name: "Bản Nà Thử" });
  const as = async (role: Role) => {
    const actor = await createActor({ communeId, roles: [role] });
    const user = await prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });
    return { actor, userName: user.userName ?? "" };
  };
  const [office, chair, clerk] = [await as("OFFICE"), await as("CHAIR"), await as("CLERK")];
  const secret = newTotpSecret();
  const { userId } = chair.actor;
  const at = { createdAt: new Date(), confirmedAt: new Date() };
  await prisma.secondFactor.create({ data: { userId, secret: seal(secret, userId), ...at } });
  for (const [name, state] of [
    ["Lò Văn Thử", "RECOMMENDED"],
    ["Cà Thị Bỏ", "RECOMMENDED"],
    ["Vì Văn Khác", "NOT_RECOMMENDED"],
  ] as const) {
    await createNomination(office.actor, { unitId, state, name });
  }
  return { office, chair, clerk, secret };
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) =>
  page.getByRole("link", { name, exact: true }).first().click();
const shouldSay = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).first()).toBeVisible();

test("Quyết định: lập, trình, quyết định khác Hội đồng, ký hai bước, cấp số, hủy bỏ, nhập bản giấy @no-js", async ({
  page,
  signInAs,
}) => {
  const { office, chair, clerk, secret } = await commune();
  /** Of this half minute, or the next: each has one turn, and is good half a minute early and late. */
  const code = (when: "now" | "next") =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + (when === "next" ? period : 0) });
  const year = calendarDate(new Date()).slice(0, 4);

  await signInAs(office.userName);
  await page.goto("/decisions");
  await shouldSay(page, "Chưa có quyết định nào.");
  await shouldBeFitForEveryone(page);
  await follow(page, "Lập quyết định khen thưởng");
  await page.getByLabel(/Vì Văn Khác/).check();
  await shouldBeFitForEveryone(page);
  await press(page, "Lập quyết định với các đề nghị này");
  await shouldSay(page, "Danh sách (3)");
  const decision = new URL(page.url()).pathname;
  await shouldBeFitForEveryone(page);

  await follow(page, "Thêm, bớt danh sách");
  await page.getByText("Sửa lời ghi, bỏ bớt").click();
  await page.getByRole("button", { name: /Bỏ.*Cà Thị Bỏ/ }).click();
  await shouldSay(page, "Đã bỏ khỏi danh sách.");
  await shouldBeFitForEveryone(page);
  await page.goto(`${decision}/submit`);
  await page.getByLabel("Trích yếu").fill("");
  await press(page, "Trình Chủ tịch");
  await shouldSay(page, /^Viết trích yếu/);
  await page.getByLabel("Trích yếu").fill("Về việc tặng Giấy khen cho cá nhân");
  await page.getByLabel(/^Số tờ trình/).fill("31/TTr-VHXH");
  await shouldBeFitForEveryone(page);
  await press(page, "Trình Chủ tịch");
  await shouldSay(page, "Đã trình Chủ tịch.");

  await signInAs(chair.userName);
  await page.goto(`${decision}/decide`);
  const of = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await of("Lò Văn Thử").getByLabel("Khen", { exact: true }).check();
  await of("Vì Văn Khác").getByLabel("Khen", { exact: true }).check();
  await press(page, "Ghi quyết định từng trường hợp");
  await shouldSay(page, /Quyết định khác ý Hội đồng thì ghi lý do/);
  await shouldBeFitForEveryone(page);
  await of("Vì Văn Khác")
    .getByLabel(/^Lý do vẫn khen/)
    .fill("Trực tiếp cứu người trong lũ.");
  await press(page, "Ghi quyết định từng trường hợp");
  await shouldSay(page, "Đã ghi quyết định từng trường hợp.");
  await follow(page, "Ký quyết định");
  await page.getByLabel("Mã xác nhận").fill("000000");
  await press(page, "Ký");
  await shouldSay(page, /^Mã .*(?:không đúng|sai)/);
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Mã xác nhận").fill(code("now"));
  await press(page, "Ký");
  await shouldSay(page, "Đã ký. Văn thư cấp số, ngày và ban hành.");

  await signInAs(clerk.userName);
  await page.goto(`${decision}/issue`);
  await shouldBeFitForEveryone(page);
  await press(page, "Cấp số, ban hành");
  await shouldSay(page, /^Đã ban hành số 01\/QĐ-UBND/);

  await signInAs(office.userName);
  await page.goto(decision);
  await page.getByText("Hủy bỏ việc khen thưởng").click();
  await follow(page, "Soạn quyết định hủy bỏ");
  await page.getByLabel(/Vì Văn Khác/).check();
  await press(page, "Soạn quyết định hủy bỏ");
  await shouldSay(page, /^Ghi căn cứ/);
  await expect(page.getByLabel(/Vì Văn Khác/)).toBeChecked();
  await page.getByLabel("Căn cứ hủy bỏ").fill("Kê khai sai thành tích, Kết luận số 9/KL-TTr");
  await shouldBeFitForEveryone(page);
  await press(page, "Soạn quyết định hủy bỏ");
  await shouldSay(page, /^Đã soạn quyết định hủy bỏ/);
  const revocation = new URL(page.url()).pathname.replace(/\/submit$/, "");
  await page.goto(`${revocation}/submit`);
  await press(page, "Trình Chủ tịch");
  await shouldSay(page, "Đã trình Chủ tịch.");
  await signInAs(chair.userName);
  await page.goto(`${revocation}/sign`);
  await page.getByLabel("Mã xác nhận").fill(code("next"));
  await press(page, "Ký");
  await shouldSay(page, /^Đã ký/);
  await signInAs(clerk.userName);
  await page.goto(`${revocation}/issue`);
  await press(page, "Cấp số, ban hành");
  await shouldSay(page, /^Đã ban hành số 02\/QĐ-UBND/);
  await page.goto(decision);
  await shouldSay(page, "Đã hủy bỏ");
  await shouldBeFitForEveryone(page);

  await signInAs(office.userName);
  await page.goto("/decisions/paper/new");
  await page.getByLabel("Số, ký hiệu").fill("02/QĐ-UBND");
  await page.getByLabel("Ngày ký").fill(`1/1/${year}`);
  await page.getByLabel("Phó Chủ tịch", { exact: true }).check();
  await page.getByLabel("Họ tên người ký").fill("Cầm Văn Thử");
  await page.getByLabel("Trích yếu").fill("Về việc tặng Giấy khen đột xuất");
  await press(page, "Tiếp tục: ghi danh sách");
  await shouldSay(page, /^Sổ văn bản đi đã có số 02\/QĐ-UBND/);
  await expect(page.getByLabel("Họ tên người ký")).toHaveValue("Cầm Văn Thử");
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Số, ký hiệu").fill("03/QĐ-UBND");
  await press(page, "Tiếp tục: ghi danh sách");
  await page.getByLabel("Tên, như trên quyết định").fill("Lường Thị Giấy");
  await page.getByLabel("Thành tích, như trên quyết định").fill("Cứu người bị lũ cuốn");
  await shouldBeFitForEveryone(page);
  await press(page, "Ghi vào danh sách");
  await shouldSay(page, "Đã ghi vào danh sách.");
  const onPaper = new URL(page.url()).pathname.replace(/\/items$/, "");
  await page.goto(`${onPaper}/head`);
  await page.getByLabel("Số, ký hiệu").fill("05/QĐ-UBND");
  await shouldBeFitForEveryone(page);
  await press(page, "Lưu");
  await shouldSay(page, "Đã lưu số, ngày, người ký.");
  await press(page, "Ghi vào lịch sử khen thưởng");
  await shouldSay(page, "Đưa bản quét của quyết định lên trước.");
  await page.goto(`${onPaper}/files`);
  await page.getByLabel("Bản quét quyết định").setInputFiles({
    name: "QD 05.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4 quyet dinh"),
  });
  await press(page, "Đưa tệp lên");
  await shouldSay(page, "Đã đưa tệp lên.");
  await shouldBeFitForEveryone(page);
  await page.goto(onPaper);
  await press(page, "Ghi vào lịch sử khen thưởng");
  await shouldSay(page, "Đã ghi vào lịch sử khen thưởng.");
  await shouldSay(page, "Đã ký trên giấy, nhập lại");
  await shouldBeFitForEveryone(page);

  await signInAs(clerk.userName);
  await page.goto(`/register?series=${year}-DECISION`);
  await shouldSay(page, "05/QĐ-UBND");
});
