// @ts-check
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What this machine keeps for itself, never in git: the embedded database, secrets, logs. */
export const dataFolder = path.join(root, ".data");
export const databaseFolder = path.join(dataFolder, "postgres");
export const logFolder = path.join(dataFolder, "logs");

/**
 * A program of an installed package, as npm links it.
 * @param {string} name
 */
export const program = (name) => path.join(root, "node_modules/.bin", name);
