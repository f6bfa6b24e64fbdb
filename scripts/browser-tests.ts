import { buildPortal, generateClient } from "./house/build.ts";
import { findChromium } from "./house/chromium.ts";
import { end, endOnSignals } from "./house/lifetime.mjs";
import { program } from "./house/paths.mjs";
import { runPortalScript } from "./house/portal-script.ts";
import { freePortFrom } from "./house/ports.ts";
import { runInForeground } from "./house/run.mjs";
import { sentenceOf } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";
import { startWebServer } from "./house/web-server.ts";

// `npm run test:e2e -- [Playwright's arguments]`: a throw-away database with the demonstration commune, the
// portal built and running on it, and a browser.

const host = "127.0.0.1";

endOnSignals(130);
try {
  const chromium = await findChromium();
  await generateClient();
  const env = await createTestPlace(await openTestServer());
  await runPortalScript("prisma/seed.ts", env);
  await buildPortal(env);
  const port = await freePortFrom(3100, host);
  await startWebServer({ command: "start", host, port, env, log: "browser-tests.log" });
  const code = await runInForeground(program("playwright"), ["test", ...process.argv.slice(2)], {
    ...env,
    NODE_ENV: "test",
    // The tests make their records with the portal's own code, which is "server-only".
    NODE_OPTIONS: "--conditions=react-server",
    CHROMIUM_PATH: chromium,
    E2E_BASE_URL: `http://${host}:${port}`,
  });
  await end(code);
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}
