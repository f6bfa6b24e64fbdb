import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** What the office does with a plan, and what it sees. */
export class PlanPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async startFromFile(file: { name: string; content: Uint8Array }) {
    await this.page.goto("/plans/new/file");
    await this.page.getByLabel("Tệp kế hoạch").setInputFiles({
      name: file.name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(file.content),
    });
    await this.page.getByRole("button", { name: "Đọc văn bản" }).click();
  }

  async startFromText(text: string) {
    await this.page.goto("/plans/new/file");
    await this.page.getByText("Không có tệp: dán văn bản").click();
    await this.page.getByLabel("Văn bản của kế hoạch").fill(text);
    await this.page.getByRole("button", { name: "Đọc văn bản" }).click();
  }

  async goTo(side: "Các phần" | "Dữ kiện" | "Văn bản" | "Các bản đã lưu") {
    const link = this.page
      .getByRole("navigation", { name: "Các mặt của văn bản" })
      .getByRole("link", { name: side });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  /** The editor of fields and outline text, from any page of the plan. */
  async openPlainEditor() {
    await expect(this.page).toHaveURL(/\/plans\/[0-9a-f-]{36}/);
    await this.page.goto(`${this.address()}/edit/plain`);
  }

  /** "/plans/…" */
  address(): string {
    return /\/plans\/[0-9a-f-]{36}/.exec(this.page.url())?.[0] ?? "/plans";
  }

  async change(label: string, words: string) {
    await this.page.getByLabel(label).fill(words);
  }

  /** Replaces words in the outline text. */
  async changeContent(from: string, to: string) {
    const content = this.page.getByLabel("Nội dung", { exact: true });
    await content.fill((await content.inputValue()).replace(from, to));
  }

  async press(button: string) {
    await this.page.getByRole("button", { name: button }).click();
  }

  /** Saves in the plain editor, and waits for the paper: what is pressed before it has come may come too early. */
  async saveAndView(button = "Lưu và xem văn bản") {
    await this.press(button);
    await expect(this.page).toHaveURL(/\/sheet(\?|$)/);
  }

  async follow(link: RegExp) {
    await this.page.getByRole("link", { name: link }).click();
  }

  /** The bytes of a downloaded file. */
  async download(link: string): Promise<Uint8Array> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("link", { name: link }).click(),
    ]);
    return readFileSync(await download.path());
  }

  async shouldBeAt(title: string) {
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(title);
  }

  async shouldSay(words: string | RegExp) {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  /** Words on the A4 sheet. */
  async shouldShowOnSheet(words: string) {
    await expect(this.page.locator(".sheet")).toContainText(words);
  }

  async shouldHoldInContent(words: string) {
    await expect(this.page.getByLabel("Nội dung", { exact: true })).toHaveValue(new RegExp(words));
  }
}
