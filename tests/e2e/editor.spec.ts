import type { CDPSession, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { fromPdf, fromWordLists, fromWordTable } from "./editor-clipboard";
import { shouldBeFitForEveryone, test } from "./test";

// The editor alone, on its page of the gallery.

const gallery = "/components/editor";

async function open(page: Page) {
  await page.goto(gallery);
  await expect(page.getByRole("toolbar", { name: "Công cụ soạn văn bản" })).toBeVisible();
}

const sheet = (page: Page) => page.getByRole("textbox", { name: "Nội dung văn bản" });

/** Lines of the text with their labels. */
const lines = (page: Page) =>
  page
    .locator(".sheet-text > .line")
    .evaluateAll((all) =>
      all.map((line) => `${line.getAttribute("data-label") ?? ""} ${line.textContent}`.trim()),
    );

const shouldHaveLines = async (page: Page, expected: readonly string[]) =>
  expect.poll(async () => (await lines(page)).join("\n")).toContain(expected.join("\n"));

/** "Yêu cầu" is not "YÊU CẦU". */
const dataLine = (page: Page, words: string) =>
  page.locator(".sheet-text > .line", {
    hasText: new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
  });

/** Puts the cursor before the `at`-th sign of the line, at its end when not said. */
async function putCursor(page: Page, words: string, at = Number.POSITIVE_INFINITY) {
  await sheet(page).focus();
  await dataLine(page, words)
    .first()
    .evaluate((line, place) => {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let left = place;
      let node = texts.nextNode();
      for (let next = texts.nextNode(); next && left > (node?.nodeValue?.length ?? 0); ) {
        left -= node?.nodeValue?.length ?? 0;
        node = next;
        next = texts.nextNode();
      }
      getSelection()?.collapse(node ?? line, Math.min(left, node?.nodeValue?.length ?? 0));
    }, at);
  // The sheet learns of it from the browser's own event.
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** From the cursor to the end of the line. */
async function extendTo(page: Page, words: string) {
  await dataLine(page, words)
    .first()
    .evaluate((line) => getSelection()?.extend(line, line.childNodes.length));
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

const paste = (page: Page, clipboard: { html?: string; text?: string }) =>
  sheet(page).evaluate((element, { html, text }) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    if (text) data.setData("text/plain", text);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, clipboard);

async function outline(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Xem dàn ý" }).click();
  return (await page.getByTestId("outline").textContent()) ?? "";
}

test.describe("Gõ như trong Word", () => {
  test.beforeEach(async ({ page }) => open(page));

  test("gõ số đầu dòng thành mục; Enter nối tiếp; mục trống ra một cấp @phone", async ({
    page,
  }) => {
    await putCursor(page, "Có kiểm tra hằng quý.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("a) Việc một");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Việc hai");
    await shouldHaveLines(page, ["- Có kiểm tra hằng quý.", "a) Việc một", "b) Việc hai"]);

    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Việc lớn");
    await shouldHaveLines(page, ["b) Việc hai", "3. Việc lớn", "II. CHỈ TIÊU"]);

    for (const [typed, words, label] of [
      ["- ", "gạch", "-"],
      ["+ ", "cộng", "+"],
      ["1.1. ", "số kép", "3.1."],
      ["IV. ", "phần bốn", "IV."],
    ] as const) {
      await page.keyboard.press("Enter");
      await page.keyboard.press("Backspace");
      await page.keyboard.type(`${typed}Thử ${words}`);
      await expect(dataLine(page, `Thử ${words}`)).toHaveAttribute("data-label", label);
    }
  });

  test("Enter giữa dòng tách đôi, Backspace đầu dòng bỏ số rồi nối lại", async ({ page }) => {
    await putCursor(page, "Mỗi quý có một buổi tổng vệ sinh chung.", "Mỗi quý".length);
    await page.keyboard.press("Enter");
    await shouldHaveLines(page, ["4. Mỗi quý", "5.  có một buổi", "6. Cuối năm"].slice(0, 1));
    await expect(dataLine(page, "có một buổi")).toHaveAttribute("data-label", "5.");
    await expect(dataLine(page, "Cuối năm")).toHaveAttribute("data-label", "6.");

    await page.keyboard.press("Backspace");
    await expect(dataLine(page, "có một buổi")).not.toHaveAttribute("data-label");
    await page.keyboard.press("Backspace");
    await shouldHaveLines(page, [
      "4. Mỗi quý có một buổi tổng vệ sinh chung.",
      "5. Cuối năm có họp dân để chấm điểm.",
    ]);
  });

  test("Enter sau tên phần mở mục con đầu tiên của phần", async ({ page }) => {
    await putCursor(page, "TỔ CHỨC THỰC HIỆN");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Việc đầu");
    await shouldHaveLines(page, [
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Việc đầu",
      "2. Công chức văn hóa - xã hội theo dõi, tổng hợp.",
    ]);
  });

  test("Tab và Shift+Tab đổi cấp của mục cùng các mục con", async ({ page }) => {
    await putCursor(page, "Yêu cầu", 2);
    await page.keyboard.press("Tab");
    await shouldHaveLines(page, [
      "b) Các hộ cùng làm, cùng giữ đường làng, ngõ xóm.",
      "c) Yêu cầu",
      "- Thiết thực, không phô trương.",
    ]);
    await page.keyboard.press("Shift+Tab");
    await shouldHaveLines(page, ["2. Yêu cầu", "- Thiết thực, không phô trương."]);

    await putCursor(page, "Có kiểm tra");
    await page.keyboard.press("Tab");
    await shouldHaveLines(page, ["- Thiết thực, không phô trương.", "+ Có kiểm tra hằng quý."]);
    // Nothing lies below a plus, and the key stays on the sheet.
    await page.keyboard.press("Tab");
    await expect(sheet(page)).toBeFocused();
  });

  test("chuyển mục cùng các mục con lên, xuống bằng phím", async ({ page }) => {
    await putCursor(page, "Yêu cầu");
    await page.keyboard.press("Alt+Shift+ArrowUp");
    const moved = [
      "1. Yêu cầu",
      "- Thiết thực, không phô trương.",
      "- Có kiểm tra hằng quý.",
      "2. Mục đích",
    ];
    await shouldHaveLines(page, moved);
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await shouldHaveLines(page, ["2. Yêu cầu", "- Thiết thực, không phô trương."]);
  });

  test("kéo mục bằng tay nắm ở lề trái", async ({ page }) => {
    const line = dataLine(page, "Cuối năm");
    await line.click();
    const handle = page.getByRole("button", { name: "Kéo để chuyển mục này" });
    await expect(handle).toBeVisible();
    const from = await handle.boundingBox();
    const to = await dataLine(page, "Mỗi quý").boundingBox();
    if (!from || !to) throw new Error("Không thấy chỗ để kéo.");
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 8, to.y + to.height / 2, { steps: 4 });
    await page.mouse.move(to.x + 8, to.y + 2);
    await page.mouse.up();
    const next = async () => {
      const all = await lines(page);
      return all[all.findIndex((words) => words.includes("Cuối năm")) + 1];
    };
    await expect.poll(next).toContain("Mỗi quý");
  });

  test("số bị nhảy giữ nguyên cho tới khi đánh số lại", async ({ page }) => {
    await shouldHaveLines(page, [
      "4. Mỗi quý có một buổi tổng vệ sinh chung.",
      "5. Cuối năm có họp dân để chấm điểm.",
    ]);
    await page.getByRole("button", { name: "Đánh số lại", exact: true }).click();
    await shouldHaveLines(page, [
      "2. Mỗi quý có một buổi tổng vệ sinh chung.",
      "3. Cuối năm có họp dân để chấm điểm.",
    ]);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await shouldHaveLines(page, ["4. Mỗi quý có một buổi tổng vệ sinh chung."]);
    await page.getByRole("button", { name: "Đánh số lại phần II" }).click();
    await shouldHaveLines(page, ["2. Mỗi quý có một buổi tổng vệ sinh chung."]);
  });

  test("đậm, nghiêng", async ({ page }) => {
    await putCursor(page, "Cuối năm");
    await page.keyboard.press("Control+b");
    await page.keyboard.type(" Khẩn");
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Control+i");
    await page.keyboard.type(" trương");
    expect(await outline(page)).toContain("chấm điểm. **Khẩn** *trương*");
  });
});

test.describe("Dán", () => {
  test.beforeEach(async ({ page }) => {
    await open(page);
    await putCursor(page, "Có kiểm tra hằng quý.");
    await page.keyboard.press("Enter");
  });

  test("danh sách của Word thành mục, chữ đậm và nghiêng còn, không gì khác vào theo", async ({
    page,
  }) => {
    await paste(page, { html: fromWordLists });
    await shouldHaveLines(page, [
      "- Có kiểm tra hằng quý.",
      "3. Giao chỉ tiêu cho từng xóm",
      "a) Xóm có dưới 50 hộ: một ngõ;",
      "b) Xóm có từ 50 hộ trở lên: hai ngõ.",
      "4. Chấm điểm vào cuối quý",
      "- Tổ chấm điểm có đại diện các hộ;",
      "II. CHỈ TIÊU",
    ]);
    expect(await outline(page)).toContain("b) Xóm có từ 50 hộ trở lên: **hai ngõ**.");
    expect(await sheet(page).innerHTML()).not.toMatch(/mso|MsoList|<o:p|style=/i);
  });

  test("bảng của Word giữ ô gộp; danh sách thật thành mục", async ({ page }) => {
    await paste(page, { html: fromWordTable });
    const table = page.locator(".sheet-text table").first();
    await expect(table.locator("td, th")).toHaveText([
      "Xóm",
      "Chỉ tiêu",
      "Ngõ",
      "Hộ",
      "Xóm Trong",
      "2",
      "64",
    ]);
    await expect(table.locator("td, th").first()).toHaveAttribute("rowspan", "2");
    await shouldHaveLines(page, ["- Đăng ký trước ngày 10;", "- Báo cáo trước ngày 25."]);
  });

  test("chữ từ PDF: dòng gãy nối lại, số thành mục", async ({ page }) => {
    await paste(page, { text: fromPdf });
    await shouldHaveLines(page, [
      "3. Các xóm họp dân, bàn và thống nhất việc dọn ngõ, chọn ngày làm chung trong tuần, phân công từng hộ mang dụng cụ và ghi vào sổ của xóm để theo dõi.",
      "4. Ban công tác Mặt trận xóm vận động các hộ chưa tham gia, báo cáo kết quả hằng tháng về Ủy ban nhân dân xã để tổng hợp và biểu dương kịp thời.",
    ]);
  });

  test("chữ thường vào giữa dòng là chữ của dòng ấy", async ({ page }) => {
    await putCursor(page, "Có kiểm tra hằng quý.", "Có kiểm tra".length);
    await paste(page, { text: " và chấm điểm" });
    await shouldHaveLines(page, ["- Có kiểm tra và chấm điểm hằng quý."]);
  });

  test("chép ra có số của mục; cắt rồi dán giữ mục ấy", async ({ page }) => {
    const copied = await sheet(page).evaluate((element) => {
      (element as HTMLElement).focus();
      const line = [...element.querySelectorAll(".line")].find((each) =>
        each.textContent?.includes("Mỗi quý"),
      );
      if (line) getSelection()?.selectAllChildren(line);
      const next = line?.nextElementSibling;
      if (next) getSelection()?.extend(next, next.childNodes.length);
      return new Promise<{ html: string; text: string }>((resolve) => {
        // The sheet learns of the selection from the browser's own event.
        setTimeout(() => {
          const data = new DataTransfer();
          element.dispatchEvent(
            new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
          );
          resolve({ html: data.getData("text/html"), text: data.getData("text/plain") });
        }, 200);
      });
    });
    expect(copied.text).toBe(
      "4. Mỗi quý có một buổi tổng vệ sinh chung.\n5. Cuối năm có họp dân để chấm điểm.",
    );
    expect(copied.html).toContain("4. ");
    await putCursor(page, "Các thôn đăng ký");
    await page.keyboard.press("Enter");
    await paste(page, copied);
    await expect(dataLine(page, "Mỗi quý")).toHaveCount(2);
  });
});

test.describe("Chọn nhiều mục", () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page);
  });

  test("cắt một mục rồi dán chỗ khác: vẫn là mục ấy; hoàn tác trả lại", async ({ page }) => {
    const place = page.getByTestId("place");
    await putCursor(page, "Mục đích", 0);
    await expect(place).toHaveText("Con trỏ ở: c2.");
    await extendTo(page, "Các hộ");
    await page.keyboard.press("Control+x");
    await shouldHaveLines(page, ["I. MỤC ĐÍCH, YÊU CẦU", "1. Yêu cầu"]);
    await putCursor(page, "Các thôn đăng ký");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+v");
    await shouldHaveLines(page, [
      "2. Các thôn đăng ký trước ngày 15 tháng 3 năm 2026.",
      "3. Mục đích",
      "a) Mỗi thôn có ít nhất một ngõ tự quản, giữ sạch quanh năm.",
    ]);
    await putCursor(page, "Mục đích");
    await expect(place).toHaveText("Con trỏ ở: c2.");
    await sheet(page).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
    await shouldHaveLines(page, ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "a) Mỗi thôn"].slice(0, 2));
    await expect(dataLine(page, "Mục đích")).toHaveCount(1);
  });

  test("gõ đè lên nhiều mục, kể cả bằng bộ gõ; xóa hết rồi gõ; hoàn tác", async ({ page }) => {
    const before = await lines(page);
    const selectPart = async () => {
      await putCursor(page, "Yêu cầu", 0);
      await extendTo(page, "Thiết thực");
    };
    const replaced = ["2. được", "- Có kiểm tra hằng quý."];
    await selectPart();
    await page.keyboard.type("d");
    await page.keyboard.press("Backspace");
    await page.keyboard.insertText("được");
    await shouldHaveLines(page, replaced);
    await undoUntil(page, before);

    await selectPart();
    const keyboard = await page.context().newCDPSession(page);
    await compose(keyboard, ["đ", "đư", "đươ", "đươc", "được"]);
    await shouldHaveLines(page, replaced);
    await undoUntil(page, before);

    await page.keyboard.press("Control+a");
    await page.keyboard.type("Viết lại");
    await expect(page.locator(".sheet-text .subject")).toHaveText("Viết lại");
    await expect(page.locator(".sheet-text > .line:not(:empty)")).toHaveCount(0);
    await undoUntil(page, before);
  });
});

/** Words typed after a rest are a step of their own. */
async function undoUntil(page: Page, before: readonly string[]) {
  await expect(async () => {
    await page.keyboard.press("Control+z");
    expect(await lines(page)).toEqual(before);
  }).toPass();
}

/** An input method of the system: the word is shown as it grows, then given. */
async function compose(session: CDPSession, steps: readonly string[]) {
  for (const text of steps) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send("Input.insertText", { text: steps.at(-1) ?? "" });
}

/** As Unikey does it: the keys come as typed, then are taken back and other signs sent in their place. */
async function unikey(page: Page, session: CDPSession, steps: readonly (string | number)[]) {
  for (const step of steps) {
    if (typeof step === "number")
      for (let back = 0; back < step; back += 1) await page.keyboard.press("Backspace");
    else
      for (const sign of step) {
        await session.send("Input.dispatchKeyEvent", { type: "keyDown", text: sign, key: sign });
        await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: sign });
      }
  }
}

/** "được" in Telex: d, d, u, o, w, c, j. */
const typedDuoc = ["d", 1, "đ", "u", "o", 2, "ươ", "c", 2, "ợc"] as const;

test.describe("Bộ gõ tiếng Việt", () => {
  test.beforeEach(async ({ page }) => open(page));

  test("bộ gõ của hệ điều hành: không lặp, không mất chữ, không tự đánh số giữa chừng @phone", async ({
    page,
  }) => {
    const session = await page.context().newCDPSession(page);
    const duoc = ["đ", "đư", "đươ", "đươc", "được"];
    await putCursor(page, "Cuối năm");
    await page.keyboard.press("Space");
    await compose(session, duoc);
    await page.keyboard.press("Space");
    await compose(session, ["v", "vi", "viê", "việ", "việc"]);
    await shouldHaveLines(page, ["5. Cuối năm có họp dân để chấm điểm. được việc"]);

    // At the start of a new clause, and in the middle of a word.
    await page.keyboard.press("Enter");
    await compose(session, duoc);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await compose(session, ["-", "- ", "- đ", "- được"]);
    await shouldHaveLines(page, ["6. được", "- được"]);
    await expect(dataLine(page, "- được")).not.toHaveAttribute("data-label");
    await putCursor(page, "Mỗi quý", "Mỗi".length);
    await compose(session, duoc);
    await shouldHaveLines(page, ["4. Mỗiđược quý có một buổi tổng vệ sinh chung."]);
    await putCursor(page, "- được");
    await page.keyboard.press("Control+z");
    expect((await lines(page)).filter((line) => line.includes("được"))).not.toContain(
      "4. Mỗiđược quý có một buổi tổng vệ sinh chung.",
    );
  });

  test("Unikey: xóa lùi rồi gõ lại, ở đầu, giữa và cuối mục @phone", async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await putCursor(page, "Cuối năm");
    await page.keyboard.press("Space");
    await unikey(page, session, typedDuoc);
    await shouldHaveLines(page, ["5. Cuối năm có họp dân để chấm điểm. được"]);
    await page.keyboard.press("Enter");
    await unikey(page, session, typedDuoc);
    await shouldHaveLines(page, ["6. được"]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await unikey(page, session, ["a) ", ...typedDuoc]);
    await shouldHaveLines(page, ["6. được", "a) được"]);
    await putCursor(page, "Mỗi quý", 0);
    await unikey(page, session, typedDuoc);
    await shouldHaveLines(page, ["4. đượcMỗi quý có một buổi tổng vệ sinh chung."]);
  });
});

test.describe("Công cụ", () => {
  test.beforeEach(async ({ page }) => open(page));

  test("tìm không cần dấu, thay một chỗ và tất cả, chỉ bằng phím", async ({ page }) => {
    await putCursor(page, "Căn cứ Luật", 0);
    await page.keyboard.press("Control+h");
    const panel = page.getByRole("search", { name: "Tìm và thay" });
    await expect(panel.getByLabel("Tìm", { exact: true })).toBeFocused();
    await page.keyboard.type("thon");
    // "thôn" four times in lines and "Thôn" three times in the table.
    await expect(panel.getByRole("status")).toHaveText(/^1 \/ \d+ chỗ\.$/);
    const count = Number(
      /\/ (\d+)/.exec((await panel.getByRole("status").textContent()) ?? "")?.[1],
    );
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("status")).toHaveText(`2 / ${count} chỗ.`);
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("xóm");
    await panel.getByRole("button", { name: "Thay chỗ này" }).press("Enter");
    await expect(panel.getByRole("status")).toContainText("Đã thay 1 chỗ.");
    await panel.getByRole("button", { name: "Thay tất cả" }).press("Enter");
    await expect(panel.getByRole("status")).toHaveText(`Đã thay ${count - 1} chỗ. Không thấy.`);
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(sheet(page)).toBeFocused();
    await shouldHaveLines(page, ["2. Các xóm đăng ký trước ngày 15 tháng 3 năm 2026."]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await shouldHaveLines(page, ["2. Các thôn đăng ký trước ngày 15 tháng 3 năm 2026."]);
  });

  test("chú thích: thêm, sửa, xóa; số theo thứ tự; lời ở dưới", async ({ page }) => {
    await putCursor(page, "Căn cứ Luật");
    await page.getByRole("button", { name: "Chú thích", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Thêm chú thích" });
    await dialog.getByLabel("Lời chú thích").fill("Luật số *06*.");
    await dialog.getByRole("button", { name: "Thêm chú thích" }).click();
    const notes = page.getByRole("list", { name: "Chú thích" }).getByRole("button");
    await expect(notes).toHaveText(["Luật số 06.", "Ngõ có tổ trưởng do dân cử."]);
    expect(await outline(page)).toContain("[^1]: Luật số *06*.");

    await notes.first().click();
    await page.getByLabel("Lời chú thích").fill("Luật năm 2022.");
    await page.getByRole("button", { name: "Ghi chú thích" }).click();
    await expect(notes.first()).toHaveText("Luật năm 2022.");
    await page.locator(".sheet-text .footnote").first().click();
    await page.getByRole("button", { name: "Xóa chú thích" }).click();
    await expect(notes).toHaveCount(1);
  });

  test("chú thích mở được bằng phím ngay trên tờ giấy", async ({ page }) => {
    await putCursor(page, "Mỗi thôn", "Mỗi thôn có ít nhất một ngõ tự quản".length);
    for (const [key, words] of [
      ["Enter", "Ngõ do dân tự chọn."],
      ["Space", "Ngõ do tổ dân phố chọn."],
    ] as const) {
      if (key === "Enter") await page.keyboard.press("ArrowRight");
      await page.keyboard.press(key);
      const dialog = page.getByRole("dialog", { name: "Sửa chú thích" });
      await dialog.getByLabel("Lời chú thích").fill(words);
      await dialog.getByRole("button", { name: "Ghi chú thích" }).press("Enter");
      await expect(dialog).toBeHidden();
      await expect(sheet(page)).toBeFocused();
      await expect(page.getByRole("list", { name: "Chú thích" })).toContainText(words);
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("!");
    await shouldHaveLines(page, ["a) Mỗi thôn có ít nhất một ngõ tự quản!, giữ sạch quanh năm."]);
  });

  test("phụ lục: thêm bằng nút và bằng phím, gõ tên, bỏ", async ({ page }) => {
    await putCursor(page, "Cuối năm");
    await page.getByRole("button", { name: "Thêm phụ lục" }).click();
    await page.keyboard.type("Danh sách ngõ");
    await page.keyboard.press("Enter");
    await page.keyboard.type("(Kèm theo Kế hoạch này)");
    await page.keyboard.press("Enter");
    await page.keyboard.type("1. Ngõ Trong");
    const labels = page.locator(".annex-label");
    await expect(labels).toHaveText(["Phụ lục"]);
    const text = await outline(page);
    for (const words of ["Danh sách ngõ", "(Kèm theo Kế hoạch này)", "1. Ngõ Trong"])
      expect(text).toContain(words);

    await sheet(page).focus();
    await page.keyboard.press("Control+Alt+p");
    await expect(labels).toHaveText(["Phụ lục I", "Phụ lục II"]);
    await page.keyboard.press("Backspace");
    await expect(labels).toHaveText(["Phụ lục"]);
    await dataLine(page, "Ngõ Trong").click();
    await page.getByRole("button", { name: "Xóa phụ lục" }).click();
    await expect(labels).toHaveCount(0);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(dataLine(page, "Ngõ Trong")).toBeVisible();
    await shouldBeFitForEveryone(page);
  });

  test("bảng: thêm, gõ, Tab sang ô, thêm và xóa dòng, cột @phone", async ({ page }) => {
    await putCursor(page, "Có kiểm tra hằng quý.");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Bảng", exact: true }).click();
    const table = page.locator(".sheet-text table").first();
    await expect(table.locator("td, th")).toHaveCount(4);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Xóm Trong");
    await page.keyboard.press("Tab");
    await page.keyboard.type("12");
    await page.getByRole("button", { name: "Thêm dòng dưới" }).click();
    await page.getByRole("button", { name: "Thêm cột phải" }).click();
    await expect(table.locator("td, th")).toHaveCount(9);
    await expect(table.getByRole("columnheader")).toHaveCount(3);
    await expect(table.locator("th").first()).toHaveAttribute("scope", "col");
    await page.getByRole("button", { name: "Dòng đầu là tiêu đề" }).click();
    await expect(table.locator("th")).toHaveCount(0);
    await page.getByRole("button", { name: "Dòng đầu là tiêu đề" }).click();
    await expect(table.locator("th")).toHaveCount(3);
    await page.getByRole("button", { name: "Thêm dòng trên" }).click();
    await page.getByRole("button", { name: "Thêm cột trái" }).click();
    await expect(table.locator("td, th")).toHaveCount(16);
    await expect(table.locator("th")).toHaveCount(4);
    for (let step = 0; step < 2; step += 1)
      await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(table.locator("td, th")).toHaveCount(9);
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Xóa cột" }).click();
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Xóa dòng" }).click();
    await expect(table.locator("td, th")).toHaveCount(4);
    const text = await outline(page);
    expect(text).toContain("|---|---|");
    expect(text).toContain("| Xóm Trong | 12 |");
  });

  test("hoàn tác đi qua cả phần đầu văn bản", async ({ page }) => {
    const symbol = page.getByRole("textbox", { name: "Ký hiệu của văn bản" });
    await putCursor(page, "Cuối năm");
    await page.keyboard.type(" Thêm câu.");
    await symbol.fill("KH-HĐND");
    await symbol.press("Control+z");
    await expect(symbol).toHaveValue("KH-UBND");
    await expect(dataLine(page, "Thêm câu.")).toBeVisible();
    await symbol.press("Control+z");
    await expect(dataLine(page, "Thêm câu.")).toHaveCount(0);
    await symbol.press("Control+y");
    await symbol.press("Control+y");
    await expect(symbol).toHaveValue("KH-HĐND");
    expect(await outline(page)).toContain("Số: 05/KH-HĐND");
  });

  test("phần đầu và phần cuối sửa ngay trên giấy", async ({ page }) => {
    await page
      .getByRole("textbox", { name: /^Nơi nhận/ })
      .fill("Các thôn;\nCác trường học;\nLưu: VT.");
    await page.getByRole("textbox", { name: "Họ tên người ký" }).fill("Lê Thị Thử");
    await page.getByRole("textbox", { name: "Tháng" }).fill("3");
    const text = await outline(page);
    expect(text).toContain("- Các trường học;");
    expect(text).toContain("Lê Thị Thử");
    expect(text).toContain("ngày 05 tháng 3 năm 2026");
  });

  test("gợi ý: tự mở khi gõ, hỏi bằng phím, chọn bằng mũi tên", async ({ page }) => {
    await putCursor(page, "Có kiểm tra hằng quý.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Giao phong");
    const list = page.getByRole("listbox", { name: "Gợi ý" });
    await expect(list.getByRole("option")).toHaveCount(2);
    await expect(sheet(page)).toHaveAttribute("aria-activedescendant", "suggestion-0");
    await page.keyboard.press("ArrowDown");
    await expect(list.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await shouldHaveLines(page, ["- Giao Phòng Kinh tế xã Bộ Giao Diện"]);

    await page.keyboard.press("Enter");
    await page.keyboard.type("h");
    await expect(list).toBeHidden();
    // Asked for with the last key hardly up: the look that comes when the typing rests must not take it away.
    await page.keyboard.type("oa");
    await page.keyboard.press("Control+Space");
    await expect(list.getByRole("option").first()).toBeVisible();
    await page.waitForTimeout(250);
    await expect(list.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
  });

  test("F8 tới chỗ trống, gõ đè lên", async ({ page }) => {
    await putCursor(page, "Căn cứ Luật", 0);
    await page.keyboard.press("F8");
    await page.keyboard.type("ngày 30/9");
    await shouldHaveLines(page, ["1. Đến ngày 30/9, 100% số ngõ có người phụ trách."]);
    await page.keyboard.press("F8");
    await page.keyboard.type("7");
    await expect(page.locator(".sheet-text :is(td, th)").last()).toHaveText("7");
    await expect(page.locator(".sheet-text .blank")).toHaveCount(0);
  });

  test("nói mục về việc gì", async ({ page }) => {
    await putCursor(page, "Cuối năm");
    const kind = page.getByRole("combobox", { name: "Mục này nói về" });
    await expect(kind).toHaveValue("");
    await kind.selectOption({ label: "Nói về: tiêu chí" });
    await putCursor(page, "Mỗi quý");
    await expect(kind).toHaveValue("");
    await putCursor(page, "Cuối năm");
    await expect(kind).toHaveValue("criteria");
  });

  test("chỉ bằng phím: rời tờ giấy, thanh công cụ, danh sách phím tắt", async ({ page }) => {
    await putCursor(page, "Cuối năm");
    await page.keyboard.press("F1");
    const dialog = page.getByRole("dialog", { name: "Phím tắt khi soạn" });
    await expect(dialog).toContainText("Rời tờ giấy");
    await shouldBeFitForEveryone(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();

    await sheet(page).focus();
    await page.keyboard.press("Alt+F10");
    await expect(page.getByRole("combobox", { name: "Kiểu dòng" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: "Xuống cấp" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(sheet(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(sheet(page)).not.toBeFocused();
  });

  test("trang chứa gọi được: tới mục, thay văn bản, biết con trỏ ở đâu", async ({ page }) => {
    await page.getByRole("button", { name: "Tới mục c7" }).click();
    await expect(sheet(page)).toBeFocused();
    await expect(page.getByTestId("place")).toHaveText("Con trỏ ở: c7.");
    await page.keyboard.type("Trước hết: ");
    await shouldHaveLines(page, ["- Trước hết: Có kiểm tra hằng quý."]);
    await page.getByRole("button", { name: "Trả lại văn bản đầu" }).click();
    await shouldHaveLines(page, ["- Có kiểm tra hằng quý."]);
    await expect(page.getByTestId("place")).toHaveText("Con trỏ ở: c7.");
  });

  test("không có lỗi tiếp cận", async ({ page }) => {
    await shouldBeFitForEveryone(page);
    await page.locator(".sheet-text :is(td, th)").first().click();
    await sheet(page).press("Control+f");
    await expect(page.getByRole("search", { name: "Tìm và thay" })).toBeVisible();
    await shouldBeFitForEveryone(page);
    await page.keyboard.press("Escape");
    await putCursor(page, "Có kiểm tra hằng quý.");
    await page.keyboard.type(" Phong");
    await expect(page.getByRole("listbox", { name: "Gợi ý" })).toBeVisible();
    await shouldBeFitForEveryone(page);
  });
});
