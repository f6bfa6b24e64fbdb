import { expect, type Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { signOffCheck } from "@/lib/campaigns/approval/sign-off-check";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { planWith } from "../support/documents";
import { createActor, createPlan, createUser, password } from "../support/factories";
import { endSessions, outline } from "./drafting-office";
import { shouldBeFitForEveryone, test } from "./test";

type Person = { actor: Actor; userName: string };

async function person(
  name: string,
  role: Role,
  position: string,
  { communeId, isDeputy }: { communeId?: string; isDeputy?: boolean } = {},
): Promise<Person> {
  const user = await createUser();
  await prisma.user.update({ where: { id: user.id }, data: { name } });
  const actor = await createActor({ communeId, userId: user.id, roles: [role], isDeputy });
  await prisma.membership.update({ where: { id: actor.membershipId }, data: { position } });
  return { actor: { ...actor, name, position }, userName: user.userName ?? "" };
}

/** A committee of its own, with a draft that the checks find no error in. */
async function committee() {
  const office = await person("Lò Thị Hạnh", "OFFICE", "Chuyên viên Phòng Văn hóa - Xã hội");
  const { communeId } = office.actor;
  await prisma.commune.update({
    where: { id: communeId },
    data: { phone: "0215 3 555 666", email: "vanhoaxahoi@example.vn" },
  });
  const { id: planId } = await createPlan({ author: office.actor, document: planWith(outline) });
  return {
    office,
    planId,
    head: await person("Tòng Văn Ín", "OFFICE", "Trưởng Phòng Văn hóa - Xã hội", { communeId }),
    clerk: await person("Cà Thị Mai", "CLERK", "Văn thư", { communeId }),
    secondClerk: await person("Lường Thị Xôm", "CLERK", "Văn thư", { communeId }),
    chair: await person("Quàng Văn Thịnh", "CHAIR", "Chủ tịch Ủy ban nhân dân xã", { communeId }),
    deputy: await person("Vì Thị Sáng", "CHAIR", "Phó Chủ tịch Ủy ban nhân dân xã", {
      communeId,
      isDeputy: true,
    }),
  };
}

async function submit(page: Page, planId: string, message: string) {
  await page.goto(`/plans/${planId}`);
  await page.getByRole("link", { name: "Kiểm tra lại và trình" }).first().click();
  await page.getByLabel("Lời trình").fill(message);
  await page.getByRole("button", { name: "Trình Chủ tịch" }).dblclick();
  await expect(page.getByRole("heading", { name: "Đã trình Chủ tịch" })).toBeVisible();
}

test("Một kế hoạch qua mọi tay: trình, rút về, soát, trả lại, ký thay, hai văn thư cấp số cùng lúc, công khai @no-js", async ({
  page,
  context,
  browser,
  signInAs,
}) => {
  test.slow();
  const { planId, office, head, clerk, secondClerk, chair, deputy } = await committee();
  const base = `/plans/${planId}`;
  const year = vietnamDay(new Date()).getUTCFullYear();

  await signInAs(office.userName);
  await page.goto(`${base}/submit`);
  await expect(page.getByLabel("Người soát nội dung")).toHaveValue(head.actor.membershipId);
  await expect(page.getByLabel("Người soát thể thức")).toHaveValue(clerk.actor.membershipId);
  await expect(page.getByText("TM. ỦY BAN NHÂN DÂN")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await submit(page, planId, "Trình nhầm bản.");
  await page.getByRole("button", { name: "Rút về sửa" }).click();
  await expect(page.getByText("Đã rút văn bản về.")).toBeVisible();
  await submit(page, planId, "Kính trình Chủ tịch.\nChỉ tiêu đã thống nhất với các bản.");
  await expect(page.getByText(`2/${year}`, { exact: true })).toBeVisible();
  await expect(page.getByText("0215 3 555 666")).toBeVisible();
  await shouldBeFitForEveryone(page);
  const receipt = await page.request.get(`${base}/submission/receipt.pdf`);
  expect((await receipt.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await signInAs(head.userName);
  await page.goto("/work");
  await page.getByRole("link", { name: /thi đua trồng cây/ }).click();
  await page.getByRole("link", { name: "Ký xác nhận đã soát nội dung" }).first().click();
  await page.getByLabel("Ghi chú cho người ký").fill("Đã đối chiếu số liệu.");
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Ký xác nhận" }).click();
  await expect(page.getByText("Đã ký xác nhận phần soát.")).toBeVisible();

  await signInAs(chair.userName);
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${base}/review`);
  await expect(page.getByText("Chưa đủ hai phần soát").first()).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Trả lại để bổ sung" }).first().click();
  await page.getByRole("button", { name: "Trả lại để bổ sung" }).click();
  await expect(page.getByRole("link", { name: /Viết lý do trả lại/ })).toBeVisible();
  await page.getByLabel("Lý do trả lại").fill("Bổ sung chỉ tiêu số hộ của từng bản.");
  await endSessions(chair.actor);
  await page.getByRole("button", { name: "Trả lại để bổ sung" }).click();
  await expect(page.getByText("Phiên làm việc đã hết")).toBeVisible();
  await expect(page.getByLabel("Lý do trả lại")).toHaveValue(
    "Bổ sung chỉ tiêu số hộ của từng bản.",
  );
  await signInAs(chair.userName);
  await page.getByRole("button", { name: "Trả lại để bổ sung" }).click();
  await expect(page.getByText("Đã trả lại văn bản để bổ sung.")).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });

  await signInAs(office.userName);
  await page.goto(base);
  await expect(page.getByText("Bổ sung chỉ tiêu số hộ của từng bản.")).toBeVisible();
  await shouldBeFitForEveryone(page);
  const more = planWith(`${outline}\n2. Mỗi bản ít nhất 20 hộ tham gia.`);
  await savePlan(office.actor, { planId, version: 1, document: more }, new Date());
  await submit(page, planId, "Đã bổ sung chỉ tiêu.");
  await expect(page.getByText(`3/${year}`, { exact: true })).toBeVisible();

  await signOffCheck(head.actor, { planId, kind: "CONTENT", note: "" }, new Date());
  await signInAs(clerk.userName);
  await page.goto(`${base}/review/check`);
  await page.getByRole("button", { name: "Ký xác nhận" }).click();
  await expect(page.getByText("Đã ký xác nhận phần soát.")).toBeVisible();

  await signInAs(chair.userName);
  await page.goto("/delegations/new");
  await page.getByLabel("Lĩnh vực được ký thay").fill("văn hóa - xã hội");
  await page.getByLabel("Văn bản giao việc").fill("Quyết định số 12/QĐ-UBND ngày 05/01/2026");
  await page.getByLabel("Từ ngày").fill("5/1/2026");
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Ghi việc giao ký thay" }).click();
  await expect(page.getByText("Đã ghi việc giao ký thay.")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.goto(`${base}/review`);
  await expect(page.getByRole("heading", { name: "Khác bản đã đọc trước" })).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "20 hộ tham gia" })).toBeVisible();
  // Whoever wrote another name under the draft: it is the signer's that is printed.
  await expect(page.locator("#paper")).toContainText(chair.actor.name);
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Giao Phó Chủ tịch ký thay" }).first().click();
  await expect(page.getByRole("button", { name: "Giao ký thay" })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("button", { name: "Giao ký thay" }).click();
  await expect(page.getByText("Đã giao Phó Chủ tịch ký thay văn bản này.")).toBeVisible();

  await signInAs(deputy.userName);
  await page.goto("/work");
  await page.getByRole("link", { name: /thi đua trồng cây/ }).click();
  await page.getByRole("link", { name: "Duyệt, ký" }).first().click();
  await expect(page.getByText("KT. CHỦ TỊCH")).toBeVisible();
  await page.getByLabel("Mật khẩu", { exact: true }).fill("không phải mật khẩu này");
  await page.getByRole("button", { name: "Duyệt, ký" }).click();
  await expect(page.getByRole("link", { name: /Mật khẩu không đúng/ })).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Duyệt, ký" }).dblclick();
  await expect(page.getByText("Đã duyệt, ký. Văn thư cấp số, ngày.")).toBeVisible();
  await shouldBeFitForEveryone(page);

  await signInAs(clerk.userName);
  await page.goto("/work");
  await expect(page.getByText("Đã duyệt, chờ cấp số")).toBeVisible();
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const beside = await browser.newContext({ javaScriptEnabled, baseURL });
  await signInAs(secondClerk.userName, beside);
  const desks = [page, await beside.newPage()];
  const issue = { name: "Cấp số và phát hành" };
  for (const desk of desks) {
    await desk.goto(base);
    await desk.getByRole("link", issue).click();
    await expect(desk.getByRole("button", issue)).toBeVisible();
  }
  await Promise.all(desks.map((desk) => desk.getByRole("button", issue).dblclick()));
  for (const desk of desks) {
    await expect(desk.getByRole("heading", { name: "Văn bản số 01/KH-UBND" })).toBeVisible();
  }
  await beside.close();
  const { communeId } = office.actor;
  expect(await prisma.frozenDocument.count({ where: { communeId } })).toBe(1);
  expect(await prisma.seriesNumber.count({ where: { communeId } })).toBe(1);
  for (const format of ["docx", "pdf"]) {
    const file = () => context.request.get(`${base}/issued/file/${format}`);
    const [first, second] = [await (await file()).body(), await (await file()).body()];
    expect(second.equals(first), format).toBe(true);
  }

  await signInAs(office.userName);
  await page.goto(`${base}/publication`);
  await page.getByRole("button", { name: "Công khai ngay" }).dblclick();
  await expect(page.getByText("Đã công khai văn bản.")).toBeVisible();
  const { commune, campaign } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { commune: { select: { slug: true } }, campaign: { select: { slug: true } } },
  });
  await context.clearCookies();
  await page.goto(`/${commune.slug}/phong-trao/${campaign.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("trồng cây");
  await expect(page.getByText("01/KH-UBND").first()).toBeVisible();
});
