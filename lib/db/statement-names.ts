import { randomBytes } from "node:crypto";
import type { SqlQuery } from "@prisma/driver-adapter-utils";

/** As pg has it. */
const unnamed = "";

/** Asked this often, a statement is one that comes back. */
const often = 50;
/** Each connection keeps the plans of all that have a name. */
const mostNames = 400;
/** Statements counted at once: a list of another length is another statement. */
const mostCounted = 5000;

/**
 * Names for the statements that come back, so that PostgreSQL parses and plans them once a connection and not each time:
 * for the small statements of a page that is most of their cost. One that is rare, or comes when all names are given, has
 * none and is planned anew.
 */
export function statementNames(): (query: Pick<SqlQuery, "sql">) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  // A pool in front of the database may hand a connection of one server to another.
  const prefix = randomBytes(6).toString("hex");
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size === mostNames) return unnamed;
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < often) {
      if (counts.size === mostCounted) counts.clear();
      counts.set(sql, count);
      return unnamed;
    }
    counts.delete(sql);
    const given = `${prefix}_${names.size}`;
    names.set(sql, given);
    return given;
  };
}
