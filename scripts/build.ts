import { buildPortal, generateClient } from "./house/build.ts";
import { migrateDatabase, openDatabase } from "./house/database.ts";
import { end, endOnSignals } from "./house/lifetime.mjs";
import { machineSecrets } from "./house/secrets.ts";
import { sentenceOf } from "./house/step.mjs";

// `npm run build`: the portal made ready to serve. Pages that are made beforehand read the database.

endOnSignals(130);
try {
  await generateClient();
  const url = await openDatabase();
  await migrateDatabase(url);
  await buildPortal({ ...machineSecrets(), ...process.env, DATABASE_URL: url });
  await end(0);
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}
