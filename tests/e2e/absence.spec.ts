import { expect } from "@playwright/test";
import { createActor } from "../support/factories";
import {
  type Answer,
  addressesOf,
  ask,
  askAll,
  portalChannels,
  portalParts,
  publicChannels,
  publicParts,
  says,
} from "./channels";
import { communeWithSecrets, type KeptPlan, secretPhone } from "./secret-plans";
import { sessionCookieOf } from "./session-cookie";
import { test } from "./test";

/** Which of the answers say something they must not: empty when all is well. */
function leaks(answers: readonly Answer[], words: readonly { name: string; word: string }[]) {
  return answers.flatMap(({ address, text }) =>
    words.filter(({ word }) => says(text, word)).map(({ name }) => `${address}: ${name}`),
  );
}

/** An address made of the plan's own name may repeat it to whoever wrote it; what must not be is anything there. */
const withoutOwnName = (answers: readonly Answer[], { slug }: KeptPlan): Answer[] =>
  answers.map((answer) => ({ ...answer, text: answer.text.replaceAll(slug, "") }));

test("Kế hoạch không công khai không có ở kênh công khai nào; gỡ là mất ngay", async () => {
  test.slow();
  const { commune, unit, secrets, shown, hidden, withdraw } = await communeWithSecrets();
  const parts = publicParts(commune, unit);
  const addressesFor = (plan: KeptPlan) =>
    publicChannels.flatMap((file) => addressesOf(file, plan, parts));
  const forbidden = [
    ...secrets,
    { name: "phần giữ nội bộ", word: hidden },
    { name: "số điện thoại", word: secretPhone },
  ];
  const ownAddresses = addressesFor(shown);
  // Kept pages, and what was kept of the last one while it was still public.
  const withdrawn = secrets.at(-1);
  const before = await askAll([...ownAddresses, ...addressesFor(withdrawn ?? shown)]);
  expect(leaks(before, withdrawn ? [withdrawn] : []).length).toBeGreaterThan(8);

  await withdraw();

  const answers = await askAll(ownAddresses);
  expect(leaks(answers, forbidden)).toEqual([]);
  // The same test sees what is public, so it would see what is not.
  expect(leaks(answers, [shown]).length).toBeGreaterThan(10);

  for (const secret of secrets) {
    const own = addressesFor(secret).filter((address) => !ownAddresses.includes(address));
    const found = await askAll(own);
    expect(leaks(withoutOwnName(found, secret), forbidden)).toEqual([]);
    const open = found.filter(
      ({ status, address }) => status < 400 && address.includes(secret.slug),
    );
    expect(open.map(({ address }) => address)).toEqual([]);
  }

  const page = `/${commune}/phong-trao/${withdrawn?.slug}`;
  const inPieces: Record<string, string>[] = [
    { RSC: "1" },
    { "Next-Router-Prefetch": "1" },
    { Accept: "text/x-component" },
  ];
  for (const headers of inPieces) {
    const asked = await askAll([page, `${page}?_rsc=1`, `${page}.rsc`], { headers });
    expect(leaks(withoutOwnName(asked, withdrawn ?? shown), forbidden)).toEqual([]);
  }
  for (const { word } of secrets) {
    const { text } = await ask(`/${commune}/tim-kiem?q=${encodeURIComponent(word)}`);
    expect(text).toContain("Không tìm thấy");
  }
});

test("Đơn vị trong xã và mọi chức danh xã khác không thấy kế hoạch chưa công khai ở trang nào", async () => {
  test.slow();
  const { secrets, shown, hidden, villager, withdraw } = await communeWithSecrets();
  await withdraw();
  // One person with every role sees whatever any of them would.
  const stranger = await createActor({
    roles: ["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK", "ADMIN"],
  });
  const forbidden = [
    ...secrets,
    { name: "phần giữ nội bộ", word: hidden },
    { name: "số điện thoại", word: secretPhone },
  ];
  const isOfPlan = (file: string) => file.includes("[");
  const lists = portalChannels.filter((file) => !isOfPlan(file));
  const addressesFor = (plan: KeptPlan) =>
    portalChannels.filter(isOfPlan).flatMap((file) => addressesOf(file, plan, portalParts));
  const tried = secrets.filter((_, index) => index % 3 === 0);

  for (const actor of [villager, stranger]) {
    const cookie = await sessionCookieOf(actor.userId);
    const listed = await askAll(
      lists.flatMap((file) => addressesOf(file, shown, portalParts)),
      { cookie },
    );
    expect(leaks(listed, forbidden)).toEqual([]);
    expect(listed.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
    const asked = await askAll([...tried, shown].flatMap(addressesFor), { cookie });
    expect(leaks(asked, forbidden)).toEqual([]);
    expect(leaks(asked, [shown]).length > 3).toBe(actor === villager);
  }
});
