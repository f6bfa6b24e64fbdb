import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";
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
  context: async ({ context, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) waitForScriptsIn(context);
    await use(context);
  },
  signInAs: async ({ context, baseURL, javaScriptEnabled }, use) => {
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
      if (browser !== context && javaScriptEnabled !== false) waitForScriptsIn(browser);
    });
  },
});

/** Those that wait already: a context, and its first page, serve one test after another. */
const patient = new WeakSet<BrowserContext | Page>();

/**
 * Opening a page waits until its scripts have taken it over. On a machine that is busy they come late, and what is
 * pressed before goes another way: the way of a browser without scripts, which has its own tests.
 */
function waitForScriptsIn(browser: BrowserContext): void {
  if (patient.has(browser)) return;
  patient.add(browser);
  browser.pages().forEach(waitForScriptsOn);
  browser.on("page", waitForScriptsOn);
}

function waitForScriptsOn(page: Page): void {
  if (patient.has(page)) return;
  patient.add(page);
  const { goto, reload } = page;
  page.goto = async (...address) => {
    const response = await goto.apply(page, address);
    await scriptsAreReady(page);
    return response;
  };
  page.reload = async (...options) => {
    const response = await reload.apply(page, options);
    await scriptsAreReady(page);
    return response;
  };
}

/** For a page that was not opened by its address: another window, the answer to a form. */
export async function scriptsAreReady(page: Page): Promise<void> {
  await page.waitForFunction(areScriptsReady);
}

/** React marks what it has taken over; a page without its scripts has nothing to wait for. Runs in the browser. */
function areScriptsReady(): boolean {
  if (!document.querySelector('script[src*="/_next/"]')) return true;
  return Object.keys(document.body).some((key) => key.startsWith("__reactFiber$"));
}

/** The narrowest telephone people still hold. */
const telephone = { width: 360, height: 740 };

/**
 * No accessibility fault that axe can find, and no sideways scrolling; looked at on a desktop, also as wide as a
 * telephone. Axe is itself a script: with scripts off there is nothing to ask, and the page is the same one.
 * To be called on a page that has come: after a press, wait for what it brings first.
 */
export async function shouldBeFitForEveryone(page: Page): Promise<void> {
  if (base.info().project.use.javaScriptEnabled === false) return;
  await shouldBeFitAsItIs(page);
  const screen = page.viewportSize();
  if (!screen || screen.width <= 480) return;
  await page.setViewportSize(telephone);
  await shouldHaveNoFaults(page, { colours: false });
  await page.setViewportSize(screen);
}

/** The same, at the width the page has now. */
export async function shouldBeFitAsItIs(page: Page): Promise<void> {
  await page.waitForLoadState();
  await shouldHaveNoFaults(page, { colours: true });
}

/** Colours do not depend on the width, and cost nearly as much to look at as all the rest. */
async function shouldHaveNoFaults(page: Page, look: { colours: boolean }): Promise<void> {
  // Asked with patience, so not by axe: where a link leads, the title comes a moment after the rest of the page.
  await expect(page).toHaveTitle(/\S/);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  expect(await page.evaluate(findFaults, look)).toEqual({ violations: [], overflow: 0 });
}

/** Runs in the browser. */
async function findFaults({ colours }: { colours: boolean }) {
  const { axe: ready } = window as unknown as { axe: typeof axe };
  const { violations } = await ready.run({
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: colours }, "document-title": { enabled: false } },
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return { violations, overflow: scrollWidth - clientWidth };
}
