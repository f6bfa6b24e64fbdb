import { readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { prisma } from "@/lib/db/client";
import { printOutline } from "@/lib/documents/outline/print";
import { readDocument } from "@/lib/documents/read-document";
import { planWith } from "../support/documents";
import { createPlan } from "../support/factories";
import {
  endSessions,
  type Office,
  officer,
  officeWithPlan,
  outline,
  shouldBeStored,
  storedText,
} from "./drafting-office";
import { DraftingPage } from "./pages/drafting-page";
import { scriptsAreReady, shouldBeFitForEveryone, test } from "./test";

// Within three seconds: tests/unit/drafting/autosave.test.ts, where the clock is the test's own.
test("Gõ xong thì chữ tự tới máy chủ; tải lại trang vẫn còn @phone", async ({ page, signInAs }) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await shouldBeFitForEveryone(page);

  await drafting.typeAfter("Ai cũng góp sức.", " Bản nào xong trước giúp bản bạn.");
  await shouldBeStored(planId, "Bản nào xong trước giúp bản bạn.");
  await drafting.shouldBe("saved");

  await page.reload();
  await drafting.shouldShow("Bản nào xong trước giúp bản bạn.");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

/** Leaves words in this browser that the server does not have, also not by the last request of a page that closes. */
async function leaveUnsaved(page: Page, { actor, planId }: Office, words: string) {
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.shouldBe("saved");
  await endSessions(actor);
  await drafting.typeAfter("Ai cũng góp sức.", words);
  await drafting.shouldBe("signed-out");
  await page.close();
  expect(await storedText(planId)).not.toContain(words.trim());
}

test("Đóng trình duyệt khi chữ chưa tới máy chủ: mở lại thì chữ về, nói rõ, và bỏ được", async ({
  page,
  context,
  signInAs,
}) => {
  const office = await officeWithPlan();
  const { planId, userName } = office;
  await signInAs(userName);
  await leaveUnsaved(page, office, " Góp cả cây giống.");
  await signInAs(userName);

  const reopened = new DraftingPage(await context.newPage());
  await reopened.open(planId);
  await reopened.shouldSay("Đã lấy lại phần chưa kịp lưu");
  await reopened.shouldShow("Góp cả cây giống.");
  await shouldBeStored(planId, "Góp cả cây giống.");
  await shouldBeFitForEveryone(reopened.page);

  await reopened.press("Bỏ phần lấy lại");
  await reopened.shouldNotShow("Góp cả cây giống.");
  await expect.poll(() => storedText(planId)).not.toContain("Góp cả cây giống.");
  const revisions = await prisma.planRevision.findMany({ where: { planId }, take: 20 });
  expect(
    revisions.some(({ content }) => JSON.stringify(content).includes("Góp cả cây giống.")),
  ).toBe(true);
});

test("Chữ để lại trong máy không hiện với người khác, chờ đúng người quay lại", async ({
  page,
  context,
  signInAs,
}) => {
  const office = await officeWithPlan();
  const { planId, userName, actor } = office;
  await signInAs(userName);
  await leaveUnsaved(page, office, " Chưa ai nên đọc câu này.");

  const colleague = await officer("Quàng Thị Mơ", actor.communeId);
  await context.clearCookies();
  await signInAs(colleague.userName);
  const theirs = new DraftingPage(await context.newPage());
  await theirs.open(planId);
  await theirs.typeAfter("Mỗi nhà trồng một hàng hoa.", " Phần của Mơ.");
  await shouldBeStored(planId, "Phần của Mơ.");
  await theirs.shouldNotShow("Chưa ai nên đọc câu này.");
  await expect(theirs.page.getByText("Đã lấy lại")).toHaveCount(0);
  await theirs.page.close();

  await context.clearCookies();
  await signInAs(userName);
  const mine = new DraftingPage(await context.newPage());
  await mine.open(planId);
  await mine.shouldSay("Đã lấy lại phần chưa kịp lưu");
  await shouldBeStored(planId, "Chưa ai nên đọc câu này.");
  await shouldBeStored(planId, "Phần của Mơ.");
});

test("Mất mạng giữa lúc gõ: nói rõ, gõ tiếp được, có mạng thì tự lưu hết", async ({
  page,
  context,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);

  await context.setOffline(true);
  await drafting.typeAfter("Ai cũng góp sức.", " Câu gõ lúc mất mạng.");
  await drafting.shouldBe("unreachable");
  await drafting.shouldSay("Chữ vừa soạn đã giữ trong máy này.");
  await shouldBeFitForEveryone(page);
  await drafting.typeAfter("Mỗi nhà trồng một hàng hoa.", " Câu gõ tiếp.");

  await context.setOffline(false);
  await shouldBeStored(planId, "Câu gõ lúc mất mạng.");
  await shouldBeStored(planId, "Câu gõ tiếp.");
  await drafting.shouldBe("saved");
});

test("Máy chủ lỗi rồi chạy lại: trang tự gửi lại cho tới khi lưu được", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.shouldBe("saved");
  let refusals = 0;
  await page.route("**/sync?*", (route) => {
    refusals += 1;
    return refusals <= 3 ? route.fulfill({ status: 500, body: "lỗi" }) : route.continue();
  });

  await drafting.typeAfter("Ai cũng góp sức.", " Gõ lúc máy chủ lỗi.");
  await drafting.shouldBe("unreachable");

  await drafting.shouldBe("saved");
  await shouldBeStored(planId, "Gõ lúc máy chủ lỗi.");
  expect(refusals).toBeGreaterThan(3);
});

test("Phiên hết giữa lúc soạn: đăng nhập lại ở cửa sổ khác, trang này tự lưu", async ({
  page,
  context,
  signInAs,
}) => {
  const { planId, userName, actor } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await endSessions(actor);

  await drafting.typeAfter("Ai cũng góp sức.", " Câu gõ khi phiên đã hết.");
  await drafting.shouldBe("signed-out");
  await shouldBeFitForEveryone(page);
  const [signIn] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Đăng nhập lại" }).click(),
  ]);
  await signIn.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(userName);
  await signIn.getByLabel("Mật khẩu", { exact: true }).fill("một mật khẩu để thử");
  await signIn.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(signIn.getByRole("heading", { level: 1 })).toHaveText("Đã đăng nhập lại");
  await scriptsAreReady(signIn);
  await shouldBeFitForEveryone(signIn);
  await signIn.getByRole("button", { name: "Đóng cửa sổ này" }).click();
  await drafting.comeBack();

  await drafting.shouldBe("saved");
  await drafting.shouldShow("Câu gõ khi phiên đã hết.");
  await shouldBeStored(planId, "Câu gõ khi phiên đã hết.");
});

test.describe("Hai người cùng một kế hoạch", () => {
  type Open = {
    browser: { newContext: () => Promise<BrowserContext> };
    signInAs: (userName: string, browser?: BrowserContext) => Promise<void>;
    baseURL?: string;
  };

  /** The same plan open before two people of one office, each in a browser of their own. */
  async function openTwice({ browser, signInAs }: Open, mine: DraftingPage) {
    const { planId, userName, actor } = await officeWithPlan();
    const colleague = await officer("Quàng Thị Mơ", actor.communeId);
    const other = await browser.newContext();
    await signInAs(userName);
    await signInAs(colleague.userName, other);
    const theirs = new DraftingPage(await other.newPage());
    await mine.open(planId);
    await theirs.page.goto(new URL(`/plans/${planId}/edit`, mine.page.url()).href);
    await expect(theirs.sheet()).toBeVisible();
    return { planId, theirs };
  }

  test("thấy nhau; sửa hai mục khác nhau thì hai bên tự ghép, không ai mất chữ", async ({
    page,
    browser,
    signInAs,
  }) => {
    const mine = new DraftingPage(page);
    const { planId, theirs } = await openTwice({ browser, signInAs }, mine);
    await theirs.shouldSee(/Đang cùng soạn: Lò Thị Hạnh/);
    await mine.shouldSee(/Đang cùng soạn: Quàng Thị Mơ/);

    await mine.typeAfter("Ai cũng góp sức.", " Phần của Hạnh.");
    await theirs.typeAfter("Mỗi nhà trồng một hàng hoa.", " Phần của Mơ.");
    await shouldBeStored(planId, "Phần của Mơ.");
    await mine.comeBack();

    await mine.shouldShow("Phần của Mơ.");
    await theirs.shouldShow("Phần của Hạnh.");
    await shouldBeStored(planId, "Phần của Mơ.");
    await shouldBeStored(planId, "Phần của Hạnh.");
    await expect(mine.page.getByText("hai bản khác nhau")).toHaveCount(0);
    await theirs.page.context().close();
  });

  test("sửa cùng ba mục thì chọn từng mục: bản của tôi, bản của người kia, giữ cả hai @phone", async ({
    page,
    browser,
    signInAs,
    context,
  }) => {
    const mine = new DraftingPage(page);
    const { planId, theirs } = await openTwice({ browser, signInAs }, mine);
    await mine.shouldBe("saved");
    await context.setOffline(true);
    const places = [
      "Làm cho đường bản sạch hơn.",
      "Mỗi bản giữ sạch một đoạn đường.",
      "Mỗi nhà trồng một hàng hoa.",
    ];
    for (const [at, words] of places.entries()) {
      await mine.typeAfter(words, ` Hạnh viết ${at}.`);
      await theirs.typeAfter(words, ` Mơ viết ${at}.`);
    }
    await shouldBeStored(planId, "Mơ viết 2.");
    await context.setOffline(false);

    await mine.shouldSay("3 chỗ có hai bản khác nhau");
    await shouldBeFitForEveryone(page);
    expect(await storedText(planId)).not.toContain("Hạnh viết");
    await mine.typeAfter("Ai cũng góp sức.", " Vẫn gõ được chỗ khác.");
    await mine.choose("Giữ bản của tôi", 0);
    await mine.choose("Lấy bản của Quàng Thị Mơ", 1);
    await mine.choose("Giữ cả hai", 2);
    await mine.press("Lưu theo các lựa chọn");
    await mine.shouldBe("saved");

    await shouldBeStored(planId, "Vẫn gõ được chỗ khác.");
    const kept = ["Hạnh viết 0.", "Mơ viết 1.", "Hạnh viết 2.", "Mơ viết 2."];
    const stored = await storedText(planId);
    for (const words of kept) expect(stored).toContain(words);
    for (const words of ["Mơ viết 0.", "Hạnh viết 1."]) expect(stored).not.toContain(words);
    await theirs.comeBack();
    for (const words of kept) await theirs.shouldShow(words);
    await theirs.page.context().close();
  });
});

test("Kiểm tra ngay khi gõ: điều tìm thấy hiện ra, tới được chỗ, sửa bằng một lần bấm @phone", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.typeAfter("Ai cũng góp sức.", " Các bản cùng thi đưa làm sạch đường.");

  await expect(drafting.panel()).toContainText("thi đưa");
  await drafting
    .panel()
    .getByRole("button", { name: /^Tới chỗ này.*thi đưa/ })
    .click();
  await expect(drafting.sheet()).toBeFocused();
  await drafting
    .panel()
    .getByRole("button", { name: "Sửa thành “thi đua”", exact: true })
    .first()
    .click();

  await drafting.shouldShow("Các bản cùng thi đua làm sạch đường.");
  await expect(drafting.panel()).not.toContainText("thi đưa");
  await shouldBeStored(planId, "Các bản cùng thi đua làm sạch đường.");
});

test("Kế hoạch đang trình: nói lý do và chỉ đường xem văn bản @no-js", async ({
  page,
  signInAs,
}) => {
  const { actor, userName } = await officeWithPlan();
  const { id } = await createPlan({
    author: actor,
    document: planWith(outline),
    state: "SUBMITTED",
  });
  await signInAs(userName);
  await page.goto(`/plans/${id}/edit`);

  await expect(page.getByText("Văn bản đang chờ Chủ tịch duyệt.")).toBeVisible();
  await shouldBeFitForEveryone(page);
  await page.getByRole("link", { name: "Xem văn bản" }).click();
  await expect(page).toHaveURL(/\/sheet$/);
});

test("Kế hoạch được trình giữa lúc đang soạn: thôi cho sửa, nói lý do, chữ còn trong máy", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.shouldBe("saved");
  await page.route("**/sync?*", (route) => route.abort());
  await drafting.typeAfter("Ai cũng góp sức.", " Gõ sau khi đã trình.");
  await prisma.plan.update({ where: { id: planId }, data: { state: "SUBMITTED" } });
  await page.unroute("**/sync?*");

  await drafting.shouldBe("refused");
  await drafting.shouldSay("Văn bản đang chờ Chủ tịch duyệt. Rút về trước khi sửa.");
  await expect(drafting.sheet()).toHaveAttribute("contenteditable", "false");
  await drafting.shouldShow("Gõ sau khi đã trình.");
  await shouldBeFitForEveryone(page);
  expect(await storedText(planId)).not.toContain("Gõ sau khi đã trình.");

  await page.reload();
  await drafting.shouldSay("Còn phần soạn chưa kịp lưu trong máy này");
  await shouldBeFitForEveryone(page);
  await drafting.press("Bỏ phần này");
  await expect(page.getByText("Còn phần soạn chưa kịp lưu")).toHaveCount(0);
});

test("Người khác đăng nhập trên cùng máy: chữ không bị lưu dưới tên người ấy", async ({
  page,
  context,
  signInAs,
}) => {
  const { planId, userName, actor } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.shouldBe("saved");
  const colleague = await officer("Quàng Thị Mơ", actor.communeId);
  await context.clearCookies();
  await signInAs(colleague.userName);

  await drafting.typeAfter("Ai cũng góp sức.", " Chữ của Hạnh.");
  await drafting.shouldBe("signed-out");
  expect(await storedText(planId)).not.toContain("Chữ của Hạnh.");

  await context.clearCookies();
  await signInAs(userName);
  await drafting.comeBack();
  await drafting.shouldBe("saved");
  await shouldBeStored(planId, "Chữ của Hạnh.");
});

test("Sang Văn bản hay tải tệp ngay sau khi gõ: chữ vừa gõ đã có ở đó", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.shouldBe("saved");
  await drafting.typeAfter("Ai cũng góp sức.", " Câu vừa gõ xong.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải tệp Word" }).click(),
  ]);
  const file = await readDocument(readFileSync(await download.path()), "ve.docx");
  expect(printOutline(file)).toContain("Câu vừa gõ xong.");

  await drafting.typeAfter("Mỗi nhà trồng một hàng hoa.", " Thêm câu nữa.");
  await page.getByRole("link", { name: "Văn bản", exact: true }).click();
  await expect(page).toHaveURL(/\/sheet$/);
  await expect(page.locator(".sheet")).toContainText("Thêm câu nữa.");
});

test("Lưu thành bản có tên: chữ vừa gõ nằm trong bản ấy", async ({ page, signInAs }) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.typeAfter("Ai cũng góp sức.", " Trước khi gửi Chủ tịch.");
  await drafting.press("Lưu thành bản có tên…");
  await shouldBeFitForEveryone(page);
  await drafting.press("Lưu bản có tên");
  await drafting.shouldSay("Nhập tên cho bản này, ví dụ: Bản trình lần 1.");
  await page.getByLabel("Tên của bản này").fill("Bản gửi xem trước");
  await drafting.press("Lưu bản có tên");
  await drafting.shouldSay("Đã lưu thành bản “Bản gửi xem trước”.");

  const named = await prisma.planRevision.findFirstOrThrow({
    where: { planId, name: "Bản gửi xem trước" },
  });
  expect(JSON.stringify(named.content)).toContain("Trước khi gửi Chủ tịch.");
});

test("Ý kiến ngay cạnh tờ giấy: viết về mục đang soạn, không rời trang", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  await drafting.typeAfter("Ai cũng góp sức.", "");
  await drafting.side("Ý kiến").click();
  await drafting.panel().getByText("Ý kiến về mục I.2").click();
  await drafting.panel().getByRole("textbox").first().fill("Nêu rõ góp bằng gì.");
  await drafting.panel().getByRole("button", { name: /^Gửi/ }).click();

  await expect(drafting.panel().getByRole("article")).toContainText("Nêu rõ góp bằng gì.");
  await expect(drafting.side("Ý kiến")).toContainText("1");
  await shouldBeFitForEveryone(page);
});

test("Không có JavaScript thì được đưa sang trang soạn bằng chữ thường @no-js", async ({
  page,
  signInAs,
}, { project }) => {
  test.skip(project.use.javaScriptEnabled !== false, "Chỉ khi không có JavaScript.");
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  await page.goto(`/plans/${planId}/edit`);

  await expect(page).toHaveURL(/\/edit\/plain$/);
  await expect(page.getByLabel("Nội dung", { exact: true })).toHaveValue(/góp sức/);
});

test("Soạn chỉ bằng bàn phím: từ tờ giấy sang kiểm tra, về mục lục, lưu", async ({
  page,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  await signInAs(userName);
  const drafting = new DraftingPage(page);
  await drafting.open(planId);
  const region = () =>
    page.evaluate(() =>
      document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
    );

  for (let presses = 0; presses < 5 && (await region()) !== "sheet"; presses++)
    await page.keyboard.press("F6");
  await drafting.sheet().focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("F6");
  expect(await region()).toBe("panel");
  await expect(drafting.side("Kiểm tra")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(drafting.side("Kiểm tra")).toHaveAttribute("aria-selected", "false");
  await page.keyboard.press("Shift+F6");
  await expect(drafting.sheet()).toBeFocused();
  await page.keyboard.press("Shift+F6");
  expect(await region()).toBe("map");
  await page.getByRole("button", { name: /^II\. NỘI DUNG/ }).focus();
  await page.keyboard.press("Enter");
  await expect(drafting.sheet()).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" CỦA CÁC BẢN");
  await page.keyboard.press("Control+s");

  await drafting.shouldBe("saved");
  await shouldBeStored(planId, "II. NỘI DUNG THI ĐUA CỦA CÁC BẢN");
});

/** Bytes of the scripts a page has loaded, as they came over the line. */
async function scriptBytes(page: Page): Promise<Map<string, number>> {
  return new Map(
    await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
        .map((entry): [string, number] => [
          entry.name,
          (entry as PerformanceResourceTiming).encodedBodySize,
        ]),
    ),
  );
}

test("Mã của trang soạn chỉ tải ở trang soạn, không quá 250 KB nén", async ({
  page,
  browser,
  signInAs,
}) => {
  const { planId, userName } = await officeWithPlan();
  const scriptsOf = async (address: string) => {
    const fresh = await browser.newContext();
    await signInAs(userName, fresh);
    const opened = await fresh.newPage();
    await opened.goto(new URL(address, page.url() === "about:blank" ? baseOf() : page.url()).href);
    await opened.waitForLoadState("networkidle");
    const bytes = await scriptBytes(opened);
    await fresh.close();
    return bytes;
  };
  const baseOf = () => process.env.E2E_BASE_URL ?? "";
  const [list, sheet, edit] = [
    await scriptsOf("/plans"),
    await scriptsOf(`/plans/${planId}/sheet`),
    await scriptsOf(`/plans/${planId}/edit`),
  ];
  const own = [...edit].filter(([name]) => !list.has(name) && !sheet.has(name));
  const kilobytes = own.reduce((sum, [, size]) => sum + size, 0) / 1024;
  console.log(`Mã riêng của trang soạn: ${kilobytes.toFixed(1)} KB nén, ${own.length} tệp`);

  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThanOrEqual(250);
});
