import { expect, test } from "vitest";
import { statementNames } from "@/lib/db/statement-names";

const asked = (nameOf: ReturnType<typeof statementNames>, sql: string, times: number) =>
  Array.from({ length: times }, () => nameOf({ sql }));

test("a statement that comes back is given a name and keeps it; a rare one has none", () => {
  const nameOf = statementNames();

  const names = asked(nameOf, "SELECT 1", 70);
  expect(names.slice(0, 49)).toEqual(Array(49).fill(""));
  expect(new Set(names.slice(49)).size).toBe(1);
  expect(names.at(-1)).not.toBe("");
  expect(asked(nameOf, "SELECT 2", 3)).toEqual(["", "", ""]);
});

test("two statements have two names, and two clients of one server never the same", () => {
  const [one, other] = [statementNames(), statementNames()];
  const names = [
    asked(one, "SELECT 1", 60).at(-1),
    asked(one, "SELECT 2", 60).at(-1),
    asked(other, "SELECT 1", 60).at(-1),
  ];

  expect(new Set(names).size).toBe(3);
});

test("a connection is not filled with plans: after four hundred names there are no more", () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 450 }, (_, index) =>
    asked(nameOf, `SELECT ${index}`, 60).at(-1),
  );

  expect(names.filter((name) => name !== "")).toHaveLength(400);
  expect(asked(nameOf, "SELECT 0", 1)).toEqual([names[0]]);
});
