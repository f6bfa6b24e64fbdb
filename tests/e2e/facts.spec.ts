import { expect, type Page } from "@playwright/test";
import { keepPlan } from "./drafted-plan";
import { DraftingPage } from "./pages/drafting-page";
import { PlanPage } from "./pages/plan-page";
import { shouldBeFitForEveryone, test } from "./test";

/** A plan written for these tests; `about` keeps the plans of tests that run side by side apart. */
const planText = (about: string) => `ỦY BAN NHÂN DÂN
XÃ MƯỜNG THANH HẠ

KẾ HOẠCH
Phát động phong trào thi đua ${about} năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

I. MỤC ĐÍCH, YÊU CẦU
1. Mỗi bản có ít nhất một tuyến đường sạch.
2. Việc bình xét công khai tại bản.

II. THỜI GIAN
Từ ngày 01/6/2026 đến hết ngày 30/11/2026.

III. CHỈ TIÊU
1. Tỷ lệ hộ phân loại rác đạt ít nhất 85% vào năm 2026.
2. Toàn xã trồng ít nhất 12 km đường hoa.

IV. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể, 10 cá nhân.

V. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra trước ngày 20/11/2026.
2. Các bản đăng ký phần việc trước ngày 15/6/2026.

Nơi nhận:
- Các bản;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mường
`;

/** A side of a new plan. */
async function openPlan(page: Page, what: string, side: "" | "/facts" | "/facts/period") {
  const { planId } = await keepPlan(planText(`${what} ${crypto.randomUUID().slice(0, 8)}`));
  await page.goto(`/plans/${planId}${side}`);
  return new PlanPage(page);
}

/** The list item that holds these words. */
const fact = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });
const row = (page: Page, part: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: part, exact: true }) });

test("Xác nhận từng đề xuất, bỏ qua, đưa trở lại, rồi xác nhận tất cả @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = await openPlan(page, "đường hoa", "/facts");
  await shouldBeFitForEveryone(page);

  await fact(page, "Tỷ lệ hộ phân loại rác")
    .getByRole("button", { name: /^Xác nhận/ })
    .click();
  await plan.shouldSay("Đã xác nhận dữ kiện.");
  await expect(
    fact(page, "Tỷ lệ hộ phân loại rác").getByRole("link", { name: /^Sửa/ }),
  ).toBeVisible();

  await fact(page, "đường hoa")
    .getByRole("button", { name: /^Bỏ qua/ })
    .click();
  await plan.shouldSay("Đề xuất đã bỏ qua (1)");
  await page.getByText("Đề xuất đã bỏ qua (1)").click();
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: /^Đưa trở lại/ }).click();
  await plan.shouldSay("Đã đưa đề xuất trở lại.");

  await page.getByRole("button", { name: /^Xác nhận tất cả/ }).click();
  await plan.shouldSay(/Đã xác nhận \d+ dữ kiện/);
  await plan.shouldSay("từ 01/6/2026 đến 30/11/2026");
  await expect(page.getByRole("button", { name: /^Xác nhận/ })).toHaveCount(0);
  await shouldBeFitForEveryone(page);
});

test("Ghi một mốc thời hạn bằng biểu mẫu: câu của nó được viết vào văn bản @no-js @phone", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = await openPlan(page, "vườn rau", "/facts");
  await page.getByRole("link", { name: "Ghi thêm dữ kiện" }).click();
  const milestone = page.getByRole("link", { name: "Mốc thời hạn", exact: true });
  await expect(milestone).toBeVisible();
  await shouldBeFitForEveryone(page);
  await milestone.click();

  await page.getByLabel("Loại mốc").selectOption({ label: "Tổng kết" });
  await plan.change("Việc phải xong vào mốc này", "Xã tổng kết phong trào");
  await plan.press("Ghi dữ kiện");
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toBeVisible();
  await expect(page.getByLabel("Ngày", { exact: true }).first()).toHaveAccessibleDescription(
    /Lỗi: Nhập ngày/,
  );
  await expect(page.getByLabel("Loại mốc")).toHaveValue("FINAL_REVIEW");
  await shouldBeFitForEveryone(page);

  await page.getByLabel("Ngày", { exact: true }).first().fill("15/12/2026");
  await plan.press("Ghi dữ kiện");

  await plan.shouldSay("viết thành một điểm mới");
  await plan.shouldSay("Tổng kết: 15/12/2026");
  await plan.goTo("Văn bản");
  await plan.shouldShowOnSheet("Xã tổng kết phong trào trước ngày 15/12/2026.");
});

test("Sửa rồi xóa một dữ kiện; chữ đã gõ không mất khi nhập sai hay phiên đã hết @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = await openPlan(page, "nước sạch", "/facts");
  await page.getByRole("button", { name: /^Xác nhận cả 2 chỉ tiêu/ }).click();
  await fact(page, "Tỷ lệ hộ phân loại rác").getByRole("link", { name: /^Sửa/ }).click();
  await expect(page.getByLabel("Mức cần đạt", { exact: true })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByLabel("Mức cần đạt", { exact: true }).fill("2026: chín mươi");
  await plan.press("Lưu dữ kiện");
  await expect(page.getByRole("link", { name: /Dòng “2026: chín mươi” chưa đúng/ })).toBeVisible();
  await expect(page.getByLabel("Mức cần đạt", { exact: true })).toHaveValue("2026: chín mươi");
  await page.getByLabel("Mức cần đạt", { exact: true }).fill("2026: 90\n2027: 1.234,5");
  await page.context().clearCookies();
  await plan.press("Lưu dữ kiện");
  await plan.shouldSay(/Phiên làm việc đã hết, chưa gửi được/);
  await expect(page.getByLabel("Mức cần đạt", { exact: true })).toHaveValue(
    "2026: 90\n2027: 1.234,5",
  );
  await signInAs("thuongtruc");
  await plan.press("Lưu dữ kiện");
  await plan.shouldSay("từ 90% năm 2026; từ 1.234,5% năm 2027");
  await plan.shouldSay(/Lời văn hiện nay: .*85%/);
  await shouldBeFitForEveryone(page);

  await fact(page, "từ 90% năm 2026").getByRole("link", { name: /^Sửa/ }).click();
  await page.getByText("Xóa dữ kiện này").click();
  await plan.press("Xóa dữ kiện");
  await plan.shouldSay("Đã xóa dữ kiện; câu văn còn nguyên.");
});

test("Danh sách các phần: phần còn thiếu được thêm, phần nhận nhầm được chỉ lại @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = await openPlan(page, "ngõ sạch", "");
  await expect(row(page, "Căn cứ")).toContainText("Đã xong");
  await expect(row(page, "Chỉ tiêu")).toContainText("2 dữ kiện chưa xác nhận");
  await expect(row(page, "Đối tượng")).toContainText("Chưa thấy trong văn bản");
  await shouldBeFitForEveryone(page);

  await row(page, "Đối tượng").getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Chưa có phần này" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await plan.press("Thêm phần Đối tượng");
  // Without scripts the sheet sends on to the editor that needs none.
  const hasScripts = test.info().project.use.javaScriptEnabled !== false;
  await expect(page).toHaveURL(hasScripts ? /\/edit#clause-/ : /\/edit\/plain/);
  if (hasScripts) await expect(new DraftingPage(page).sheet()).toBeFocused();
  else await expect(page.getByLabel("Nội dung", { exact: true })).toHaveValue(/\[Ai tham gia/);
  await page.goto(plan.address());
  await expect(row(page, "Đối tượng")).toContainText("1 chỗ trống chưa điền");
  await expect(row(page, "Đối tượng")).toContainText("Đang làm");

  await row(page, "Kinh phí").getByRole("link").click();
  await page.getByLabel("Mục nói về kinh phí").selectOption({ index: 2 });
  await plan.press("Ghi nhận mục này");
  await plan.shouldSay("Đã ghi nhận mục này nói về điều gì.");
  await expect(row(page, "Kinh phí")).toContainText("Đã xong");
});

test("Thời gian thi đua ghi bằng tay", async ({ page, signInAs }) => {
  await signInAs("thuongtruc");
  const plan = await openPlan(page, "bếp sạch", "/facts/period");
  await shouldBeFitForEveryone(page);
  await plan.change("Ngày bắt đầu", "1/7/2026");
  await plan.change("Ngày kết thúc", "30/6/2026");
  await plan.press("Lưu thời gian");
  await expect(
    page.getByRole("link", { name: "Ngày kết thúc phải từ ngày bắt đầu trở đi." }),
  ).toBeVisible();
  await plan.change("Ngày kết thúc", "31/12/2026");
  await plan.press("Lưu thời gian");
  await plan.shouldSay("từ 01/7/2026 đến 31/12/2026");
});

test("Người không soạn kế hoạch: không có đề xuất, không có nút", async ({ page, signInAs }) => {
  await signInAs("chutich");
  const plan = await openPlan(page, "đèn đường", "/facts");
  const address = plan.address();

  await plan.shouldSay("Chưa có chỉ tiêu nào.");
  await expect(page.getByRole("button", { name: /Xác nhận|Bỏ qua/ })).toHaveCount(0);
  const refused = await page.goto(`${address}/facts/new?kind=target`);
  expect(refused?.status()).toBe(403);
  await page.goto(address);
  await expect(row(page, "Chỉ tiêu").getByRole("link")).toHaveAttribute("href", /\/sheet#clause-/);
});
