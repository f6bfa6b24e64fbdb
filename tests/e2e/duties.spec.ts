import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { freezeDocument } from "@/lib/documents/freeze";
import { parseOutline } from "@/lib/documents/outline/parse";
import { communeWithVillage, createAssignment } from "../support/duties";
import { shouldBeFitForEveryone, test } from "./test";

const paper = parseOutline(`ỦY BAN NHÂN DÂN
XÃ MƯỜNG LANH
Số: 07/KH-UBND
Mường Lanh, ngày 02 tháng 11 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua dọn đường làng

I. TỔ CHỨC THỰC HIỆN
1. Các bản tổng vệ sinh đường làng, báo số mét đường trước ngày 20 hằng tháng.

Nơi nhận:
- Các bản;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Mường
`);

async function userName({ userId }: Actor): Promise<string> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  return user.userName ?? "";
}

/** A village that was given what recurs each month, by a paper issued long enough ago that one time is past. */
async function villageWithDuty() {
  const issuedAt = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  const period = { startsOn: null, endsOn: null };
  const { office, head, village, plan } = await communeWithVillage({ issuedAt, period });
  const clauseId = paper.body[0]?.children[0]?.id ?? null;
  const task = "Tổng vệ sinh đường làng, báo số mét đường";
  await createAssignment(office, plan.id, {
    task,
    clauseId,
    parties: [{ unitKind: "VILLAGE", role: "RESPONSIBLE" }],
    recurrence: "MONTHLY",
    recurrenceDay: 20,
  });
  // What was issued never changes: the plan is given another paper.
  const { number, symbol, year, issuedOn, signerId, communeId } =
    await prisma.frozenDocument.findFirstOrThrow({ where: { plans: { some: { id: plan.id } } } });
  const frozen = await prisma.frozenDocument.create({
    data: {
      communeId,
      kind: "PLAN",
      number: number + 1000,
      symbol,
      year,
      issuedOn,
      signerId,
      signerName: "Lò Văn Mường",
      signerPosition: "Chủ tịch",
      content: paper,
      sha256: freezeDocument(paper).sha256,
      frozenAt: issuedAt,
    },
  });
  await prisma.plan.update({ where: { id: plan.id }, data: { frozenDocumentId: frozen.id } });
  return { office, head, village, task };
}

test("Trưởng bản nhận việc, hỏi, báo xong; thường trực trả lời @phone @no-js", async ({
  page,
  signInAs,
}) => {
  const { office, head, village, task } = await villageWithDuty();
  await signInAs(await userName(head));
  await page.goto("/work");
  const waiting = page.getByRole("listitem").filter({ hasText: task });
  await expect(waiting).toContainText("Quá hạn");
  const menu = page.getByText("Menu", { exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("link", { name: "Việc của đơn vị" }).click();
  await expect(page.getByRole("heading", { name: "Quá hạn (1)" })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await page.getByRole("link", { name: task }).click();
  await expect(page.getByText(/1\. Các bản tổng vệ sinh đường làng/)).toBeVisible();
  await page.getByRole("button", { name: "Báo đã nhận việc" }).click();
  await expect(page.getByText(`Đã nhận việc: ${head.name}`)).toBeVisible();
  await shouldBeFitForEveryone(page);
  const duty = new URL(page.url()).pathname;
  const file = await page.request.get(`${duty}/paper/docx`);
  expect(file.headers()["content-disposition"]).toContain("attachment");

  await page.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await expect(page.getByRole("alert", { name: "Có lỗi" })).toContainText("Viết câu hỏi.");
  await page.getByLabel("Câu hỏi cho thường trực").fill("Đường nội đồng có tính không?");
  await page.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await expect(page.getByText("Đã gửi câu hỏi")).toBeVisible();
  await expect(page.getByLabel("Câu hỏi cho thường trực")).toHaveValue("");

  await signInAs(await userName(office));
  await page.goto("/work");
  await expect(page.getByRole("link", { name: /Thông báo.*1 chưa đọc/ })).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Câu hỏi chờ trả lời" })
    .getByRole("link")
    .click();
  await page.getByLabel("Trả lời", { exact: true }).fill("Có tính.");
  await page.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect(page.getByText("Đã gửi trả lời.")).toBeVisible();
  await expect(page.getByRole("rowheader", { name: village.name })).toBeVisible();
  await shouldBeFitForEveryone(page);

  await signInAs(await userName(head));
  await page.goto("/notifications");
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: /đã trả lời câu hỏi/ }).click();
  await expect(page.getByText("Có tính.")).toBeVisible();
  const late = page.locator("details").filter({ hasText: "đã quá hạn" }).first();
  if ((await late.getAttribute("open")) === null) await late.locator("summary").click();
  await late.getByLabel("Kết quả").fill("850 mét đường");
  await late.getByRole("button", { name: "Đánh dấu đã xong" }).click();
  await expect(page.getByText("850 mét đường")).toBeVisible();
});

test("Lịch của đơn vị: lấy địa chỉ riêng, ứng dụng lịch đọc được, thu hồi thì thôi @desktop @no-js", async ({
  page,
  request,
  signInAs,
}) => {
  const { head, task } = await villageWithDuty();
  await signInAs(await userName(head));
  await page.goto("/duties/calendar");
  await page.getByRole("button", { name: "Lấy địa chỉ lịch" }).click();
  const address = await page.getByLabel("Địa chỉ lịch riêng").inputValue();
  await shouldBeFitForEveryone(page);
  const calendar = new URL(address).pathname;
  const fetched = await request.get(calendar);
  expect(fetched.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-store",
  });
  expect((await fetched.text()).replace(/\r\n /g, "")).toContain(task.replace(",", "\\,"));
  await page.goto("/duties/calendar");
  await page.getByRole("button", { name: "Thu hồi địa chỉ lịch" }).click();
  await expect(page.getByText("Đã thu hồi địa chỉ lịch.")).toBeVisible();
  expect((await request.get(calendar)).status()).toBe(404);
});
