import { expect } from "@playwright/test";
import { keepPlan } from "./drafted-plan";
import { PlanPage } from "./pages/plan-page";
import { shouldBeFitForEveryone, test } from "./test";

/** A symbol no other test has. */
const freshSymbol = () => `${Math.floor(Math.random() * 1e9)}/2025/QĐ-UBND`;

const planText = (subject: string) => `ỦY BAN NHÂN DÂN
XÃ MƯỜNG THANH HẠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: /KH-UBND
Mường Thanh Hạ, ngày tháng 12 năm 2026

KẾ HOẠCH
${subject}

Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;

I. MỤC ĐÍCH
1. Động viên Nhân dân trong bản giữ gìn đường bản.
3. Các bản đăng ký phần việc.

II. TỔ CHỨC THỰC HIỆN
1. Phòng VH-XH
Chủ trì theo dõi.

Trên đây là Kế hoạch phát động phong trào thi đua

Nơi nhận:
- Các cơ quan, đơn vị, các bản trên địa bàn xã;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Quàng Văn Thịnh
`;

test("Danh mục căn cứ: xem, tìm không dấu, lọc theo hiệu lực @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  await page.goto("/work");
  await page.getByRole("link", { name: "Căn cứ pháp lý" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Căn cứ pháp lý");
  await shouldBeFitForEveryone(page);

  await page.getByLabel("Tìm theo số").fill("98/2023");
  await page.getByRole("button", { name: "Tìm" }).click();
  const first = page.getByRole("listitem").filter({ hasText: "98/2023/NĐ-CP" }).first();
  await expect(first).toContainText("Hết hiệu lực");
  await expect(first).toContainText("từ 01/01/2024 đến hết 30/6/2025");
  await first.getByRole("link", { name: "152/2025/NĐ-CP" }).click();
  await expect(
    page.getByRole("listitem").filter({ hasText: "Còn hiệu lực" }).first(),
  ).toContainText("152/2025/NĐ-CP");

  await page.getByLabel("Tìm theo số").fill("không có văn bản nào thế này");
  await page.getByRole("button", { name: "Tìm" }).click();
  await expect(page.getByText("Không có căn cứ nào khớp.")).toBeVisible();
  await shouldBeFitForEveryone(page);
});

test("Văn phòng thêm, sửa, cho hết hiệu lực, bỏ căn cứ của xã @no-js", async ({
  page,
  signInAs,
}) => {
  const symbol = freshSymbol();
  await signInAs("thuongtruc");
  await page.goto("/legal-bases/new");
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Số, ký hiệu").fill(symbol);
  await page.getByLabel("Trích dẫn").fill("Quyết định của Ủy ban nhân dân tỉnh");
  await page.getByLabel("Ngày có hiệu lực").fill("15/12/2025");
  await page.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(page.getByText(`Trích dẫn phải có số, ký hiệu ${symbol}`).first()).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page
    .getByLabel("Trích dẫn")
    .fill(`Căn cứ Quyết định số ${symbol} ngày 03 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh;`);
  await page.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(page.getByText("Đã thêm căn cứ vào danh mục của xã.")).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: symbol });
  await expect(row).toContainText("từ 15/12/2025");
  await expect(row).toContainText("Xã tự ghi");

  // The same symbol on the same days: said in a sentence, and what was typed is still there.
  await page.goto("/legal-bases/new");
  await page.getByLabel("Số, ký hiệu").fill(symbol);
  await page.getByLabel("Trích dẫn").fill(`Quyết định số ${symbol}`);
  await page.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(page.getByText(`Danh mục của xã đã có ${symbol}`).first()).toBeVisible();
  await expect(page.getByLabel("Trích dẫn")).toHaveValue(`Quyết định số ${symbol}`);

  await page.goto("/legal-bases");
  await row.getByRole("link", { name: "Sửa" }).click();
  await page.getByLabel("Ghi chú").fill("Đang được tỉnh sửa đổi.");
  await page.getByRole("button", { name: "Lưu căn cứ" }).click();
  await expect(row).toContainText("Đang được tỉnh sửa đổi.");

  await row.getByRole("link", { name: "Ghi ngày hết hiệu lực" }).click();
  const lastDay = page.getByLabel("Ngày cuối cùng còn hiệu lực");
  await expect(lastDay).toBeVisible();
  await shouldBeFitForEveryone(page);
  await lastDay.fill("30/6/2026");
  await page.getByRole("button", { name: "Ghi ngày hết hiệu lực" }).click();
  await expect(row).toContainText("Hết hiệu lực");

  await row.getByRole("link", { name: "Sửa" }).click();
  await page.getByText("Ghi nhầm, không phải căn cứ của xã?").click();
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Bỏ khỏi danh mục của xã" }).click();
  await expect(page.getByText("Đã bỏ căn cứ khỏi danh mục của xã.")).toBeVisible();
  await expect(row).toHaveCount(0);
});

test("Lãnh đạo chỉ xem; trang thêm không mở cho họ", async ({ page, signInAs }) => {
  await signInAs("chutich");
  await page.goto("/legal-bases");
  await expect(page.getByText("152/2025/NĐ-CP").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Thêm căn cứ của xã" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Ghi bản riêng/ })).toHaveCount(0);
  await page.goto("/legal-bases/new");
  await expect(page.getByRole("button", { name: "Thêm vào danh mục" })).toHaveCount(0);
});

test("Căn cứ hết hiệu lực, số nhảy, thiếu dấu kết: mỗi chỗ sửa bằng một lần bấm @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = new PlanPage(page);
  const { planId } = await keepPlan(planText(`Phong trào thi đua ${freshSymbol()}`));
  await page.goto(`/plans/${planId}/sheet?checks=1`);
  await plan.shouldSay(/Văn bản 98\/2023\/NĐ-CP hết hiệu lực sau ngày/);
  await shouldBeFitForEveryone(page);

  for (const button of [/Sửa thành “Nghị định số 152/, /Đánh số lại/, /Sửa thành “đua.\/.”/]) {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText("Đã sửa và lưu văn bản.")).toBeVisible();
    await expect(page.getByRole("button", { name: button })).toHaveCount(0);
  }
  await plan.shouldShowOnSheet("Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025");
  await plan.shouldShowOnSheet("2. Các bản đăng ký phần việc.");
  await plan.shouldShowOnSheet("phong trào thi đua./.");
});

test("Bấm sửa trên trang cũ hơn bản đã lưu: không sửa gì, được báo @no-js", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const plan = new PlanPage(page);
  const { planId } = await keepPlan(planText(`Phong trào thi đua ${freshSymbol()}`));
  const sheet = `/plans/${planId}/sheet?checks=1`;
  await page.goto(sheet);
  const other = await context.newPage();
  await other.goto(sheet);
  await other.getByRole("button", { name: /Đánh số lại/ }).click();
  await expect(other.getByText("Đã sửa và lưu văn bản.")).toBeVisible();

  await page.getByRole("button", { name: /Sửa thành “Nghị định số 152/ }).click();
  await expect(page.getByText(/vừa có bản mới nên chưa sửa gì/).first()).toBeVisible();
  await page.goto(sheet);
  await plan.shouldSay(/98\/2023\/NĐ-CP hết hiệu lực/);
});

test("Trang soạn bằng chữ thường có căn cứ, đơn vị, câu hay dùng để chép @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const { planId } = await keepPlan(planText(`Phong trào thi đua ${freshSymbol()}`));
  await page.goto(`/plans/${planId}/edit/plain`);
  await page.getByText("Căn cứ, tên đơn vị, câu hay dùng để chép vào").click();
  await expect(page.getByText("Căn cứ Nghị định số 152/2025/NĐ-CP").first()).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Phòng VH-XH$/ })).toBeVisible();
  await shouldBeFitForEveryone(page);
});
