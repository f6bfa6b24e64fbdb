import { expect } from "@playwright/test";
import { PortalServer } from "../support/portal-server";
import { officeWithPlan, shouldBeStored, storedText } from "./drafting-office";
import { DraftingPage } from "./pages/drafting-page";
import { test as base } from "./test";

const test = base.extend<{ portal: PortalServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the parameters.
  portal: async ({}, use) => {
    const portal = await PortalServer.start();
    await use(portal);
    await portal.kill();
  },
});

test("Máy chủ tắt hẳn giữa lúc lưu, người soạn gõ tiếp, máy chủ chạy lại: chữ tự lưu đủ, không lặp", async ({
  browser,
  portal,
  signInAs,
}) => {
  // Starts a server twice, which takes a busy machine its time.
  test.slow();
  const { planId, userName } = await officeWithPlan();
  const context = await browser.newContext({ baseURL: portal.address });
  await signInAs(userName, context);
  const drafting = new DraftingPage(await context.newPage());
  await drafting.open(planId);
  await drafting.shouldBe("saved");

  // The first one only: the same words are sent again later.
  const killed = drafting.page
    .waitForRequest((request) => Boolean(request.postData()?.includes("Câu đang lưu dở.")))
    .then(() => portal.kill());
  await drafting.typeAfter("Ai cũng góp sức.", " Câu đang lưu dở.");
  await killed;
  await drafting.typeAfter("Mỗi nhà trồng một hàng hoa.", " Câu gõ khi máy chủ tắt.");
  await drafting.shouldBe("unreachable");
  await drafting.shouldSay("Chữ vừa soạn đã giữ trong máy này.");
  expect(await storedText(planId)).not.toContain("Câu gõ khi máy chủ tắt.");

  await portal.startAgain();
  await drafting.typeAfter("Làm cho đường bản sạch hơn.", " Câu gõ sau cùng.");

  // The next try is at most eight seconds away; the first answer of a server just started takes its time.
  await drafting.shouldBe("saved", 60_000);
  for (const words of ["Câu đang lưu dở.", "Câu gõ khi máy chủ tắt.", "Câu gõ sau cùng."]) {
    await shouldBeStored(planId, words);
    expect((await storedText(planId)).split(words)).toHaveLength(2);
    await drafting.shouldShow(words);
  }
  expect(await drafting.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
});
