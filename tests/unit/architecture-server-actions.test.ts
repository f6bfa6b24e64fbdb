import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { carelessActions } from "../support/server-actions";

const root = path.resolve(import.meta.dirname, "../..");

/** Where nobody is signed in yet: each has a reason to be here. */
const anonymous = [
  "app/sign-in/actions.ts",
  "app/sign-in/code/actions.ts",
  "app/invitation/[token]/actions.ts",
  "app/gop-y/[commune]/[slug]/actions.ts",
];

const files = globSync("{app,components,lib}/**/*.{ts,tsx}", { cwd: root })
  .filter((file) => !file.startsWith("lib/db/generated/"))
  .map((file) => ({ file, source: readFileSync(path.join(root, file), "utf8") }))
  .filter(({ source }) => /["']use server["']/.test(source));

test("server actions live in actions.ts beside their page, whole files of them", () => {
  const elsewhere = files.filter(
    ({ file, source }) => !/^app\/.*actions\.ts$/.test(file) || !/^["']use server["']/.test(source),
  );

  expect(elsewhere.map(({ file }) => file)).toEqual([]);
});

test("every server action asks who is acting before it does anything else", () => {
  const careless = files
    .filter(({ file }) => !anonymous.includes(file))
    .flatMap(({ file, source }) => carelessActions(source).map((name) => `${file}: ${name}`));

  expect(careless).toEqual([]);
});

/** A person who still has a one-time password may do these: their own account, the capacity, the frame, leaving. */
const beforeOwnPassword = [
  /^app\/\(portal\)\/account\//,
  /^app\/\(portal\)\/(layout|actions)\.tsx?$/,
  /^app\/sign-in\/capacity\//,
];

test("with a one-time password a person reaches nothing but their own account", () => {
  const open = globSync("app/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !beforeOwnPassword.some((allowed) => allowed.test(file)))
    .filter((file) => readFileSync(path.join(root, file), "utf8").includes("requireSignedIn"));

  expect(open).toEqual([]);
});

describe("what counts as asking", () => {
  test.each([
    ["export async function a() { const actor = await requireActor(); }", []],
    ["export async function a() { await requireSignedIn(); }", []],
    ["export async function a() { const actor = await findActor(); if (!actor) return null; }", []],
    ["export async function a() { const actor = await findActor(); await save(actor); }", ["a"]],
    ["export async function a() { const actor = await findActor(); if (!actor) log(); }", ["a"]],
    ["async function own() {}", []],
    ["export type Form = string;", []],
    ["export async function a() { await save(); await requireActor(); }", ["a"]],
    ["export async function a() { requireActor(); }", ["a"]],
    ["export async function a(f: FormData) { if (f) await requireActor(); }", ["a"]],
    ["export async function a() { // await requireActor()\n }", ["a"]],
    ["export async function a() { await later(() => requireActor()); }", ["a"]],
    ["export const a = async () => { await requireActor(); };", ["export"]],
    ["export default async function () { await requireActor(); }", ["default"]],
    ["export * from './other';", ["*"]],
    ["async function a() {}\nexport { a };", ["export"]],
  ])("%s", (body, careless) => {
    expect(carelessActions(`"use server";\n${body}`)).toEqual(careless);
  });
});

test("a form gives its action nothing but fields: one bound while it is drawn never ends the answer without scripts", () => {
  // React asks the arguments of a bound action for a promise; bound anew each time it tries, it waits for ever.
  const drawn = globSync(["app/**/*.tsx", "components/**/*.tsx"], { cwd: root });
  const binding = drawn.filter((file) =>
    /Action\.bind\(/.test(readFileSync(path.join(root, file), "utf8")),
  );

  expect(drawn.length).toBeGreaterThan(0);
  expect(binding).toEqual([]);
});
