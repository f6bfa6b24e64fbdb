import { expect, type Page } from "@playwright/test";
import { answerComment, writeComment } from "@/lib/campaigns/comments/write-comment";
import { findPlan } from "@/lib/campaigns/queries";
import { demonstrationActor, draftPlan, rewordPlan } from "./drafted-plan";
import { shouldBeFitForEveryone, test } from "./test";

/** Opens what is folded under these words, and gives the form in it. */
async function unfold(page: Page, words: string) {
  const summary = page.locator("summary", { hasText: new RegExp(`^${words}$`) });
  const details = page.locator("details").filter({ has: summary }).last();
  if ((await details.getAttribute("open")) === null) await details.locator(summary).click();
  return details;
}

/** Words of a comment, not those in a form to change it. */
const said = (page: Page, words: string) => page.locator("p", { hasText: words });

test("Nhắc Chủ tịch trong một ý kiến; Chủ tịch thấy trong việc cần làm, trả lời @no-js @phone", async ({
  page,
  signInAs,
}) => {
  const { office, planId, topic } = await draftPlan("ý kiến");
  const chair = await demonstrationActor("chutich");
  const clauseId = (await findPlan(office, planId))?.document.body[1]?.children[0]?.id ?? "";
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/comments`);
  await shouldBeFitForEveryone(page);

  await page.getByLabel("Về mục nào").selectOption(clauseId);
  await page.getByLabel("Ý kiến", { exact: true }).fill("Số lượng Giấy khen\nđã hỏi kế toán chưa?");
  const form = await unfold(page, "Nhắc đồng nghiệp");
  await form.getByRole("checkbox", { name: new RegExp(chair.name) }).check();
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByText("Đã gửi ý kiến.")).toBeVisible();
  await expect(page.getByText(`Báo cho: ${chair.name}`)).toBeVisible();
  await shouldBeFitForEveryone(page);

  await signInAs("chutich");
  await page.goto("/work");
  const item = page.getByRole("listitem").filter({ hasText: topic });
  await expect(item).toContainText(`${office.name}: Số lượng Giấy khen`);
  await shouldBeFitForEveryone(page);
  await item.getByRole("link").click();
  await expect(page).toHaveURL(/comments#comment-/);
  const answer = await unfold(page, "Trả lời");
  await answer.getByLabel("Trả lời", { exact: true }).fill("Đã cân đối, giữ nguyên.");
  await answer.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(page.getByText("Đã gửi trả lời.")).toBeVisible();
  await expect(said(page, "Đã cân đối, giữ nguyên.")).toBeVisible();
  await page.goto("/work");
  await expect(page.getByRole("listitem").filter({ hasText: topic })).toHaveCount(0);
});

test("Có trả lời: người hỏi thấy trong việc cần làm, đánh dấu đã xong, mở lại @no-js", async ({
  page,
  signInAs,
}) => {
  const { office, planId, topic } = await draftPlan("trả lời");
  const comment = { planId, clauseId: null, body: "Đã hỏi kế toán chưa?", mentions: [] };
  const commentId = await writeComment(office, comment, new Date());
  const answer = { planId, commentId, body: "Đã cân đối, giữ nguyên.", mentions: [] };
  await answerComment(await demonstrationActor("chutich"), answer, new Date());

  await signInAs("thuongtruc");
  await page.goto("/work");
  const reply = page
    .getByRole("listitem")
    .filter({ hasText: topic })
    .filter({ hasText: "Có trả lời" });
  await reply.getByRole("link").click();
  await page.getByRole("button", { name: "Đánh dấu đã xong" }).click();
  await expect(page.getByText("Không có ý kiến nào chưa xong.")).toBeVisible();
  await page.getByRole("link", { name: "Đã xong (1)" }).click();
  await expect(said(page, "Đã cân đối, giữ nguyên.")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Mở lại" }).click();
  await expect(page.getByText("Đã mở lại ý kiến.")).toBeVisible();
});

test("Gửi ý kiến trống: báo tại chỗ; mục và người đã chọn còn nguyên @no-js", async ({
  page,
  signInAs,
}) => {
  const { office, planId } = await draftPlan("ý kiến trống");
  const chair = await demonstrationActor("chutich");
  const clause = (await findPlan(office, planId))?.document.body[1]?.id ?? "";
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/comments?clause=${clause}`);
  await expect(page.getByLabel("Về mục nào")).toHaveValue(clause);
  const form = await unfold(page, "Nhắc đồng nghiệp");
  await form.getByRole("checkbox", { name: new RegExp(chair.name) }).check();
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();

  const summary = page.getByRole("alert", { name: "Có lỗi" });
  await expect(summary.getByRole("link", { name: "Viết ý kiến." })).toBeVisible();
  await expect(page.getByLabel("Ý kiến", { exact: true })).toHaveAccessibleDescription(
    /Viết ý kiến\./,
  );
  await expect(page.getByLabel("Về mục nào")).toHaveValue(clause);
  await expect(page.getByRole("checkbox", { name: new RegExp(chair.name) })).toBeChecked();
  await shouldBeFitForEveryone(page);
  await summary.getByRole("link", { name: "Viết ý kiến." }).click();
  await expect(page.getByLabel("Ý kiến", { exact: true })).toBeFocused();
});

test("Mục đã sửa sau khi có ý kiến: thấy lời bây giờ và lời lúc viết", async ({
  page,
  signInAs,
}) => {
  const { office, planId } = await draftPlan("mục đã sửa");
  const plan = await findPlan(office, planId);
  const clauseId = plan?.document.body[0]?.children[1]?.id ?? "";
  const comment = { planId, clauseId, body: "Hạn này gấp quá.", mentions: [] };
  await writeComment(office, comment, new Date());
  await rewordPlan(office, planId, "15/6/2026", "30/6/2026");
  await signInAs("chutich");

  await page.goto(`/plans/${planId}/comments`);

  await expect(
    page.getByText("2. Các thôn đăng ký phần việc trước ngày 30/6/2026.", { exact: true }),
  ).toBeVisible();
  await expect(
    page.getByText(
      /Mục này đã sửa\. Lời lúc viết ý kiến: “2\. Các thôn đăng ký phần việc trước ngày 15\/6\/2026\.”/,
    ),
  ).toBeVisible();
  await shouldBeFitForEveryone(page);
});

test("Sửa rồi xóa ý kiến chưa ai trả lời @no-js", async ({ page, signInAs }) => {
  const { office, planId } = await draftPlan("sửa ý kiến");
  await writeComment(
    office,
    { planId, clauseId: null, body: "Viết nhầm.", mentions: [] },
    new Date(),
  );
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/comments`);

  const edit = await unfold(page, "Sửa");
  await edit.getByLabel("Sửa ý kiến").fill("Viết lại cho đúng.");
  await edit.getByRole("button", { name: "Lưu ý kiến" }).click();
  await expect(said(page, "Viết lại cho đúng.")).toBeVisible();

  const remove = await unfold(page, "Xóa");
  await shouldBeFitForEveryone(page);
  await remove.getByRole("button", { name: "Xóa ý kiến này" }).click();
  await expect(page.getByText("Đã xóa ý kiến.")).toBeVisible();
  await expect(page.getByText("Không có ý kiến nào chưa xong.")).toBeVisible();
});

test("Mất mạng lúc gửi: chữ còn nguyên, có mạng thì gửi được", async ({
  page,
  context,
  signInAs,
}) => {
  const { planId } = await draftPlan("mất mạng");
  await signInAs("thuongtruc");
  await page.goto(`/plans/${planId}/comments`);
  await page.getByLabel("Ý kiến", { exact: true }).fill("Chữ không được mất.");

  await context.setOffline(true);
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText(
    "Không nối được với máy chủ",
  );
  await expect(page.getByLabel("Ý kiến", { exact: true })).toHaveValue("Chữ không được mất.");

  await context.setOffline(false);
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await expect(said(page, "Chữ không được mất.")).toBeVisible();
  await expect(page.getByText("Đã gửi ý kiến.")).toBeVisible();
});
