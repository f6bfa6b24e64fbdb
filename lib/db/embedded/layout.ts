import { readFileSync } from "node:fs";
import path from "node:path";

export const userName = "postgres";
const databaseName = "thi_dua_xa";

/** What the folder of an embedded server holds. */
export const filesOf = (folder: string) => ({
  cluster: path.join(folder, "cluster"),
  password: path.join(folder, "password"),
  log: path.join(folder, "server.log"),
});

/** The address of the portal's database, or of another one, on the server of this folder. */
export function addressOf(folder: string, port: number, database = databaseName): string {
  const password = readFileSync(filesOf(folder).password, "utf8").trim();
  return `postgresql://${userName}:${password}@127.0.0.1:${port}/${database}`;
}

/** The statement that makes the portal's database, where it is not there yet. */
export const createDatabase = { name: databaseName, statement: `CREATE DATABASE ${databaseName}` };
