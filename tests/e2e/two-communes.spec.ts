import { expect } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { emptyDocument } from "@/lib/documents/model";
import { idsOf, pictureOf } from "../support/commune-picture";
import { createWholeCommune, type WholeCommune } from "../support/whole-commune";
import { askAll, addressesOf as publicAddressesOf, publicChannels, publicParts } from "./channels";
import type { KeptPlan } from "./secret-plans";
import { test } from "./test";
import { listActions } from "./two-communes/actions";
import { type Address, addressesOf } from "./two-communes/addresses";
import { cookieOf, inTurn, sync, visit } from "./two-communes/asking";
import { type Answer, callAction, isRefusal } from "./two-communes/calling";
import { asOffered, type Form, readForms } from "./two-communes/forms";
import { answers, inOrder, withoutPerson } from "./two-communes/order";
import { readPages, wordsOf } from "./two-communes/said";
import { ownMembership, scriptedCalls } from "./two-communes/scripted";
import { type Elsewhere, everyRoleElsewhere, type Stranger } from "./two-communes/strangers";
import { strayWords, uuidsIn } from "./two-communes/stray-words";
import { typing } from "./two-communes/typed";

// DESIGN §6: no commune ever sees another's rows. Every page, file and action of one commune is tried by every role of
// another, and by the commune's own people, for whom it must work: else nothing would have been tried.
//
// A page, file or action added tomorrow is tried too, or fails here, saying what it lacks:
//   “No record to try …”       a row for the parameter in two-communes/addresses.ts, a record in support/whole-commune/
//   “Nobody is let in at …”    the record, or the person, for whom the page is there
//   “Never called: …”          the record that makes the page offer the form; a call in two-communes/scripted.ts where
//                              only a script calls it
//   “Does not work for …”      what a person types, in two-communes/typed.ts; a record that no other action uses up

test.describe.configure({ mode: "default" });

let elsewhere: Elsewhere;
let home: WholeCommune;
let addresses: Address[];
let forms: Form[];
let opened: Set<string>;
/** What the pages of the other commune say before this one is there. */
let saidBefore: Map<string, string>;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  elsewhere = await everyRoleElsewhere();
  saidBefore = await readPages(elsewhere.readers);
  home = await createWholeCommune();
  addresses = await addressesOf(home);
  // Signed in on two devices, of which one can be shut out.
  await cookieOf(home.all, true);
  await cookieOf(home.all, true);
  const page = await browser.newPage();
  const of = (place: RegExp) => addresses.filter(({ address }) => place.test(address));
  const { all, clerk, deputy, village, twice, keyed, keying, operator, unread } = home;
  ({ forms, opened } = await readForms(page, [
    { person: clerk, addresses: of(/\/review/) },
    { person: deputy, addresses: of(new RegExp(`^(?!.*${unread}).*/review`)) },
    {
      person: village,
      addresses: of(/^\/(duties|covenants|nominations|pledges(\/[^/]+(\/evaluation)?)?$)/),
    },
    { person: twice, addresses: of(/^\/sign-in/) },
    { person: keyed, addresses: of(/^\/account/) },
    { person: keying, addresses: of(/^\/account/) },
    { person: operator, addresses: of(/^\/province/) },
    { person: all, addresses: of(new RegExp(`^(?!/sign-in|/province|.*${unread}/review)`)) },
  ]));
  await page.close();
});

test("Hai xã một cổng: mọi trang, mọi tệp của xã này, mọi vai trò của xã kia đều không thấy @desktop", async () => {
  test.setTimeout(600_000);
  const closed = new Set(addresses.map(({ route }) => route)).difference(opened);
  expect.soft([...closed].map((route) => `Nobody is let in at ${route}`)).toEqual([]);

  const secrets = { ids: await idsOf(home.id), mark: home.mark };
  const seen: string[] = [];
  const tries = addresses
    .filter(({ isLikeAnother }) => !isLikeAnother)
    .flatMap((each) =>
      peopleFor(each.address, each.isOwn && !each.asksForMore).map((who) => ({ ...who, ...each })),
    );
  await inTurn(tries, async ({ actor, label, address, isOwn }) => {
    // Who runs the installation knows its communes, by name and in numbers.
    if (label.endsWith("operator") && address.startsWith("/province")) return;
    const { status, text } = await visit(actor, address);
    if (isOwn && status !== 403 && status !== 404) seen.push(`${label} ${address}: ${status}`);
    const before = saidBefore.get(`${label} ${address}`);
    if (before !== undefined && wordsOf(text) !== before) {
      seen.push(`${label} ${address} says something else now: ${wordsOf(text)}`);
    }
    for (const word of strayWords(text, secrets, address))
      seen.push(`${label} ${address}: ${word}`);
  });
  expect.soft(seen).toEqual([]);
  // Without signing in: the other commune's public pages, feeds and files, asked for this one's.
  const stranger = elsewhere.strangers[0]?.actor.communeId ?? "";
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: stranger } });
  const plan = await publicPlanOf(home);
  for (const channel of publicChannels.filter((each) => each.includes("/[commune]/"))) {
    const parts = publicParts(slug, plan.slug);
    const answers = await askAll(publicAddressesOf(channel, plan, parts));
    for (const { address, status, text } of answers) {
      for (const word of strayWords(text, secrets, address)) seen.push(`${address}: ${word}`);
      if (/\[(slug|copy|paper|unit|story|photo)\]/.test(channel) && status !== 404)
        seen.push(`${address}: ${status}`);
    }
  }
  expect.soft(seen).toEqual([]);
});

test("Hai xã một cổng: mọi việc của xã này, mọi vai trò của xã kia đều không làm được @desktop", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const actions = listActions();
  const nameOf = new Map(actions.map(({ id, name }) => [id, name]));
  const idOf = (name: string) => actions.find((action) => action.name === name)?.id ?? "";
  const offered = someOfEach(forms);
  const scripted = await scriptedCalls(home, offered, idOf);
  const calls = Map.groupBy([...offered, ...scripted], ({ id }) => nameOf.get(id) ?? "");
  const called = new Set([...forms, ...scripted].map(({ id }) => id));
  const never = actions.filter(({ id, name }) => !called.has(id) && !withoutPerson.includes(name));
  expect.soft(never.map(({ name }) => `Never called: ${name}`)).toEqual([]);

  const type = await typing(home);
  const send = async (actor: Actor, form: Form) => {
    const typed = type(nameOf.get(form.id) ?? "");
    const bound = form.bound.map((each) => (each === ownMembership ? actor.membershipId : each));
    const fields = form.fields && [
      ...form.fields.filter(([name]) => !(name in typed)),
      ...Object.entries(typed).flatMap(([name, value]) =>
        [value].flat().map((each): [string, string | File] => [name, each]),
      ),
    ];
    const answer = await callAction(actor, { ...form, bound, fields });
    return {
      answer,
      sent: JSON.stringify([form.address, bound, fields]),
      args: JSON.stringify([bound, fields]),
    };
  };

  const plans = (await prisma.plan.findMany({ where: { communeId: home.id } })).map(({ id }) => id);
  const secrets = { ids: await idsOf(home.id), mark: home.mark };
  const before = await pictureOf(home.id);
  const wrong: string[] = [];
  const tries = [...calls].flatMap(([action, ofAction]) => {
    const naming = ofAction.filter(({ bound, fields }) =>
      uuidsIn(JSON.stringify([bound, fields])).some((id) => secrets.ids.has(id)),
    );
    const kinds = naming.length > 0 ? naming : ofAction;
    const people = peopleFor(kinds[0]?.address ?? "", naming.length > 0);
    return people.map((who, index) => ({ ...who, action, form: kinds[index % kinds.length] }));
  });
  await inTurn(tries, async ({ actor, label, action, form }) => {
    if (!form) return;
    const { answer, sent, args } = await send(actor, form);
    const say = (what: string) =>
      wrong.push(`${label} ${action} ${form.address}: ${what} ${answer.text.slice(0, 400)}`);
    if (answer.status >= 500) say("failed");
    if (uuidsIn(args).some((id) => secrets.ids.has(id)) && !isRefusal(answer)) say("not refused");
    for (const word of strayWords(answer.text, secrets, sent)) say(`told ${word}`);
  });
  await inTurn(elsewhere.strangers, async ({ actor, label }) => {
    for (const planId of plans) {
      const answer = await sync(actor, planId, saved());
      if (JSON.stringify(answer) !== '{"status":"gone"}') wrong.push(`${label} saved ${planId}`);
    }
  });
  expect.soft(wrong).toEqual([]);
  expect.soft(await pictureOf(home.id)).toEqual(before);

  const broken: string[] = [];
  let was = before;
  for (const action of inOrder([...calls.keys()])) {
    const refused: Answer[] = [];
    const tries = (calls.get(action) ?? []).flatMap((form) =>
      form.people.map((person) => ({ form, person })),
    );
    for (const { form, person } of tries) {
      const { answer } = await send(person, await asOffered(page, person, form));
      const is = await pictureOf(home.id);
      const isDone = answers[action]?.(answer.result) ?? !isSame(was, is);
      was = is;
      refused.push(answer);
      if (isDone) break;
      if (refused.length === tries.length) {
        const said = refused.map(({ text }) => text.slice(0, 400)).join("\n");
        broken.push(`Does not work for the commune's own people: ${action}\n${said}`);
      }
    }
  }
  expect.soft(broken).toEqual([]);
  const draft = await prisma.plan.findFirstOrThrow({
    where: { communeId: home.id, state: "DRAFT" },
  });
  expect.soft(await sync(home.all, draft.id, saved(draft.version))).toMatchObject({ status: "ok" });
});

/** Every role for what names a record; being a deputy tells only where papers are read and signed. */
function peopleFor(address: string, namesRecord: boolean): Stranger[] {
  const { strangers, readers } = elsewhere;
  if (!namesRecord) return readers;
  const isSigning = /^\/(plans|delegations|decisions)/.test(address);
  return strangers.filter(({ label }) => isSigning || label !== "deputy");
}

/** Many pages show one form about many records: a few of them tell as much as all. */
function someOfEach(found: readonly Form[]): Form[] {
  const places = new Map(addresses.map(({ address }, place) => [address, place]));
  const inPlace = found.toSorted(
    (a, b) => (places.get(a.address) ?? 0) - (places.get(b.address) ?? 0),
  );
  const kinds = Map.groupBy(inPlace, ({ id, fields }) => {
    const intent = fields?.find(([name]) => name === "intent")?.[1];
    return `${id} ${intent}`;
  });
  return [...kinds.values()].flatMap((ofKind) => ofKind.slice(0, 4));
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** A save of the editor's. */
function saved(version = 1) {
  const windowId = crypto.randomUUID();
  return { windowId, version, document: emptyDocument, clauseId: null, kind: "SAVED" };
}

/** A public plan of the commune, by what its public addresses call it. */
async function publicPlanOf({ id: communeId, mark }: WholeCommune): Promise<KeptPlan> {
  const { id: planId, campaign } = await prisma.plan.findFirstOrThrow({
    where: { communeId, state: "PUBLISHED" },
    select: { id: true, campaign: { select: { slug: true } } },
  });
  const copy = await prisma.attachment.findFirstOrThrow({ where: { communeId, planId } });
  const story = await prisma.story.findFirstOrThrow({
    where: { communeId, state: "PUBLISHED" },
    select: { slug: true, photoId: true },
  });
  const ids = { copy: copy.id, story: story.slug, photo: story.photoId ?? "" };
  return { name: "", word: mark, planId, slug: campaign.slug, paper: planId, ids };
}
