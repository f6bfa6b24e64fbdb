import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const found = (pattern: string) => globSync(pattern, { cwd: root });

test("where an action keeps the words of an ended session, a page shows them again without scripts", () => {
  const pages = found("app/**/page.tsx").filter((file) => read(file).includes("isSignedOutPost()"));
  const keepers = found("app/**/actions.ts").filter((file) =>
    read(file).includes("signedOutState("),
  );

  const without = keepers.filter(
    (file) => !pages.some((page) => page.startsWith(`${path.dirname(file)}/`)),
  );

  expect(keepers.length).toBeGreaterThan(0);
  expect(without).toEqual([]);
});

/** Passwords and codes are typed here: they are asked for anew; and what is typed into the address stays there. */
const nothingToKeep = ["app/(portal)/account/", "app/(portal)/province/"];

/** Drawn by scripts only, or nothing is typed; the first two ask for a reason of one line, which is typed again. */
const wordless = ["changeHiddenAction", "showCopyAction", "nameVersionAction", "makeAddressAction"];

/** Sent by a button beside a form. */
const button = /^(?:confirm|discard|drop|receive|remove|reopen|resend|restore|revoke)[A-Z]/;

test("whoever types into a form has the words kept when the session has ended", () => {
  const drawn = found("app/(portal)/**/*.tsx").filter(
    (file) => !nothingToKeep.some((folder) => file.startsWith(folder)),
  );
  const typed = drawn.filter((file) =>
    /<(?:TextField|TextArea|DateField|ReasonForm)\b/.test(read(file)),
  );
  const bodies = new Map(
    found("app/**/actions.ts").flatMap((file) =>
      read(file)
        .split(/^export async function /m)
        .slice(1)
        .map((body) => [body.slice(0, body.indexOf("(")), body] as const),
    ),
  );
  /** The actions a form of this file is sent to: its own, or those that a page gives to it. */
  const actionsOf = (file: string) => {
    const own = read(file);
    const component = /export (?:default )?(?:async )?function (\w+)/.exec(own)?.[1];
    if (!component) return [];
    const given = drawn.flatMap((other) =>
      [...read(other).matchAll(new RegExp(`<${component}\\b[^>]*?\\{(\\w+Action)\\}`, "gs"))].map(
        ([, action = ""]) => action,
      ),
    );
    const used = [...own.matchAll(/(?<!import \{[^}]*)\b(\w+Action)\b/g)].map(([word]) => word);
    return [...given, ...used].filter((name) => bodies.has(name));
  };

  const asked = new Set(typed.flatMap(actionsOf));
  const careless = [...asked].filter(
    (name) =>
      !wordless.includes(name) &&
      !button.test(name) &&
      !/signedOutState\(|sessionEnded|keptComment\(/.test(bodies.get(name) ?? ""),
  );

  expect(asked.size).toBeGreaterThan(15);
  expect(careless).toEqual([]);
});
