import { expect } from "@playwright/test";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { prisma } from "@/lib/db/client";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { draftPlan, rewordPlan } from "./drafted-plan";
import { PlanPage } from "./pages/plan-page";
import { shouldBeFitForEveryone, test } from "./test";

/** A plan saved three times: a deadline changed, then a sentence. */
async function planSavedThrice(what: string) {
  const { office, planId, topic } = await draftPlan(what);
  await rewordPlan(office, planId, "15/6/2026", "30/6/2026");
  await rewordPlan(office, planId, "sạch đẹp", "xanh, sạch, đẹp");
  return { office, planId, topic };
}

test("Chọn hai bản để so: chữ thêm, chữ bỏ hiện trên tờ giấy và trong dàn ý @no-js @phone", async ({
  page,
  signInAs,
}) => {
  const { planId } = await planSavedThrice("so hai bản");
  await signInAs("chutich");
  await page.goto(`/plans/${planId}/revisions`);
  await shouldBeFitForEveryone(page);

  await page.getByRole("radio", { name: "Trước: Bản 2", exact: true }).check();
  await page.getByRole("radio", { name: "Sau: Bản 2", exact: true }).check();
  await page.getByRole("button", { name: "So hai bản" }).click();
  await expect(page.getByText("Chưa chọn đủ hai bản khác nhau.")).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.goto(`/plans/${planId}/revisions`);
  await page.getByRole("radio", { name: "Trước: Bản 1", exact: true }).check();
  await page.getByRole("radio", { name: "Sau: Bản 3", exact: true }).check();
  await page.getByRole("button", { name: "So hai bản" }).click();

  const sheet = page.locator(".marked-sheet");
  await expect(page.getByText("2 chỗ khác")).toBeVisible();
  await expect(sheet.locator("del", { hasText: "15" })).toBeVisible();
  await expect(sheet.locator("ins", { hasText: "30" })).toBeVisible();
  await expect(sheet.locator("ins", { hasText: "xanh" })).toBeVisible();
  await expect(sheet.getByText("Phòng Văn hóa - Xã hội theo dõi")).toBeVisible();
  await shouldBeFitForEveryone(page);

  await sheet.getByRole("link", { name: "Chỗ khác sau" }).first().click();
  await expect(page).toHaveURL(/#change-2$/);

  await page.getByRole("link", { name: "Chỉ hiện chỗ khác" }).click();
  await expect(sheet.getByText("Phòng Văn hóa - Xã hội theo dõi")).toBeHidden();
  await expect(sheet.locator("ins", { hasText: "30" })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: "Dàn ý", exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.locator("ins", { hasText: "30" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  const before = page.url();
  await page.getByRole("link", { name: "Dàn ý, hai cột" }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page.locator("del", { hasText: "15" })).toBeVisible();
  await shouldBeFitForEveryone(page);
});

test("Đặt tên cho một bản, đổi tên, bỏ tên @no-js", async ({ page, signInAs }) => {
  const { planId } = await planSavedThrice("đặt tên");
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/revisions`);
  await page.getByRole("link", { name: "Bản 2" }).click();

  await page.getByRole("button", { name: "Đặt tên" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Tên của bản này").fill("Bản trình lần 1");
  await page.getByRole("button", { name: "Đặt tên" }).click();
  await expect(page.getByRole("heading", { name: "Bản trình lần 1 (bản 2)" })).toBeVisible();

  await page.getByLabel("Tên của bản này").fill("Bản gửi các thôn");
  await page.getByRole("button", { name: "Đổi tên" }).click();
  await expect(page.getByRole("heading", { name: "Bản gửi các thôn (bản 2)" })).toBeVisible();
  await page.getByRole("link", { name: "Về các bản đã lưu" }).click();
  await expect(page.getByRole("link", { name: "Bản gửi các thôn (bản 2)" })).toBeVisible();

  await page.getByRole("link", { name: "Bản gửi các thôn (bản 2)" }).click();
  await page.getByRole("button", { name: "Bỏ tên" }).click();
  await expect(page.getByRole("heading", { name: "Bản 2", exact: true })).toBeVisible();
  await expect(page.getByText("Đã bỏ tên của bản này.")).toBeVisible();
});

test("Phiên hết hạn lúc đặt tên: tên đã gõ còn nguyên, đăng nhập lại rồi đặt được @no-js", async ({
  page,
  context,
  signInAs,
}) => {
  const { planId } = await draftPlan("đặt tên muộn");
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/revisions`);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByRole("link", { name: "Bản 1" }).click();
  await page.getByLabel("Tên của bản này").fill("Bản trình Chủ tịch");
  await context.clearCookies();

  await page.getByRole("button", { name: "Đặt tên" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText(
    "Phiên làm việc đã hết, chưa đặt được tên.",
  );
  await expect(page.getByLabel("Tên của bản này")).toHaveValue("Bản trình Chủ tịch");
  await shouldBeFitForEveryone(page);

  await signInAs("thuongtruc");
  await page.getByRole("button", { name: "Đặt tên" }).click();
  await expect(page.getByRole("heading", { name: "Bản trình Chủ tịch (bản 1)" })).toBeVisible();
});

test("Lấy lại bản cũ: xem trước sẽ đổi gì, bản đang dùng vẫn còn @no-js", async ({
  page,
  signInAs,
}) => {
  const { planId } = await planSavedThrice("lấy lại");
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/revisions`);
  await page.getByRole("link", { name: "Bản 1" }).click();
  await page.getByRole("link", { name: "Lấy lại bản này" }).click();
  await expect(page.locator(".marked-sheet ins", { hasText: "15" })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByRole("button", { name: "Lấy lại bản này" }).click();

  await expect(page.getByText(/Đã lấy lại bản cũ/)).toBeVisible();
  await expect(page.locator(".sheet")).toContainText("15/6/2026");
  const plan = new PlanPage(page);
  await plan.goTo("Các bản đã lưu");
  await expect(page.getByText(/Lấy lại bản cũ/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Bản 3" })).toBeVisible();
});

test("Có người lưu trong lúc xem: chưa lấy lại gì, được báo và xem lại chỗ khác @no-js", async ({
  page,
  signInAs,
}) => {
  const { office, planId } = await planSavedThrice("lấy lại chậm");
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/revisions`);
  await page.getByRole("link", { name: "Bản 1" }).click();
  await page.getByRole("link", { name: "Lấy lại bản này" }).click();
  await expect(page.getByRole("heading", { name: "Lấy lại Bản 1?" })).toBeVisible();
  await rewordPlan(office, planId, "không quá 05", "không quá 07");

  await page.getByRole("button", { name: "Lấy lại bản này" }).click();

  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText("vừa có bản lưu mới");
  const plan = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  expect(plan.version).toBe(4);
  await shouldBeFitForEveryone(page);
});

test("Bản để riêng nói rõ phải làm gì; nhiều lần tự lưu được gấp lại; bản cũ tải về đúng chữ", async ({
  page,
  signInAs,
}) => {
  const { office, planId, topic } = await draftPlan("bản để riêng");
  for (const day of ["16", "17", "18", "19"])
    await rewordPlan(office, planId, `${Number(day) - 1}/6/2026`, `${day}/6/2026`, "AUTOSAVED");
  const first = await prisma.planRevision.findFirstOrThrow({ where: { planId, version: 1 } });
  const late = JSON.parse(JSON.stringify(first.content).replace("15/6/2026", "25/6/2026"));
  await expect(
    savePlan(office, { planId, version: 1, document: late }, new Date()),
  ).rejects.toThrow(StalePlanError);
  await signInAs("thuongtruc");

  await page.goto(`/plans/${planId}/revisions`);
  await expect(page.getByText("3 lần tự lưu")).toBeVisible();
  await expect(page.getByText("Chưa vào văn bản", { exact: true })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Bản để riêng, soạn trên bản 1" }).click();
  await expect(page.getByRole("region", { name: "Bản này chưa vào văn bản" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "So với bản đang dùng" }).click();
  await expect(page.locator(".marked-sheet del", { hasText: "25" })).toBeVisible();

  await page.goto(`/plans/${planId}/revisions/${first.id}`);
  const file = await new PlanPage(page).download("Tải tệp Word");
  const read = await readDocument(file, "ban-cu.docx");
  expect(printOutline(read)).toContain("trước ngày 15/6/2026");
  expect(printOutline(read)).toContain(topic);
  expect(parseOutline(printOutline(read)).body).toHaveLength(3);
});

test("Đơn vị không xem được các bản đã lưu", async ({ page, signInAs }) => {
  const { planId } = await planSavedThrice("không xem được");
  await signInAs("donvi");
  const answers = await Promise.all(
    ["revisions", "revisions/compare", "comments"].map((side) =>
      page.request.get(`/plans/${planId}/${side}`),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404]);
});
