import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/actor";
import { openSession } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { emptyDocument } from "@/lib/documents/model";
import { createActor, createCommune, createUnit } from "../support/factories";
import { createWholeCommune, pictureOf, type WholeCommune } from "../support/whole-commune";
import { test } from "./test";

// DESIGN §6: no commune ever sees another's rows. Every page and every form of one commune is tried by every role of
// another, as found in the file system and in the pages themselves: one added tomorrow is tried too, or fails here.

const base = process.env.E2E_BASE_URL ?? "";

test("Hai xã một cổng: mọi trang, mọi việc của xã này, mọi vai trò của xã kia đều không thấy, không làm được @desktop", async ({
  page,
}) => {
  // Every page and form by every role: it waits for no clock, so it may take as long as a busy machine needs.
  test.setTimeout(900_000);
  const home = await createWholeCommune();
  const addresses = await addressesOf(home);
  const words = await wordsOf(home);
  const strangers = await everyRoleElsewhere();
  const plans = await plansOf(home);

  const forms = await formsOf(page, home, addresses);
  const others = actionsWithoutForm(forms, addresses);
  const ids = await idsOf(home);
  const before = await pictureOf(home.id);

  const seen: string[] = [];
  await inTurn(strangers, async ({ actor, label }) => {
    for (const { address, isOwn, isLikeAnother } of addresses) {
      if (isLikeAnother) continue;
      // Who runs the installation knows its communes, by name and in numbers.
      if (label === "operator" && address.startsWith("/province")) continue;
      const { status, body } = await visit(actor, address);
      if (isOwn && !refusals.includes(status)) seen.push(`${label} ${address}: ${status}`);
      const word = words.find((each) => body.includes(each));
      if (word) seen.push(`${label} ${address} shows “${word}”`);
    }
  });
  expect(seen).toEqual([]);

  await inTurn(strangers, async ({ actor }) => {
    for (const form of forms) await post(actor, form);
    for (const planId of plans) await sync(actor, planId);
    for (const action of others) await call(actor, action, ids);
  });
  expect(await pictureOf(home.id)).toEqual(before);
  expect(forms.length).toBeGreaterThan(50);
});

/** Forbidden, not found, and an address that only takes a save, which is tried below. */
const refusals = [403, 404, 405];

type Address = {
  route: string;
  address: string;
  /** It names a record of the commune. */
  isOwn: boolean;
  /** The same page of a third plan, a fourth: they are for finding forms. */
  isLikeAnother: boolean;
};

/** Every page and file of the portal, with the commune's own records in the places of its parameters. */
async function addressesOf({ id: communeId }: WholeCommune): Promise<Address[]> {
  const routes = readdirSync("app/(portal)", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${path.dirname(file)}`.replace(/\/\.$/, ""));
  const addresses: Address[] = [];
  for (const route of routes) {
    const parameters = [...route.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
    const values = await valuesFor(communeId, parameters);
    if (values.length === 0) throw new Error(`No record to try ${route} with: add one.`);
    const isOwn = parameters.some((name) => !ofEveryone.has(name)) && !saysNothing.includes(route);
    for (const [index, value] of values.entries()) {
      const address = route.replace(/\[(\w+)\]/g, (_, name: string) => value[name] ?? "");
      addresses.push({ route, address, isOwn, isLikeAnother: index > 1 });
    }
  }
  return addresses;
}

/** Says the same to everybody, and nothing of the plan it stands under. */
const saysNothing = ["/plans/[planId]/edit/signed-in"];

/** Parameters that name nothing of a commune's. */
const ofEveryone = new Set(["template", "key"]);
const words = { format: "docx", part: "criteria", template: "regular", key: "numbering.series" };

type Values = Record<string, string>;

/** The records of the commune that fit the parameters; those below a plan come with the plan they belong to. */
async function valuesFor(communeId: string, parameters: readonly string[]): Promise<Values[]> {
  const [first = ""] = parameters.filter((name) => name !== "planId" && !(name in words));
  const where = { communeId };
  const take = 2;
  const find = async (): Promise<Values[]> => {
    switch (first) {
      case "":
        return parameters.includes("planId")
          ? (await prisma.plan.findMany({ where, select: { id: true }, take: 20 })).map((plan) => ({
              planId: plan.id,
            }))
          : [{}];
      case "commentId":
        return named(first, await prisma.clauseComment.findMany({ where, take }));
      case "revisionId":
        return named(first, await prisma.planRevision.findMany({ where, take }));
      case "attachmentId": {
        const files = named(first, await prisma.attachment.findMany({ where, take }));
        const duty = await prisma.assignment.findFirstOrThrow({ where });
        return files.map((file) => ({ ...file, assignmentId: duty.id }));
      }
      case "factId":
        return named(first, await prisma.target.findMany({ where, take }));
      case "superiorId":
        return named(first, await prisma.superiorPlan.findMany({ where, take }));
      case "assignmentId": {
        const files = await prisma.attachment.findMany({ where, take: 1 });
        const duties = await prisma.assignment.findMany({ where, take });
        return named(first, duties).map((duty) => ({ ...duty, attachmentId: files[0]?.id ?? "" }));
      }
      case "basisId":
        return named(first, await prisma.legalBasis.findMany({ where, take }));
      case "notificationId":
        return named(first, await prisma.notification.findMany({ where, take }));
      case "unitId":
        return named(first, await prisma.unit.findMany({ where, take }));
      case "userId":
        return (await prisma.membership.findMany({ where, take })).map(({ id, userId }) => ({
          userId,
          membershipId: id,
        }));
      case "communeId":
        return [{ communeId }];
      default:
        return [];
    }
  };
  return (await find()).map((value) => ({ ...words, ...value }));
}

function named(name: string, rows: readonly { id: string; planId?: string }[]): Values[] {
  return rows.map(({ id, planId }) => ({ [name]: id, ...(planId && { planId }) }));
}

/** Words that stand nowhere but in this commune's records, and in the made-up one that every installation to try has. */
async function wordsOf({ id: communeId, name }: WholeCommune): Promise<string[]> {
  const plans = await prisma.plan.findMany({ where: { communeId }, select: { title: true } });
  return [name, ...plans.map(({ title }) => title)];
}

async function plansOf({ id: communeId }: WholeCommune): Promise<string[]> {
  const plans = await prisma.plan.findMany({ where: { communeId }, select: { id: true } });
  return plans.map(({ id }) => id);
}

type Stranger = { actor: Actor; label: string };

async function everyRoleElsewhere(): Promise<Stranger[]> {
  const { id: communeId } = await createCommune();
  const { id: unitId } = await createUnit({ communeId, name: "Bản Nà Hỳ" });
  const roles: Role[] = ["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK", "ADMIN"];
  const strangers = await Promise.all(
    roles.map(async (role) => {
      const unit = role === "UNIT" ? { unitId } : {};
      return { actor: await createActor({ communeId, roles: [role], ...unit }), label: role };
    }),
  );
  const deputy = await createActor({ communeId, roles: ["CHAIR"], isDeputy: true });
  const operator = await createActor({ communeId, roles: ["OFFICE"] });
  await prisma.user.update({ where: { id: operator.userId }, data: { isOperator: true } });
  return [...strangers, { actor: deputy, label: "deputy" }, { actor: operator, label: "operator" }];
}

type Form = { address: string; action: string; fields: [string, string][] };

/** The forms that the commune's own people find on its pages, filled in where they leave something to be filled in. */
async function formsOf(
  page: Page,
  { all, clerk, village }: WholeCommune,
  addresses: readonly Address[],
): Promise<Form[]> {
  const people: [Actor, RegExp][] = [
    [all, /./],
    [clerk, /\/review/],
    [village, /^\/duties/],
  ];
  const forms = new Map<string, Form>();
  for (const [person, place] of people) {
    const theirs = addresses.filter(({ address }) => place.test(address));
    await inTurn(theirs, async ({ address }) => {
      const { status, body } = await visit(person, address);
      if (status !== 200 || !body.includes("$ACTION_")) return;
      for (const fields of await page.evaluate(fieldsOfForms, body)) {
        const action = actionOf(fields);
        if (action) forms.set(JSON.stringify([action, fields]), { address, action, fields });
      }
    });
  }
  return [...forms.values()];
}

/** Runs in the browser: what each form would send. */
function fieldsOfForms(html: string): [string, string][][] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.forms].map((form) => {
    for (const field of form.querySelectorAll<HTMLInputElement>("input[required], textarea")) {
      if (!field.value) field.value = "Thử";
    }
    const button = form.querySelector<HTMLButtonElement>("button[name]");
    const sent = [...new FormData(form)].map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    return button ? [...sent, [button.name, button.value]] : sent;
  });
}

/** Which server action the form calls: named in a field, or in the reference that a form with a state carries. */
function actionOf(fields: readonly [string, string][]): string | null {
  for (const [name, value] of fields) {
    const plain = /^\$ACTION_ID_([0-9a-f]+)$/.exec(name)?.[1];
    if (plain) return plain;
    const bound = /^\$ACTION_\d+:0$/.test(name) && /"id":"([0-9a-f]+)"/.exec(value)?.[1];
    if (bound) return bound;
  }
  return null;
}

const sessions = new Map<string, string>();

async function cookieOf({ userId, membershipId }: Actor, afresh = false): Promise<string> {
  const known = sessions.get(userId);
  if (known && !afresh) return known;
  const visitor = { address: "127.0.0.1", agent: "Kiểm thử" };
  const sessionId = await prisma.$transaction((tx) => openSession(tx, userId, visitor, new Date()));
  await prisma.session.update({ where: { id: sessionId }, data: { membershipId } });
  const salt = "authjs.session-token";
  const secret = process.env.AUTH_SECRET ?? "";
  const cookie = `${salt}=${await encode({ token: { sessionId }, secret, salt })}`;
  sessions.set(userId, cookie);
  return cookie;
}

async function visit(actor: Actor, address: string) {
  const answer = await fetch(base + address, {
    headers: { cookie: await cookieOf(actor) },
    redirect: "manual",
  });
  return { status: answer.status, body: await answer.text() };
}

async function post(actor: Actor, { address, fields }: Form): Promise<void> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  // A form may end the session it is posted in.
  const headers = { cookie: await cookieOf(actor, true), origin: base };
  const answer = await fetch(base + address, { method: "POST", headers, body, redirect: "manual" });
  await answer.text();
  expect(answer.status, `${address} ${fields.map(([name]) => name)}`).toBeLessThan(500);
}

/** The way the editor saves. */
async function sync(actor: Actor, planId: string): Promise<void> {
  const windowId = crypto.randomUUID();
  const saved = { windowId, version: 1, document: emptyDocument, clauseId: null, kind: "SAVED" };
  const answer = await fetch(`${base}/plans/${planId}/sync`, {
    method: "POST",
    headers: { cookie: await cookieOf(actor), origin: base, "content-type": "application/json" },
    body: JSON.stringify(saved),
  });
  expect(await answer.json()).toEqual({ status: "gone" });
}

type Action = { id: string; address: string };

/** The actions of the portal that no form above has called, each with an address that knows it. */
function actionsWithoutForm(forms: readonly Form[], addresses: readonly Address[]): Action[] {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  const manifest: { node: Record<string, { workers: object; filename: string }> } = JSON.parse(
    readFileSync(path.join(folder, "server/server-reference-manifest.json"), "utf8"),
  );
  const tried = new Set(forms.map(({ action }) => action));
  return Object.entries(manifest.node)
    .filter(([id, { filename }]) => filename.startsWith("app/(portal)/") && !tried.has(id))
    .map(([id, { workers, filename }]) => {
      const routes = Object.keys(workers).map((worker) =>
        worker.replace(/^app\/\(portal\)/, "").replace(/\/page$/, ""),
      );
      const known = addresses.find(({ route }) => routes.includes(route));
      if (!known) throw new Error(`No address knows the actions of ${filename}.`);
      return { id, address: known.address };
    });
}

/** Calls an action as a script would, with every record of the commune that a form could name. */
async function call(actor: Actor, { id, address }: Action, ids: Values): Promise<void> {
  for (const given of ['["$K1"]', '[{},"$K1"]']) {
    const body = new FormData();
    for (const [name, value] of Object.entries(ids)) body.append(`1_${name}`, value);
    body.append("0", given);
    const headers = { cookie: await cookieOf(actor, true), origin: base, "next-action": id };
    const answer = await fetch(base + address, { method: "POST", headers, body });
    await answer.text();
  }
}

async function idsOf({ id: communeId, all }: WholeCommune): Promise<Values> {
  const own = ["commentId", "revisionId", "attachmentId", "factId", "superiorId", "assignmentId"];
  const others = ["basisId", "notificationId", "unitId", "userId", "communeId"];
  const named: Values = {};
  for (const name of [...own, ...others]) {
    Object.assign(named, (await valuesFor(communeId, [name]))[0]);
  }
  const plan = await prisma.plan.findFirstOrThrow({ where: { communeId, state: "DRAFT" } });
  const numbers = await prisma.seriesNumber.findFirstOrThrow({ where: { communeId } });
  const question = await prisma.dutyQuestion.findFirstOrThrow({ where: { communeId } });
  const session = await prisma.session.findFirstOrThrow({ where: { userId: all.userId } });
  return {
    ...named,
    planId: plan.id,
    version: String(plan.version),
    numberId: numbers.id,
    questionId: question.id,
    sessionId: session.id,
    reason: "Thử",
    name: "Thử",
    body: "Thử",
    text: "Thử",
    answer: "Thử",
    question: "Thử",
    note: "Thử",
  };
}

/** Side by side, but no more than the server has hands. */
async function inTurn<Item>(items: readonly Item[], each: (item: Item) => Promise<void>) {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await each(item);
  };
  await Promise.all([work(), work(), work()]);
}
