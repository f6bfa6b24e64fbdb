import { expect, type Page } from "@playwright/test";
import { startPlan } from "@/lib/campaigns/commands/start-plan";
import { startFormSchema } from "@/lib/campaigns/start-form";
import { demonstrationActor } from "./drafted-plan";
import { PlanPage } from "./pages/plan-page";
import { shouldBeFitForEveryone, test } from "./test";

const unique = (what: string) => `${what} ${crypto.randomUUID().slice(0, 8)}`;

/** A paper of a province made up for these tests. */
const superiorText = (name: string) => `ỦY BAN NHÂN DÂN
TỈNH NẬM SIM
Số: 213/KH-UBND
Nậm Sim, ngày 10 tháng 11 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua “${name}”

I. MỤC ĐÍCH
1. Nâng cao đời sống của Nhân dân vùng cao.
II. NỘI DUNG THI ĐUA
1. Thi đua làm đường
a) Đường liên bản.
b) Đường nội đồng.
2. Thi đua giữ gìn đường.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ theo dõi, tổng hợp.
`;

/** Begins at the list of plans, as a person would. */
async function chooseWay(page: Page, way: string) {
  await page.goto("/plans");
  await page.getByRole("link", { name: "Soạn kế hoạch mới" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Soạn kế hoạch mới");
  await page.getByRole("link", { name: way, exact: true }).click();
}

/** The page one has come to, whole: its title is there after its heading. */
async function shouldBeOnFitPage(page: Page, heading: string) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await shouldBeFitForEveryone(page);
}

/** At the editor; without scripts the page goes on by itself to the one that needs none. */
async function shouldBeDrafting(page: Page) {
  const isPlain = test.info().project.use.javaScriptEnabled === false;
  await expect(page).toHaveURL(
    isPlain ? /\/plans\/[0-9a-f-]{36}\/edit\/plain$/ : /\/plans\/[0-9a-f-]{36}\/edit$/,
  );
}

/** A plan begun from a template earlier. */
async function keepTemplatePlan(name: string): Promise<string> {
  const form = { template: "thematic", name, start: "1/1/2027", end: "31/12/2027" } as const;
  const office = await demonstrationActor("thuongtruc");
  const { planId } = await startPlan(office, startFormSchema.parse(form), new Date());
  return planId;
}

async function startFromTemplate(page: Page, name: string) {
  await chooseWay(page, "Theo mẫu");
  await page.getByRole("link", { name: "Thi đua theo chuyên đề" }).click();
  await page.getByLabel("Tên phong trào").fill(name);
  await page.getByLabel("Bắt đầu từ ngày").fill("1/1/2027");
  await page.getByLabel("Đến hết ngày").fill("31/12/2027");
  await page.getByRole("button", { name: "Soạn bản nháp" }).click();
  await shouldBeDrafting(page);
}

/** The paper of the plan one is at. */
async function openSheet(page: Page): Promise<PlanPage> {
  const address = /\/plans\/[0-9a-f-]{36}/.exec(page.url())?.[0];
  await page.goto(`${address}/sheet`);
  return new PlanPage(page);
}

test("Theo mẫu: ba câu trả lời ra một kế hoạch đủ phần @no-js @phone", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const name = unique("Bản sạch");

  await page.goto("/plans/new");
  await shouldBeOnFitPage(page, "Soạn kế hoạch mới");
  await page.getByRole("link", { name: "Theo mẫu" }).click();
  await shouldBeOnFitPage(page, "Chọn mẫu kế hoạch");
  await page.getByRole("link", { name: "Đợt thi đua chào mừng sự kiện" }).click();
  await shouldBeOnFitPage(page, "Đợt thi đua chào mừng sự kiện");
  await page.getByRole("button", { name: "Soạn bản nháp" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText("Nhập tên phong trào");
  await shouldBeFitForEveryone(page);

  await startFromTemplate(page, name);
  const plan = await openSheet(page);
  await plan.shouldShowOnSheet(`Phát động phong trào thi đua “${name}”`);
  await plan.shouldShowOnSheet("từ ngày 01/01/2027 đến hết ngày 31/12/2027");
  await plan.shouldShowOnSheet("15/2025/TT-BNV");
});

test("Từ phong trào năm trước: xem từng chỗ đổi, bỏ một chỗ @no-js", async ({ page, signInAs }) => {
  await signInAs("thuongtruc");
  const name = unique("Ruộng xanh");
  await keepTemplatePlan(name);

  await chooseWay(page, "Từ phong trào năm trước");
  await shouldBeOnFitPage(page, "Từ phong trào năm trước");
  await page.getByRole("link", { name }).click();
  await expect(page.getByLabel("Năm của phong trào mới")).toHaveValue("2028");
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Năm của phong trào mới").fill("2027");
  await page.getByRole("button", { name: "Xem các chỗ đổi" }).click();
  await expect(page.getByText("Năm mới là một năm khác 2027")).toBeVisible();
  await page.getByLabel("Năm của phong trào mới").fill("2029");
  await page.getByRole("button", { name: "Xem các chỗ đổi" }).click();

  await page.getByRole("checkbox", { name: /ngày 01\/01\/2027 đổi thành/ }).uncheck();
  await page.getByRole("button", { name: /và soạn tiếp/ }).click();
  await shouldBeDrafting(page);
  const plan = await openSheet(page);
  await plan.shouldShowOnSheet("từ ngày 01/01/2027 đến hết ngày 31/12/2029");
  await plan.shouldShowOnSheet("ngày 04 tháng 8 năm 2025");
});

test("Từ kế hoạch cấp trên: chọn mục, sửa, rồi thấy đã lấy, đã sửa, chưa lấy @no-js", async ({
  page,
  signInAs,
}) => {
  await signInAs("thuongtruc");
  const name = unique("Nối nhịp");

  await chooseWay(page, "Từ kế hoạch của cấp trên");
  await shouldBeOnFitPage(page, "Từ kế hoạch của cấp trên");
  await page.getByLabel("Tệp kế hoạch của cấp trên").setInputFiles({
    name: "ke-hoach-tinh.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(superiorText(name)),
  });
  await page.getByRole("button", { name: "Đọc kế hoạch cấp trên" }).click();
  await expect(page).toHaveURL(/\/superior\/[0-9a-f-]{36}$/);
  const choices = page.url();
  await expect(page.getByRole("checkbox", { name: "2. Thi đua giữ gìn đường." })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /Nâng cao đời sống/ })).not.toBeChecked();
  await shouldBeFitForEveryone(page);

  await page.getByRole("checkbox", { name: "b) Đường nội đồng." }).uncheck();
  await page.getByRole("button", { name: "Lấy các mục đã chọn" }).click();
  await shouldBeDrafting(page);
  let plan = await openSheet(page);
  await plan.shouldShowOnSheet("2. Thi đua làm đường");
  await plan.shouldShowOnSheet("a) Đường liên bản.");
  await plan.shouldShowOnSheet("3. Thi đua giữ gìn đường.");
  await plan.shouldShowOnSheet(
    "Thực hiện Kế hoạch số 213/KH-UBND ngày 10 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Nậm Sim",
  );

  await plan.openPlainEditor();
  await plan.changeContent("Thi đua giữ gìn đường.", "Thi đua giữ gìn đường, trồng hoa hai bên.");
  await plan.saveAndView();
  await page.getByRole("link", { name: "Cấp trên", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Lấy sang và đã sửa (1)" })).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "trồng hoa hai bên" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Lấy nguyên văn (2)" })).toBeVisible();
  await expect(page.getByText("Đường nội đồng.")).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.goto(choices);
  await expect(page.getByText("(đã lấy sang)").first()).toBeVisible();
  await page.getByRole("checkbox", { name: /Nâng cao đời sống/ }).check();
  await page.getByRole("button", { name: "Lấy các mục đã chọn" }).click();
  await shouldBeDrafting(page);
  plan = await openSheet(page);
  await plan.shouldShowOnSheet("Nâng cao đời sống của Nhân dân vùng cao.");
});

test("Thêm kế hoạch cấp trên thứ hai, gỡ kế hoạch thứ nhất @no-js", async ({ page, signInAs }) => {
  await signInAs("thuongtruc");
  const planId = await keepTemplatePlan(unique("Đường hoa"));

  await page.goto(`/plans/${planId}/superior`);
  await expect(page.getByText("chưa gắn với kế hoạch nào của cấp trên")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Đưa kế hoạch của cấp trên lên" }).click();
  await page.getByText("Không có tệp: dán văn bản").click();
  await page.getByLabel("Văn bản của kế hoạch cấp trên").fill(superiorText("Đường hoa"));
  await page.getByRole("button", { name: "Đọc kế hoạch cấp trên" }).click();
  await expect(page).toHaveURL(/\/superior\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "Cấp trên", exact: true }).click();
  await expect(page.getByRole("heading", { name: /213\/KH-UBND ngày 10\/11\/2026/ })).toBeVisible();

  await page.getByText("Gỡ kế hoạch này").click();
  await page.getByRole("button", { name: "Gỡ khỏi kế hoạch của xã" }).click();
  await expect(page.getByText("chưa gắn với kế hoạch nào của cấp trên")).toBeVisible();
  const plan = await openSheet(page);
  await plan.shouldShowOnSheet("Thực hiện Kế hoạch số 213/KH-UBND");
});

test("Chép một kế hoạch khác dưới trích yếu mới @no-js", async ({ page, signInAs }) => {
  await signInAs("thuongtruc");
  const name = unique("Cánh đồng mẫu");
  await keepTemplatePlan(name);

  await chooseWay(page, "Chép một kế hoạch khác của xã");
  await shouldBeOnFitPage(page, "Chép một kế hoạch khác của xã");
  await page.getByRole("link", { name }).click();
  const subject = unique("Phát động phong trào thi đua trồng rừng");
  await page.getByLabel("Trích yếu của kế hoạch mới").fill(subject);
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Chép và soạn tiếp" }).click();
  await shouldBeDrafting(page);
  const plan = await openSheet(page);
  await plan.shouldBeAt(subject);
  await plan.shouldShowOnSheet(
    `Trên đây là Kế hoạch ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
  );
});

test("Chọn một mục lấy cả các điểm dưới nó; bỏ hết điểm thì bỏ mục", async ({ page, signInAs }) => {
  await signInAs("thuongtruc");
  await page.goto("/plans/new/superior");
  await page.getByText("Không có tệp: dán văn bản").click();
  await page.getByLabel("Văn bản của kế hoạch cấp trên").fill(superiorText(unique("Chọn mục")));
  await page.getByRole("button", { name: "Đọc kế hoạch cấp trên" }).click();
  const box = (name: string | RegExp) => page.getByRole("checkbox", { name });

  await box("a) Đường liên bản.").uncheck();
  await expect(box("1. Thi đua làm đường")).toBeChecked();
  await box("b) Đường nội đồng.").uncheck();
  await expect(box("1. Thi đua làm đường")).not.toBeChecked();
  await box("III. TỔ CHỨC THỰC HIỆN").check();
  await expect(box(/Sở Nội vụ/)).toBeChecked();
});

test("Đơn vị không bắt đầu được kế hoạch bằng cách nào", async ({ page, signInAs }) => {
  await signInAs("donvi");
  for (const way of ["template", "template/regular", "file", "last-year", "superior", "copy"]) {
    const response = await page.goto(`/plans/new/${way}`);
    expect(response?.status()).toBe(403);
  }
});
