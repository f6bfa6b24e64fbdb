import type { Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import type { Address } from "./addresses";
import { inTurn, visit } from "./asking";

/** A form as its page offers it. */
export type Form = {
  /** The id of its action. */
  id: string;
  address: string;
  /** Who was offered it. */
  people: Actor[];
  /** What the page has bound to the action before the fields. */
  bound: unknown[];
  /** Null: the action takes no form. */
  fields: [name: string, value: string][] | null;
};

type Reader = { person: Actor; addresses: readonly Address[] };

/** Of so many records a page shows one person its forms; more of them tell nothing new. */
const enough = 4;

/** The forms these people find on their pages, each once, and the routes that let somebody in. */
export async function readForms(page: Page, readers: readonly Reader[]) {
  const forms = new Map<string, Form>();
  const opened = new Set<string>();
  for (const { person, addresses } of readers) {
    const shown = new Map<string, number>();
    await inTurn(addresses, async ({ address, route, isPage, asksForMore }) => {
      const place = `${route} ${asksForMore}`;
      const times = shown.get(place) ?? 0;
      if (times >= enough || (!isPage && opened.has(route))) return;
      const { status, found } = await formsAt(page, person, address);
      if (status < 400) opened.add(route);
      if (found.length > 0) shown.set(place, (shown.get(place) ?? 0) + 1);
      for (const form of found) {
        const key = JSON.stringify([form.id, form.fields]);
        const known = forms.get(key);
        if (known && !known.people.includes(person)) known.people.push(person);
        if (!known) forms.set(key, form);
      }
    });
  }
  return { forms: [...forms.values()], opened };
}

async function formsAt(page: Page, person: Actor, address: string) {
  const { status, isPage, text } = await visit(person, address);
  if (status !== 200 || !isPage || !text.includes("$ACTION_")) return { status, found: [] };
  const sent = await page.evaluate(fieldsOfForms, text);
  const found = sent.flatMap((all): Form[] => {
    const action = actionOf(all);
    const fields = all.filter(([name]) => !name.startsWith("$ACTION"));
    return action ? [{ ...action, address, people: [person], fields }] : [];
  });
  return { status, found };
}

/**
 * The form as its page offers it to the person now: what was done since may have changed what it carries (the version
 * somebody has before them). As it was where the page no longer has it.
 */
export async function asOffered(page: Page, person: Actor, form: Form): Promise<Form> {
  if (form.fields === null) return form;
  const { found } = await formsAt(page, person, form.address);
  const alike = ({ fields, bound }: Form) =>
    JSON.stringify(bound) === JSON.stringify(form.bound) && bound.length > 0
      ? Number.POSITIVE_INFINITY
      : (fields ?? []).filter(([name, value]) =>
          form.fields?.some(([known, was]) => known === name && was === value),
        ).length;
  const [nearest] = found
    .filter(({ id }) => id === form.id)
    .sort((one, other) => alike(other) - alike(one));
  return nearest ?? form;
}

/**
 * Runs in the browser: what each form sends, once for each of its buttons; the first of several choices where none is
 * made.
 */
function fieldsOfForms(html: string): [string, string][][] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.forms].flatMap((form) => {
    const boxes = [
      ...form.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]"),
    ];
    for (const box of boxes) {
      const group = boxes.filter(({ name }) => name === box.name);
      const isChoice = box.type === "radio" || group.length > 1;
      if (isChoice && !group.some(({ checked }) => checked)) box.checked = true;
    }
    for (const list of form.querySelectorAll("select")) {
      const first = [...list.options].find(({ value }) => value !== "");
      if (list.value === "" && first) list.value = first.value;
    }
    const sent = [...new FormData(form)]
      .filter(([, value]) => typeof value === "string")
      .map(([name, value]): [string, string] => [name, String(value)]);
    const buttons = [...form.querySelectorAll<HTMLButtonElement>("button[name]")];
    if (buttons.length === 0) return [sent];
    return buttons.map(({ name, value }): [string, string][] => [...sent, [name, value]]);
  });
}

/** Which action the form calls: named in a field, or in the reference that a form with a state carries. */
function actionOf(fields: readonly [string, string][]): { id: string; bound: unknown[] } | null {
  for (const [name, value] of fields) {
    const plain = /^\$ACTION_ID_([0-9a-f]+)$/.exec(name)?.[1];
    if (plain) return { id: plain, bound: [] };
    const reference = /^(\$ACTION_\d+):0$/.exec(name)?.[1];
    const id = reference && /"id":"([0-9a-f]+)"/.exec(value)?.[1];
    if (!id) continue;
    const bound = fields.find(([each]) => each === `${reference}:1`)?.[1];
    return { id, bound: bound ? JSON.parse(bound) : [] };
  }
  return null;
}
