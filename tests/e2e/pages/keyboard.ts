import { expect, type Locator, type Page } from "@playwright/test";

/** A person who has no mouse: every control is come to by Tab, seen to have the focus, and used with keys. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tab after Tab until the control has the focus; one that cannot be come to is a fault, as is a focus nobody sees. */
  async goTo(control: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
    await expect(control).toBeVisible();
    const wanted = await control.elementHandle();
    if (!wanted) throw new Error("Không thấy chỗ phải tới.");
    for (let presses = 0; presses < 120; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press(key);
    }
    await expect(control).toBeFocused();
    await expect(control).toBeInViewport();
    expect(await control.evaluate(isFocusSeen), "tiêu điểm phải nhìn thấy được").toBe(true);
  }

  async press(control: Locator, key = "Enter") {
    await this.goTo(control);
    await this.page.keyboard.press(key);
  }

  async fill(control: Locator, words: string) {
    await this.goTo(control);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(words);
  }

  /** From pane to pane of the drafting page. */
  async goToRegion(name: "bar" | "map" | "sheet" | "panel") {
    const region = () =>
      this.page.evaluate(() =>
        document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
      );
    for (let presses = 0; presses < 5 && (await region()) !== name; presses += 1)
      await this.page.keyboard.press("F6");
    expect(await region()).toBe(name);
  }
}

/** A line around the control, or around what it stands in, or the caret of a text; runs in the browser. */
function isFocusSeen(element: Element): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const hasOutline = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    if (hasOutline || boxShadow !== "none") return true;
  }
  return false;
}
