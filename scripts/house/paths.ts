import path from "node:path";

/** The folder of the checkout, and where this machine keeps what is its own (never in git). */
export const root = path.resolve(import.meta.dirname, "../..");
export const dataFolder = path.join(root, ".data");
export const databaseFolder = path.join(dataFolder, "postgres");
export const logFolder = path.join(dataFolder, "logs");

/** A program of an installed package, as npm links it. */
export const program = (name: string) => path.join(root, "node_modules/.bin", name);
