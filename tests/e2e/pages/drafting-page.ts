import { expect, type Page } from "@playwright/test";

/** What a person does on the drafting page, and what they see there. */
export class DraftingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(planId: string) {
    await this.page.goto(`/plans/${planId}/edit`);
    await expect(this.sheet()).toBeVisible();
  }

  /** The written part of the sheet. */
  sheet() {
    return this.page.getByRole("textbox", { name: "Nội dung văn bản" });
  }

  /** Types at the end of the paragraph that holds these words. */
  async typeAfter(words: string, more: string) {
    const line = this.sheet().locator("p, h2, h3, h4, div").getByText(words).last();
    // On a machine that is very busy the first click on a sheet may only bring it the focus.
    await expect(async () => {
      await line.click();
      await this.page.keyboard.press("End");
      expect(await this.page.evaluate(lineOfCursor)).toContain(words);
    }).toPass();
    await this.page.keyboard.type(more);
  }

  /** The line of the sheet that holds these words. */
  line(words: string) {
    return this.sheet().locator("> *").filter({ hasText: words });
  }

  /** From another window back to this one. */
  async comeBack() {
    await this.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  }

  /** A line of the map beside the sheet. */
  mapLine(words: RegExp) {
    return this.page
      .getByRole("navigation", { name: "Mục lục" })
      .getByRole("button", { name: words });
  }

  side(name: string) {
    return this.page.getByRole("tab", { name });
  }

  panel() {
    return this.page.getByRole("tabpanel");
  }

  async press(button: string | RegExp) {
    await this.page.getByRole("button", { name: button }).first().click();
  }

  /** Of the places with two texts, the one in this row. */
  async choose(option: string, place = 0) {
    await this.page.getByRole("radio", { name: option }).nth(place).check();
  }

  async shouldBe(
    saved: "saved" | "unreachable" | "signed-out" | "conflict" | "refused" | "gone",
    within = 30_000,
  ) {
    await expect(this.page.locator(`[data-saved=${saved}]`)).toBeVisible({ timeout: within });
  }

  /** Looks again and again, as somebody does who goes between two windows. */
  async shouldSee(words: string | RegExp) {
    await expect(async () => {
      await this.comeBack();
      await expect(this.page.getByText(words).first()).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  async shouldSay(words: string | RegExp) {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  async shouldShow(words: string | RegExp) {
    await expect(this.sheet()).toContainText(words);
  }

  async shouldNotShow(words: string) {
    await expect(this.sheet()).not.toContainText(words);
  }
}

/** The words of the line that the cursor stands in; runs in the browser. */
function lineOfCursor(): string {
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(".sheet-text > *")?.textContent ?? "";
}
