import { defineConfig, devices } from "@playwright/test";
import { e2e } from "./tests/support/e2e-environment.ts";

const chromium = {
  browserName: "chromium" as const,
  launchOptions: {
    executablePath: e2e.chromium,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

// Started by `npm run test:e2e`, which makes the database, the server and finds the browser.
//
// Where a test runs, by the words at the end of its title:
//   (none)   on a desktop. What `shouldBeFitForEveryone` looks at, it looks at 360 px wide as well.
//   @phone   also on a telephone with a touch screen: only where the finger, the keys on the screen or the narrow
//            layout are the point, and one walk of each main job.
//   @no-js   also without JavaScript: where a form must do its work by itself.
// Each time costs the whole check some seconds: walk a whole job in one test, and leave variants to unit and
// integration tests.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  forbidOnly: Boolean(process.env.CI),
  // In the whole check a test that fails is tried once more, and then named in its last lines (scripts/test.ts).
  retries: process.env.CI || e2e.report ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  // For a machine with other work to do; nothing waits for longer than it must.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: e2e.report ? [["line"], ["json", { outputFile: e2e.report }]] : [["list"]],
  use: {
    baseURL: e2e.baseUrl,
    // Emptied between two tests; a new one for each costs more than most tests themselves.
    reuseContext: true,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // `--trace on` where a failure needs looking at; recording every test makes the whole check longer.
    trace: "off",
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], ...chromium } },
    { name: "phone", grep: /@phone/, use: { ...devices["Pixel 7"], ...chromium } },
    {
      name: "no-javascript",
      grep: /@no-js/,
      use: { ...devices["Desktop Chrome"], ...chromium, javaScriptEnabled: false },
    },
  ],
});
