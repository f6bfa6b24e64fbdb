import { expect, test } from "vitest";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import type { Actor } from "@/lib/auth/actor";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { syncPlan } from "@/lib/campaigns/commands/sync-plan";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { type SyncRequest, syncRequestSchema } from "@/lib/campaigns/sync";
import { prisma } from "@/lib/db/client";
import { isSame } from "@/lib/documents/same";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { planWith } from "../../support/documents";
import { EditingWindow, WordAccount } from "../../support/editing-window";
import { createActor } from "../../support/factories";
import { type Draw, drawFrom, wordsOf } from "../../support/random-edits";

const interleavings = 1_000;
/** Played side by side, each in a commune of its own. */
const lanes = 5;
const perPlan = 20;

const document = tidyDocument(
  planWith(`I. MỤC ĐÍCH w1z
1. Nâng cao chất lượng w2z.
2. Động viên nhân dân w3z.
II. NỘI DUNG w4z
1. Trồng cây ven đường w5z.
a) Mỗi hộ hai cây w6z.
b) Mỗi bản một đoạn w7z.
2. Vệ sinh đường bản w8z.
III. TỔ CHỨC THỰC HIỆN w9z
- Các bản đăng ký trước 15/3 w10z.
- Ủy ban tổng hợp w11z.`),
);

type Tally = Record<
  "saves" | "written" | "acknowledged" | "conflicts" | "setAside" | "lost" | "overwritten",
  number
>;

test(`${interleavings} ways two people can get into each other's way: no word is lost, none overwritten unseen`, {
  timeout: 300_000,
}, async () => {
  const tally: Tally = {
    saves: 0,
    written: 0,
    acknowledged: 0,
    conflicts: 0,
    setAside: 0,
    lost: 0,
    overwritten: 0,
  };
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const one = await createActor();
      const other = await createActor({ communeId: one.communeId });
      while (next < interleavings) {
        const seeds = Array.from({ length: perPlan }, (_, index) => next + index);
        next += perPlan;
        await playInOnePlan(seeds, one, other, tally);
      }
      expect(await brokenAuditLines(one.communeId)).toEqual([]);
    }),
  );

  console.log(
    `Đan xen ${interleavings} lượt: ${tally.saves} bản lưu, ${tally.written} chữ gõ (${tally.acknowledged} đã báo lưu), ` +
      `${tally.conflicts} chỗ phải chọn, ${tally.setAside} bản để riêng; ` +
      `mất ${tally.lost} chữ, ghi đè lặng lẽ ${tally.overwritten}.`,
  );
  expect(tally).toMatchObject({ lost: 0, overwritten: 0 });
  // The figures mean something only if the two did meet.
  expect(tally.saves).toBeGreaterThan(interleavings);
  expect(tally.conflicts).toBeGreaterThan(interleavings / 20);
});

/** One interleaving after another, each from the text the last one left. */
async function playInOnePlan(seeds: readonly number[], one: Actor, other: Actor, tally: Tally) {
  const { planId } = await createPlanFromDocument(one, { document }, new Date());
  const accounts: WordAccount[] = [];
  for (const seed of seeds) {
    const { account, final } = await play(seed, planId, [one, other]);
    accounts.push(account);
    const [lost, overwritten] = [account.lost(final), account.cameBack(final)];
    if (lost.length + overwritten.length > 0) console.log({ seed, lost, overwritten });
    tally.lost += lost.length;
    tally.overwritten += overwritten.length;
    tally.written += account.written.size;
    tally.acknowledged += account.acknowledged.size;
    tally.conflicts += account.conflicts;
  }

  const revisions = await prisma.planRevision.findMany({ where: { planId }, take: 10_000 });
  const versions = revisions.flatMap(({ version }) => version ?? []).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
  // What the server said it had, saved or set aside, it has somewhere for ever.
  const kept = new Set(revisions.flatMap(({ content }) => [...wordsOf(storedDocument(content))]));
  for (const { acknowledged } of accounts) {
    expect([...acknowledged.difference(kept)]).toEqual([]);
  }
  tally.saves += versions.length - 1;
  tally.setAside += revisions.length - versions.length;
}

/** Two windows open one plan; who types, sends, receives, loses the line or closes the browser when, is chance. */
async function play(seed: number, planId: string, actors: readonly Actor[]) {
  const draw = drawFrom(seed * 7_919 + 1);
  const opened = await readPlan(planId);
  const account = new WordAccount();
  account.opened(opened.document);
  let words = 1_000 * (seed + 1);
  const chance = { draw, word: () => `w${++words}z` };
  const windows = actors.map(
    (actor) => new EditingWindow(opened, (request) => postTo(actor, planId, request), account),
  );

  const steps = 6 + draw(8);
  for (let step = 0; step < steps; step++) {
    const window = windows[draw(2)];
    if (window) await act(window, chance, draw);
  }
  for (let turn = 0; !windows.every((window) => window.isSettled); turn++) {
    if (turn > 40) throw new Error(`Lượt ${seed}: hai bên không về được một bản.`);
    const open = windows.filter((window) => !window.isSettled);
    for (const window of open) {
      window.choose(() => (["mine", "theirs", "both"] as const)[draw(3)] ?? "mine");
      if (!window.isWaiting) window.send();
    }
    for (const window of open) await window.receive();
  }

  const { version, document: final } = await readPlan(planId);
  for (const window of windows) {
    // A sign of life brings the other one to the plan as it stands.
    if (window.version !== version) {
      window.send();
      await window.receive();
    }
    expect(isSame(window.mine, final)).toBe(true);
  }
  return { account, final };
}

async function readPlan(planId: string) {
  const { version, content } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { version: true, content: true },
  });
  return { version, document: storedDocument(content) };
}

async function act(
  window: EditingWindow,
  chance: Parameters<EditingWindow["edit"]>[0],
  draw: Draw,
) {
  const dice = draw(12);
  if (dice < 5) window.edit(chance);
  else if (dice < 8 && !window.isWaiting) window.send();
  else if (dice < 10 && window.isWaiting) await window.receive();
  else if (dice === 10 && window.isWaiting) await window.lose();
  else if (dice === 11 && draw(3) === 0) await window.reopen();
  else if (draw(2) === 0) window.choose(() => (draw(2) === 0 ? "mine" : "both"));
}

/** As the route does it, with everything through JSON. */
async function postTo(actor: Actor, planId: string, request: SyncRequest) {
  const received = syncRequestSchema.parse(JSON.parse(JSON.stringify(request)));
  const answer = await syncPlan(actor, { ...received, planId }, new Date());
  return JSON.parse(JSON.stringify(answer));
}
