import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { startWorker } from "@/lib/jobs/worker";
import { mailServer } from "@/lib/notifications/mail/mail-server";
import { sendMail } from "@/lib/notifications/mail/send-mail";
import { dropMail, listUnsentMail, resendMail } from "@/lib/notifications/mail/unsent";
import { mostAttempts, queueMail } from "@/lib/notifications/outbox";
import { createActor } from "../../support/factories";
import { MailServerForTests, setMailServer } from "../../support/mail-server";

const at = new Date("2026-11-21T02:00:00Z");
const clock = () => at;
let server: MailServerForTests;
let restore: () => void;

beforeEach(async () => {
  server = await MailServerForTests.start();
  restore = setMailServer(server.url);
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});
afterEach(async () => {
  restore();
  server.cut();
  await server.stop();
});

async function queued(recipient = `${randomUUID()}@vidu.invalid`) {
  const actor = await createActor({ roles: ["ADMIN"] });
  const { communeId, membershipId } = actor;
  const letter = { communeId, membershipId, recipient, subject: "Thử", text: "Chữ thử.", at };
  await prisma.$transaction((tx) => queueMail(tx, { ...letter, key: recipient }));
  const { id } = await prisma.outboxMail.findFirstOrThrow({ where: { recipient } });
  return { id, recipient, actor, letter: { ...letter, key: recipient } };
}

function send(id: string) {
  const to = mailServer();
  if (!to) throw new Error("no mail server");
  return sendMail(id, to, clock);
}

const row = (id: string) => prisma.outboxMail.findUniqueOrThrow({ where: { id } });
const jobs = () =>
  prisma.$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker._private_jobs ORDER BY key`;

describe("queueMail", () => {
  test("the letter and its job are there if and only if the transaction commits; once for a key", async () => {
    const { id, letter } = await queued();
    await prisma.$transaction((tx) => queueMail(tx, letter));
    await expect(
      prisma.$transaction(async (tx) => {
        await queueMail(tx, { ...letter, key: "khác" });
        throw new Error("thôi");
      }),
    ).rejects.toThrow("thôi");

    expect(await prisma.outboxMail.count()).toBe(1);
    expect(await jobs()).toEqual([{ key: `mail:${id}` }]);
  });

  test("without a mail server nothing is queued", async () => {
    setMailServer(undefined);
    const { communeId } = await createActor();
    const letter = { communeId, membershipId: null, recipient: "a@vidu.invalid", subject: "Thử" };

    const isQueued = await prisma.$transaction((tx) =>
      queueMail(tx, { ...letter, text: "Chữ", key: "k", at }),
    );

    expect(isQueued).toBe(false);
    expect(await prisma.outboxMail.count()).toBe(0);
    expect(await jobs()).toEqual([]);
  });
});

describe("sendMail", () => {
  test("sends one letter with a name of its own that stays, and forgets its text", async () => {
    const { id, recipient } = await queued();

    await send(id);
    await send(id);

    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]?.recipient).toBe(recipient);
    expect(server.taken[0]?.text).toContain(`Message-ID: <${id}@thidua.vidu.invalid>`);
    expect(server.taken[0]?.text).toContain("Auto-Submitted: auto-generated");
    expect(await row(id)).toMatchObject({ attempts: 1, attemptedAt: at, sentAt: at, text: "" });
  });

  test.each([[421], [451]] as const)(
    "the server says %d, not now: it is sent again, the same letter, once",
    async (answer) => {
      const { id } = await queued();
      server.answers.push(answer);

      await expect(send(id)).rejects.toThrow();
      expect(await row(id)).toMatchObject({ attempts: 1, attemptedAt: null, sentAt: null });
      await send(id);

      expect(server.seen).toHaveLength(2);
      expect(server.taken).toHaveLength(1);
      expect(await row(id)).toMatchObject({ attempts: 2, sentAt: at, lastError: null });
    },
  );

  test("an address not taken just now is tried again; one refused is given up at once", async () => {
    const { id } = await queued();
    server.recipientAnswers.push(450, 550);

    await expect(send(id)).rejects.toThrow();
    await send(id);

    expect(server.seen).toEqual([]);
    expect(await row(id)).toMatchObject({ attempts: 2, attemptedAt: null, givenUpAt: at });
    await send(id);
    expect((await row(id)).attempts).toBe(2);
  });

  test("550 to the letter itself: given up, and said so to the administrator only", async () => {
    const { id, actor, recipient } = await queued();
    server.answers.push(550);

    await send(id);

    expect(await listUnsentMail(actor, at)).toMatchObject([{ id, recipient, givenUpAt: at }]);
    const office = await createActor({ communeId: actor.communeId });
    const stranger = await createActor({ roles: ["ADMIN"] });
    for (const other of [office, stranger]) {
      expect(await listUnsentMail(other, at)).toEqual([]);
      await expect(resendMail(other, id, at)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(dropMail(other, id, at)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await resendMail(actor, id, at);
    await send(id);
    expect(server.taken).toHaveLength(1);
    expect(await listUnsentMail(actor, at)).toEqual([]);
  });

  test("no server there: tried again as often as is set, then given up", async () => {
    const { id } = await queued();
    setMailServer("smtp://127.0.0.1:1");
    for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
      await expect(send(id)).rejects.toThrow();
    }
    await send(id);

    expect(await row(id)).toMatchObject({ attempts: mostAttempts, givenUpAt: at, sentAt: null });
  });

  test("the line breaks before the text: sent again; after it: nobody knows, and it is not", async () => {
    const { id, actor } = await queued();
    server.answers.push("cut");

    await send(id);
    await send(id);

    expect(server.seen).toHaveLength(1);
    expect(await row(id)).toMatchObject({ attempts: 1, attemptedAt: at, sentAt: null });
    expect(await listUnsentMail(actor, at)).toEqual([]);
    const later = new Date(at.getTime() + 11 * 60_000);
    expect(await listUnsentMail(actor, later)).toMatchObject([{ id, givenUpAt: null }]);
    await dropMail(actor, id, later);
    expect(await prisma.outboxMail.count()).toBe(0);
  });

  test("ten at once send one letter", async () => {
    const { id } = await queued();

    await Promise.all(Array.from({ length: 10 }, () => send(id)));

    expect(server.seen).toHaveLength(1);
  });

  test("a person whose account was locked meanwhile gets no letter", async () => {
    const { id, actor } = await queued();
    await prisma.user.update({ where: { id: actor.userId }, data: { disabledAt: at } });

    await send(id);

    expect(server.seen).toEqual([]);
    expect(await row(id)).toMatchObject({ givenUpAt: at });
  });
});

describe("the workers", () => {
  const connectionString = () => process.env.DATABASE_URL ?? "";
  afterAll(() => prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`);

  async function until(isSo: () => Promise<boolean> | boolean) {
    const end = Date.now() + 20_000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error("Waited in vain.");
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  test("two at once share the letters: each goes out once, what was not taken comes back", async () => {
    const letters = await Promise.all(Array.from({ length: 12 }, () => queued()));
    server.answers.push(451, 250, 421);
    const workers = [1, 2].map(() => startWorker({ connectionString: connectionString(), clock }));
    try {
      await until(async () => (await prisma.outboxMail.count({ where: { sentAt: null } })) === 0);
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }

    expect(server.taken.map(({ recipient }) => recipient).sort()).toEqual(
      letters.map(({ recipient }) => recipient).sort(),
    );
    expect(server.seen).toHaveLength(14);
  });

  test("one that is killed after the text has gone out: nobody sends it again, also when its job is taken up again", async () => {
    const { id, actor } = await queued();
    server.beforeAnswer = () => new Promise(() => {});
    const child = fork("tests/support/mail-worker.ts", {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      env: { ...process.env, SMTP_URL: server.url, MAIL_FROM: "thidua@vidu.invalid" },
      stdio: "inherit",
    });
    await until(() => server.seen.length === 1);
    child.kill("SIGKILL");
    await once(child, "exit");
    server.beforeAnswer = async () => {};

    // Without waiting for the four hours after which the queue takes a worker for lost.
    const worker = startWorker({ connectionString: connectionString(), clock, lostAfter: 200 });
    await until(async () => (await jobs()).length === 0);
    await worker.stop();

    expect(server.seen).toHaveLength(1);
    expect(await row(id)).toMatchObject({ attempts: 1, sentAt: null, givenUpAt: null });
    const later = new Date(Date.now() + 11 * 60_000);
    expect(await listUnsentMail(actor, later)).toMatchObject([{ id }]);
  });

  test("one that is told to stop finishes the letter in its hands", async () => {
    const { id } = await queued();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.beforeAnswer = () => held;
    const worker = startWorker({ connectionString: connectionString(), clock });
    await until(() => server.seen.length === 1);

    const stopped = worker.stop();
    release();
    await stopped;

    expect(await row(id)).toMatchObject({ sentAt: at });
    expect(server.taken).toHaveLength(1);
  });
});
