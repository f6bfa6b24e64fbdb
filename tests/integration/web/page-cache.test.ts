import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import PageCache, { type Answer } from "@/lib/web/page-cache/handler";
import { listenForChanges } from "@/lib/web/page-cache/listen";
import { keptPages } from "@/lib/web/page-cache/process";
import { channel } from "@/lib/web/page-cache/start";

let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

async function listening(options: Partial<Parameters<typeof listenForChanges>[0]> = {}) {
  const databaseUrl = process.env.DATABASE_URL ?? "";
  // Nobody answers there: warming is not what this is about.
  stop = listenForChanges({ databaseUrl, channel, origin: "http://127.0.0.1:1", ...options });
  await untilKept();
}

const key = (path: string) => `/route-cache/APP_PAGE/${"0a".repeat(32)}/$${path}`;

/** Whether the page was kept from before; made of the words otherwise. */
async function ask(path: string, words = "trang"): Promise<{ isKept: boolean; words: string }> {
  const request = new PageCache();
  const kept = await request.get(key(path));
  const made: Answer & { html: string } = { kind: "APP_PAGE", html: words };
  if (!kept) await request.set(key(path), made);
  return { isKept: kept !== null, words: String(Object(kept?.value ?? made).html) };
}

/** For a machine that is busy; on one that is not, all that is waited for comes at once. */
const patience = 20_000;

const untilKept = () =>
  vi.waitFor(async () => expect(await ask("/xa-nghe")).toMatchObject({ isKept: true }), patience);

test("trang vừa đọc sau khi giao dịch xong không bao giờ là trang cũ", async () => {
  await listening();
  for (let version = 1; version <= 8; version++) {
    await prisma.$transaction((tx) => announcePublicChange(tx, "xa-nghe"));
    expect(await ask("/xa-nghe", `bản ${version}`)).toMatchObject({ words: `bản ${version}` });
  }
  await untilKept();
});

test("xã khác không mất trang; giao dịch bỏ dở không làm ai phải chờ lâu", async () => {
  await listening();
  await ask("/xa-khac");
  const given = prisma.$transaction(async (tx) => {
    await announcePublicChange(tx, "xa-bo-do");
    throw new Error("bỏ dở");
  });
  await expect(given).rejects.toThrow("bỏ dở");
  expect(await ask("/xa-khac")).toMatchObject({ isKept: true });
  const start = performance.now();
  expect(await ask("/xa-bo-do", "dựng lại")).toMatchObject({ words: "dựng lại" });
  // Two seconds on a machine at rest, not the minute for which the doubt lasts.
  expect(performance.now() - start).toBeLessThan(patience);
});

test("“*” bỏ mọi trang, cả trang do tiến trình khác báo", async () => {
  await listening();
  await ask("/xa-khac");
  await prisma.$executeRaw`SELECT pg_notify(${channel}, '*')`;
  await vi.waitFor(async () => expect(keptPages.get("/xa-khac")).toBeNull(), patience);
});

test("mất kết nối thì bỏ hết, nối lại rồi mới giữ", async () => {
  await listening();
  await prisma.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN %'`;
  await vi.waitFor(() => expect(keptPages.get("/xa-nghe")).toBeNull(), patience);
  await untilKept();
});

/** A line to the database; once it is lost, nothing sent arrives, and neither end is told. */
async function lineToDatabase() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const { hostname, port } = url;
  const ends = new Set<Socket>();
  let isLost = false;
  const carry = (from: Socket, to: Socket) => {
    ends.add(from);
    from.on("data", (bytes) => !isLost && to.write(bytes));
    from.on("error", () => {});
    from.on("close", () => to.destroy());
  };
  const server = createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const databaseUrl = Object.assign(url, {
    hostname: "127.0.0.1",
    port: String(typeof address === "object" ? address?.port : ""),
  }).href;
  return {
    databaseUrl,
    lose: () => {
      isLost = true;
    },
    mend: () => {
      isLost = false;
    },
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}

test("đường dây đứt mà không ai báo: một lúc là biết, bỏ hết; thông lại thì giữ lại", async () => {
  const line = await lineToDatabase();
  const { databaseUrl } = line;
  await listening({ databaseUrl, askEveryMs: 50, answerWithinMs: 2_000 });
  // Asked several times, and answered: nothing is dropped meanwhile.
  await pause(250);
  expect(keptPages.get("/xa-nghe")).not.toBeNull();

  line.lose();
  await vi.waitFor(() => expect(keptPages.get("/xa-nghe")).toBeNull(), patience);
  await pause(700);
  line.mend();
  await untilKept();
  await stop();
  line.close();
});
