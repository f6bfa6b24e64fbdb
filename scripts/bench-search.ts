import { end, endOnSignals } from "./house/lifetime.mjs";
import { runInForeground } from "./house/run.mjs";
import { sentenceOf } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";

// `npm run bench:search [-- number of entries]`: fills a throw-away database, searches it, holds the times against
// DESIGN §9, and drops it.

endOnSignals(130);
try {
  const env = await createTestPlace(await openTestServer());
  const portal = ["--conditions=react-server", "--import", "tsx"];
  const args = [...portal, "scripts/bench-search-measure.ts", ...process.argv.slice(2)];
  await end(await runInForeground(process.execPath, args, env));
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}
