import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { openSession } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";

const sessionCookie = "authjs.session-token";

type Portal = {
  /** A browser in which this person is signed in: the test's own, or another. */
  signInAs: (userName: string, browser?: BrowserContext) => Promise<void>;
};

/** `test` with a person signed in by cookie: `await signInAs("thuongtruc")`. */
export const test = base.extend<Portal>({
  signInAs: async ({ context, baseURL }, use) => {
    await use(async (userName, browser = context) => {
      const user = await prisma.user.findUniqueOrThrow({
        where: { userName },
        select: { id: true },
      });
      const visitor = { address: "127.0.0.1", agent: "Kiểm thử" };
      const sessionId = await prisma.$transaction((tx) =>
        openSession(tx, user.id, visitor, new Date()),
      );
      const value = await encode({
        token: { sessionId },
        secret: process.env.AUTH_SECRET ?? "",
        salt: sessionCookie,
      });
      await browser.addCookies([
        { name: sessionCookie, value, url: baseURL ?? "", httpOnly: true },
      ]);
    });
  },
});

/** The narrowest telephone people still hold. */
const telephone = { width: 360, height: 740 };

/**
 * No accessibility fault that axe can find, and no sideways scrolling; looked at on a desktop, also as wide as a
 * telephone. Axe is itself a script: with scripts off there is nothing to ask, and the page is the same one.
 */
export async function shouldBeFitForEveryone(page: Page): Promise<void> {
  if (base.info().project.use.javaScriptEnabled === false) return;
  await shouldBeFitAsItIs(page);
  const screen = page.viewportSize();
  if (!screen || screen.width <= 480) return;
  await page.setViewportSize(telephone);
  await shouldBeFitAsItIs(page);
  await page.setViewportSize(screen);
}

/** The same, at the width the page has now. */
export async function shouldBeFitAsItIs(page: Page): Promise<void> {
  // The page has no frames, for which axe would open a page of its own each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  expect(violations).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
