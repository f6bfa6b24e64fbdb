import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { planWith } from "../../support/documents";
import { EditingWindow, WordAccount } from "../../support/editing-window";
import { createActor } from "../../support/factories";
import { buildSaveServer, KillableServer } from "../../support/killable-server";
import { drawFrom, wordsOf } from "../../support/random-edits";

/** More of them on demand: `KILLS=50`. */
const kills = Number(process.env.KILLS ?? 20);
/** Servers started ahead, so that nobody waits for one. */
const spares = 2;

const document = tidyDocument(
  planWith(`I. MỤC ĐÍCH w1z
1. Nâng cao chất lượng w2z.
2. Động viên nhân dân w3z.
II. NỘI DUNG w4z
1. Trồng cây ven đường w5z.
2. Vệ sinh đường bản w6z.
III. TỔ CHỨC THỰC HIỆN w7z
- Các bản đăng ký trước 15/3 w8z.
- Ủy ban tổng hợp w9z.`),
);

test(`the server is killed ${kills} times in the middle of saves, and so are its transactions: no word is lost`, {
  timeout: 600_000,
}, async () => {
  await buildSaveServer();
  const one = await createActor();
  const other = await createActor({ communeId: one.communeId });
  const { planId } = await createPlanFromDocument(one, { document }, new Date());
  const killer = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await killer.connect();

  const draw = drawFrom(20_261_121);
  const account = new WordAccount();
  account.opened(document);
  let words = 1_000;
  const chance = { draw, word: () => `w${++words}z` };

  const ready = Array.from({ length: spares }, () => KillableServer.start());
  let server = await KillableServer.start();
  const windows = [one, one, other].map(
    (actor) =>
      new EditingWindow(
        { version: 1, document },
        (request) => server.post(actor, planId, request),
        account,
      ),
  );
  let answered = 0;
  let cut = 0;

  /** Types and saves as long as the server lives. */
  async function write(window: EditingWindow) {
    while (server.isAlive) {
      window.choose(() => (["mine", "theirs", "both"] as const)[draw(3)] ?? "mine");
      window.edit(chance);
      window.send();
      await window.receive();
      answered += 1;
    }
  }

  for (let kill = 0; kill < kills; kill++) {
    const writing = Promise.all(windows.map(write));
    // Well into the saves, however slow the machine is; then at any moment.
    const until = answered + 1 + draw(3);
    while (server.isAlive && answered < until) await wait(1);
    for (let tries = 0; tries < 50; tries++) {
      const ended = await cutTransaction(killer);
      cut += ended;
      if (ended > 0) break;
    }
    await wait(draw(25));
    await server.kill();
    await writing;

    await everythingStands(planId);
    expect(await brokenAuditLines(one.communeId)).toEqual([]);
    const reopened = windows[draw(windows.length)];
    // A browser that went down with it has only what it kept.
    if (draw(2) === 0) await reopened?.reopen();

    const next = ready.shift();
    if (kill + spares < kills) ready.push(KillableServer.start());
    server = (await next) ?? (await KillableServer.start());
  }

  for (let turn = 0; !windows.every((window) => window.isSettled); turn++) {
    if (turn > 40) throw new Error("Các cửa sổ không về được một bản.");
    for (const window of windows) {
      window.choose(() => (["mine", "theirs", "both"] as const)[draw(3)] ?? "mine");
      if (!window.isSettled) window.send();
    }
    for (const window of windows) await window.receive();
  }
  await server.kill();
  await killer.end();

  const { revisions, versions, final } = await everythingStands(planId);
  const kept = new Set(revisions.flatMap(({ content }) => [...wordsOf(storedDocument(content))]));
  const unkept = account.acknowledged.difference(kept);
  const lost = account.lost(final);
  const overwritten = account.cameBack(final);
  console.log(
    `Giết máy chủ ${kills} lần, cắt ${cut} giao dịch: ${answered} lượt gửi, ${versions.length - 1} bản lưu, ` +
      `${account.written.size} chữ gõ, ${account.conflicts} chỗ phải chọn; mất ${lost.length} chữ, ` +
      `ghi đè lặng lẽ ${overwritten.length}, đã báo lưu mà không còn ${unkept.size}.`,
  );
  expect({ lost, overwritten, unkept: [...unkept] }).toEqual({
    lost: [],
    overwritten: [],
    unkept: [],
  });
  expect(versions.length).toBeGreaterThan(kills);
  expect(cut).toBeGreaterThan(kills / 2);
});

/** Ends one connection in the middle of its transaction; gives how many there were to end. */
async function cutTransaction(killer: pg.Client): Promise<number> {
  const { rowCount } = await killer.query(`
    SELECT pg_terminate_backend(pid) FROM (
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
      ORDER BY random() LIMIT 1
    ) AS victim`);
  return rowCount ?? 0;
}

/** The plan says what its newest revision says, and no version is missing. */
async function everythingStands(planId: string) {
  // One statement, one moment: a killed server's last commit may still be on its way.
  const [{ isSame } = { isSame: false }] = await prisma.$queryRaw<{ isSame: boolean }[]>`
    SELECT plan.content = newest.content AS "isSame" FROM plan
    JOIN plan_revision newest ON newest.plan_id = plan.id AND newest.version = plan.version
    WHERE plan.id = ${planId}::uuid`;
  expect(isSame).toBe(true);
  const revisions = await prisma.planRevision.findMany({
    where: { planId },
    select: { version: true, content: true },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  const versions = revisions.flatMap(({ version }) => version ?? []).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
  const newest = revisions.find(({ version }) => version === versions.length);
  return { revisions, versions, final: storedDocument(newest?.content ?? null) };
}
