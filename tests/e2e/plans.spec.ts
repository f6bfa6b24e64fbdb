import { expect, type Page } from "@playwright/test";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { render } from "@/lib/documents/render";
import { keepPlan, rewordPlan } from "./drafted-plan";
import { PlanPage } from "./pages/plan-page";
import { shouldBeFitForEveryone, test } from "./test";

/** A plan written for these tests; `about` keeps the plans of tests that run side by side apart. */
const planText = (about: string) => `ỦY BAN NHÂN DÂN
XÃ MƯỜNG LANH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: /KH-UBND
Mường Lanh, ngày tháng 5 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua ${about}

Căn cứ Luật Thi đua, khen thưởng;

I. MỤC ĐÍCH, YÊU CẦU
1. Động viên Nhân dân trong xã giữ gìn đường làng, ngõ xóm sạch đẹp.
2. Các thôn đăng ký phần việc trước ngày 15/6/2026.

II. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể, 10 cá nhân.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
Chủ trì, phối hợp với các thôn theo dõi, tổng hợp kết quả.
4. Các thôn
Triển khai đến từng hộ.

Trên đây là Kế hoạch phát động phong trào thi đua, đề nghị các thôn thực hiện./.

Nơi nhận:
- Các thôn;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mường
`;

const about = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`;
const subjectOf = (topic: string) => `Phát động phong trào thi đua ${topic}`;

/** The plain editor of a new plan of this text. */
async function openPlainEditor(page: Page, text: string): Promise<PlanPage> {
  const { planId } = await keepPlan(text);
  await page.goto(`/plans/${planId}/edit/plain`);
  return new PlanPage(page);
}

/** The edit page of a new plan with a change not saved yet, on a version that somebody else has just saved over. */
async function editorBehindAnother(page: Page, what: string) {
  const { office, planId } = await keepPlan(planText(about(what)));
  await page.goto(`/plans/${planId}/edit/plain`);
  const mine = new PlanPage(page);
  await mine.shouldHoldInContent("giữ gìn đường làng");
  await rewordPlan(office, planId, "giữ gìn đường làng", "trồng hoa ven đường làng");
  await mine.changeContent("ngõ xóm sạch đẹp.", "ngõ xóm sạch đẹp, từng nhóm nhận một đoạn.");
  return mine;
}

test("Văn phòng soạn từ tệp Word, đối chiếu, sửa, lưu và tải về @no-js @phone", async ({
  page,
  signInAs,
}) => {
  const topic = about("ngõ sạch");
  const source = parseOutline(planText(topic));
  await signInAs("thuongtruc");
  const plan = new PlanPage(page);

  await plan.startFromFile({ name: "ke-hoach.docx", content: await render(source, "docx") });
  await plan.shouldBeAt(subjectOf(topic));
  await plan.shouldSay("Đã đọc văn bản và lưu thành bản nháp.");
  await plan.shouldSay(/Mục III\.4/);
  await shouldBeFitForEveryone(page);
  await plan.goTo("Dữ kiện");
  await plan.shouldSay("không quá 5");
  await plan.shouldSay("15/6/2026");

  await plan.openPlainEditor();
  await plan.change("Địa danh", "Mường Lanh Thượng");
  await plan.changeContent("4. Các thôn", "2. Các thôn");
  await plan.saveAndView();
  await plan.shouldSay("Đã lưu văn bản.");
  await plan.shouldShowOnSheet("Mường Lanh Thượng, ngày");
  await shouldBeFitForEveryone(page);

  const docx = await readDocument(await plan.download("Tải tệp Word"), "ve.docx");
  const expected = printOutline(source)
    .replace("Mường Lanh, ngày", "Mường Lanh Thượng, ngày")
    .replace("4. Các thôn", "2. Các thôn");
  expect(printOutline(docx)).toBe(expected);
  const pdf = await readDocument(await plan.download("Tải tệp PDF"), "ve.pdf");
  expect(plainText(pdf.subject)).toBe(subjectOf(topic));
});

test("Tệp không đọc được, gửi trống: báo tại chỗ, nói cách làm tiếp; dán văn bản thay cho tệp @no-js", async ({
  page,
  signInAs,
}) => {
  const topic = about("ruộng bậc thang");
  await signInAs("thuongtruc");
  const plan = new PlanPage(page);

  await plan.startFromFile({ name: "hong.docx", content: Buffer.from("PK\x03\x04 hỏng") });
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toBeVisible();
  await expect(page.getByLabel("Tệp kế hoạch")).toHaveAccessibleDescription(/Lỗi:/);
  await shouldBeFitForEveryone(page);

  await page.goto("/plans/new/file");
  await plan.press("Đọc văn bản");
  await expect(
    page.getByRole("link", { name: "Chọn một tệp, hoặc dán văn bản vào ô bên dưới." }),
  ).toBeVisible();

  await plan.startFromText(planText(topic));
  await plan.shouldBeAt(subjectOf(topic));
});

test("Hai người cùng sửa: người lưu sau thấy cả hai bản và không mất chữ nào @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const mine = await editorBehindAnother(page, "chuyển đổi số");

  await mine.press("Lưu và xem văn bản");

  await mine.shouldSay("Có người vừa lưu bản khác");
  await mine.shouldSay("trồng hoa ven");
  await mine.shouldHoldInContent("từng nhóm");
  await shouldBeFitForEveryone(page);

  await mine.changeContent("giữ gìn đường làng", "trồng hoa ven đường làng");
  await mine.saveAndView("Lưu bản của tôi");
  await mine.shouldShowOnSheet("trồng hoa ven đường làng");
  await mine.shouldShowOnSheet("từng nhóm");
  await mine.goTo("Các bản đã lưu");
  await mine.shouldSay("Chưa vào văn bản");
  await shouldBeFitForEveryone(page);
});

test("Hai người sửa hai mục khác nhau: chữ của cả hai vào văn bản", async ({ page, signInAs }) => {
  await signInAs("thuongtruc");
  const mine = await editorBehindAnother(page, "ngõ sáng");
  await mine.changeContent("ngõ xóm sạch đẹp, từng nhóm nhận một đoạn.", "ngõ xóm sạch đẹp.");
  await mine.changeContent("Triển khai đến từng hộ.", "Triển khai đến từng hộ, từng nhóm.");

  await mine.press("Lưu, soạn tiếp");
  await mine.shouldSay("Đã lưu văn bản.");
  await mine.shouldHoldInContent("trồng hoa ven đường làng");
  await mine.saveAndView();

  await mine.shouldShowOnSheet("trồng hoa ven đường làng");
  await mine.shouldShowOnSheet("từng nhóm");
});

test("Xem trước giữa chừng không làm mất bản người khác vừa lưu @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const mine = await editorBehindAnother(page, "bếp sạch");

  await mine.press("Xem trước");
  await mine.shouldShowOnSheet("từng nhóm");
  await mine.press("Lưu và xem văn bản");

  await mine.shouldSay("Có người vừa lưu bản khác");
  await mine.follow(/^Lấy bản của/);
  await mine.shouldHoldInContent("trồng hoa ven đường làng");
});

test("Xem trước cho thấy chữ chưa lưu; lưu rồi soạn tiếp, lần sau vẫn lưu được @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = await openPlainEditor(page, planText(about("hàng rào xanh")));

  await plan.changeContent("đường làng, ngõ xóm", "bến nước, sân trường");
  // With scripts the sheet beside the text follows by itself.
  if (test.info().project.use.javaScriptEnabled !== false)
    await plan.shouldShowOnSheet("bến nước, sân trường");
  await plan.press("Xem trước");
  await plan.shouldShowOnSheet("bến nước, sân trường");
  await plan.shouldHoldInContent("bến nước, sân trường");
  await shouldBeFitForEveryone(page);

  await plan.press("Lưu, soạn tiếp");
  await plan.shouldSay("Đã lưu văn bản.");
  await plan.changeContent("bến nước", "bến đò");
  await plan.saveAndView();
  await plan.shouldShowOnSheet("bến đò, sân trường");
});

test("Phiên hết hạn giữa lúc soạn: chữ còn nguyên, đăng nhập lại rồi lưu được @no-js", async ({
  page,
  signInAs,
}) => {
  const topic = about("nước sạch");
  await signInAs("thuongtruc");
  const plan = await openPlainEditor(page, planText(topic));
  await page.context().clearCookies();

  await plan.change("Địa danh", "Mường Lanh Hạ");
  await plan.changeContent("sạch đẹp", "sạch, đẹp và mát");
  await plan.press("Lưu và xem văn bản");
  await plan.shouldSay("Phiên làm việc đã hết, chưa lưu được.");
  await expect(page.getByLabel("Địa danh")).toHaveValue("Mường Lanh Hạ");
  await plan.shouldHoldInContent("sạch, đẹp và mát");
  await shouldBeFitForEveryone(page);

  await signInAs("thuongtruc");
  await plan.saveAndView();
  await plan.shouldShowOnSheet("Mường Lanh Hạ, ngày");
  await plan.shouldShowOnSheet("sạch, đẹp và mát");
});

test("Bị đăng xuất từ nơi khác giữa lúc soạn: chữ còn nguyên, lưu được sau khi đăng nhập ở cửa sổ khác", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = await openPlainEditor(page, planText(about("chợ sạch")));
  await plan.changeContent("sạch đẹp", "sạch, đẹp và vui");
  const other = await context.newPage();
  await other.goto("/work");
  await other.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(other).toHaveURL(/sign-in/);

  await plan.press("Lưu, soạn tiếp");
  await plan.shouldSay("Phiên làm việc đã hết, chưa lưu được.");
  await plan.press("Lưu, soạn tiếp");
  await plan.shouldHoldInContent("sạch, đẹp và vui");

  await other.getByLabel("Tên đăng nhập hoặc thư điện tử").fill("thuongtruc");
  await other.getByLabel("Mật khẩu", { exact: true }).fill("dung-thu-thuongtruc");
  await other.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(other).toHaveURL(/work/);
  await plan.saveAndView();
  await plan.shouldShowOnSheet("sạch, đẹp và vui");
});

test("Đơn vị không thấy bản nháp của văn phòng", async ({ page, signInAs }) => {
  const { planId } = await keepPlan(planText(about("thể thao")));
  await signInAs("donvi");

  const response = await page.goto(`/plans/${planId}/sheet`);

  expect(response?.status()).toBe(404);
});

test("Mất mạng lúc lưu: chữ còn nguyên, có mạng thì lưu được", async ({
  page,
  context,
  signInAs,
}) => {
  const topic = about("thắp sáng đường bản");
  await signInAs("thuongtruc");
  const plan = await openPlainEditor(page, planText(topic));
  await plan.changeContent("sạch đẹp", "sạch, đẹp, sáng");

  await context.setOffline(true);
  await plan.press("Lưu và xem văn bản");
  await plan.shouldSay(/Không nối được với máy chủ/);
  await plan.shouldHoldInContent("sạch, đẹp, sáng");

  await context.setOffline(false);
  await plan.saveAndView();
  await plan.shouldSay("Đã lưu văn bản.");
  await plan.shouldShowOnSheet("sạch, đẹp, sáng");
});

test("Mất mạng giữa lúc hai bản còn khác nhau: vẫn được báo, có mạng thì lưu được", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const mine = await editorBehindAnother(page, "giếng sạch");

  await mine.press("Lưu và xem văn bản");
  await mine.shouldSay("Có người vừa lưu bản khác");

  await context.setOffline(true);
  await mine.press("Lưu bản của tôi");
  await mine.shouldSay(/Không nối được với máy chủ/);

  await context.setOffline(false);
  await mine.saveAndView();
  await mine.shouldSay("Đã lưu văn bản.");
  await mine.shouldShowOnSheet("từng nhóm");
});
