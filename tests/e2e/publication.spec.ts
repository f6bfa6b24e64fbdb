import { expect } from "@playwright/test";
import { prisma } from "@/lib/db/client";
import { richText } from "@/lib/documents/model";
import { createActor, createPlan, planDocument } from "../support/factories";
import { shouldBeFitForEveryone, test } from "./test";

async function issuedPlan() {
  const office = await createActor();
  const { userName } = await prisma.user.findUniqueOrThrow({ where: { id: office.userId } });
  const commune = await prisma.commune.findUniqueOrThrow({ where: { id: office.communeId } });
  const [first] = planDocument().body;
  const document = {
    ...planDocument(`Thi đua trồng rừng ${crypto.randomUUID().slice(0, 8)}`),
    body: ["MỤC ĐÍCH", "KINH PHÍ NỘI BỘ"].map((words, index) => ({
      ...(first ?? {
        marker: "roman" as const,
        kind: null,
        heading: true,
        table: null,
        children: [],
      }),
      id: `muc-${index + 1}`,
      label: `${"I".repeat(index + 1)}.`,
      text: richText(words),
    })),
    closing: [richText("Hỏi số 0912 345 678.")],
  };
  const plan = await createPlan({ author: office, state: "ISSUED", document });
  const { slug } = await prisma.campaign.findUniqueOrThrow({ where: { id: plan.campaignId } });
  const home = `/${commune.slug}`;
  return { userName: userName ?? "", planId: plan.id, home, page: `${home}/phong-trao/${slug}` };
}

test("Công khai, xem như mọi người, gỡ: trang công khai đổi ngay, không mã @no-js", async ({
  page,
  signInAs,
  request,
}) => {
  const { userName, planId, home, page: address } = await issuedPlan();
  const read = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 3 });
    return { status: answer.status(), headers: answer.headers(), text: await answer.text() };
  };
  expect((await read(address)).status).toBe(404);
  expect((await read(home)).text).not.toContain("trồng rừng");

  await signInAs(userName);
  await page.goto(`/plans/${planId}/publication`);
  await expect(page.getByText("Hỏi số [không công khai].")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByText("Chọn mục không công khai").click();
  await page.getByLabel("II. KINH PHÍ NỘI BỘ").check();
  await page.getByRole("button", { name: "Xem trước với lựa chọn này" }).click();
  await expect(page.getByText("[Nội dung không công khai]")).toBeVisible();
  await page.getByRole("button", { name: "Công khai ngay" }).click();
  await expect(page.getByText("Đã công khai văn bản.")).toBeVisible();
  await shouldBeFitForEveryone(page);

  // The very first answer, and the kept one after it.
  for (const turn of [1, 2]) {
    const { status, headers, text } = await read(address);
    expect([turn, status]).toEqual([turn, 200]);
    expect(text).toContain("trồng rừng");
    expect(text).not.toMatch(/KINH PHÍ NỘI BỘ|0912/);
    expect(text.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["cache-control"]).toBe("no-cache");
  }
  expect((await read(home)).text).toContain("trồng rừng");
  expect((await read(`${home}/tim-kiem?q=trong+rugn`)).text).toMatch(/<mark[^>]*>rừng<\/mark>/);

  // What is kept back changes in one step, while it stays public.
  await page.getByLabel("II. KINH PHÍ NỘI BỘ").uncheck();
  await page.getByLabel("I. MỤC ĐÍCH", { exact: true }).check();
  await page.getByRole("button", { name: "Xem trước với lựa chọn này" }).click();
  await page.getByRole("button", { name: "Đổi phần giữ nội bộ" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText("Ghi lý do đổi");
  await page.getByLabel("Lý do đổi").fill("Kinh phí đã được công bố.");
  await page.getByRole("button", { name: "Đổi phần giữ nội bộ" }).click();
  await expect(page.getByText("Đã đổi phần giữ nội bộ.")).toBeVisible();
  await shouldBeFitForEveryone(page);
  const changed = (await read(address)).text;
  expect(changed).toContain("KINH PHÍ NỘI BỘ");
  expect(changed).not.toMatch(/MỤC ĐÍCH|0912/);

  await page.getByLabel("Lý do gỡ").fill("Đăng nhầm bản.");
  await page.getByRole("button", { name: "Gỡ khỏi trang công khai" }).click();
  await expect(page.getByText("Lý do: Đăng nhầm bản.")).toBeVisible();
  expect((await read(address)).status).toBe(404);
  expect((await read(home)).text).not.toContain("trồng rừng");
  expect((await read(`${home}/tim-kiem?q=trồng+rừng`)).text).toContain("Không tìm thấy");
});

test("Hẹn giờ công khai theo giờ Việt Nam, rồi bỏ lịch hẹn", async ({ page, signInAs }) => {
  const { userName, planId } = await issuedPlan();
  await signInAs(userName);
  await page.goto(`/plans/${planId}/publication`);
  await page.getByLabel("Vào giờ hẹn dưới đây").check();
  await page.getByLabel("Ngày hẹn").fill("31/11/2026");
  await page.getByRole("button", { name: "Xem trước với lựa chọn này" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText("Ghi ngày/tháng/năm");
  const inTenDays = new Date(Date.now() + 10 * 86_400_000);
  const day = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" }).format(inTenDays);
  await page.getByLabel("Ngày hẹn").fill(day);
  await page.getByRole("textbox", { name: "Giờ hẹn" }).fill("7h30");
  await page.getByRole("button", { name: "Xem trước với lựa chọn này" }).click();
  await page.getByRole("button", { name: /^Hẹn công khai lúc 07:30/ }).click();
  await expect(page.getByText("Đã hẹn công khai lúc 07:30")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Lý do bỏ lịch hẹn").fill("Chờ ý kiến.");
  await page.getByRole("button", { name: "Bỏ lịch hẹn" }).click();
  await expect(page.getByText("Đã bỏ lịch hẹn.")).toBeVisible();
  await expect(page.getByText("Lý do: Chờ ý kiến.")).toBeVisible();
});
