import { expect, type Page } from "@playwright/test";

/** A unit's pledge, from the list of its campaigns to the receipt. */
export class PledgePage {
  constructor(readonly page: Page) {}

  async begin() {
    await this.page.goto("/pledges");
    await this.page.getByRole("button", { name: "Bắt đầu đăng ký" }).click();
    await this.page.waitForURL(/\/edit/);
  }

  /** A field of one promise. */
  field(indicator: string, label: string) {
    return this.page.getByRole("group", { name: indicator }).getByLabel(label, { exact: true });
  }

  async press(label: string) {
    await this.page.getByRole("button", { name: label, exact: true }).click();
  }

  async change(label: string) {
    await this.page.getByRole("link", { name: `Sửa ${label}` }).click();
  }

  async shouldSay(words: string | RegExp) {
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  async shouldBeAt(title: string) {
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
}
