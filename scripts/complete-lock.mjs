// @ts-check
// `node scripts/complete-lock.mjs`: adds to package-lock.json the packages for other machines that the registry in
// use did not carry when the lock was made. npm leaves them out then, and `npm ci` refuses the lock for it.
import { readFileSync, writeFileSync } from "node:fs";
import { missingPlatformPackages } from "./house/lock.mjs";

const lockFile = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(lockFile, "utf8"));
const missing = missingPlatformPackages(lock.packages);
const packages = Object.entries({ ...lock.packages, ...missing });
lock.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(missing).length} gói bổ sung.\n`);
