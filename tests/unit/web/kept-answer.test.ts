import { createServer, get, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerWithKeptPage } from "@/lib/web/page-cache/answer";
import PageCache, { type Answer } from "@/lib/web/page-cache/handler";
import { keptPages } from "@/lib/web/page-cache/process";

const html = "<h1>Trồng rừng</h1>";
const server = createServer((request, response) => {
  if (!answerWithKeptPage(request, response)) response.end("Next");
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());
beforeEach(async () => {
  keptPages.listens();
  await keep("/xa-a");
});

async function keep(path: string, context = {}): Promise<void> {
  const request = new PageCache();
  const key = `/route-cache/APP_PAGE/${"0a".repeat(32)}/$${path}`;
  const made: Answer & { html: string } = { kind: "APP_PAGE", html };
  await request.get(key);
  await request.set(key, made, context);
}

/** Over a line as it is: nothing is added to the address or to the headers. */
async function ask(path: string, headers: OutgoingHttpHeaders = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get({ host: "127.0.0.1", port, path, headers, method }, resolve).once("error", reject),
  );
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

const isOurs = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).body.toString() !== "Next";

test("trang giữ sẵn được đưa đúng như đã giữ, không mã, trình duyệt phải hỏi lại", async () => {
  const { status, headers, body } = await ask("/xa-a");
  expect([status, body.toString()]).toEqual([200, html]);
  expect(headers).toMatchObject({
    "cache-control": "no-cache",
    "content-length": String(Buffer.byteLength(html)),
    "content-security-policy": expect.stringContaining("script-src 'none'"),
    "content-type": "text/html; charset=utf-8",
    vary: "rsc, Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  const head = await ask("/xa-a", {}, "HEAD");
  expect([head.headers.etag, head.body.byteLength]).toEqual([headers.etag, 0]);
});

test.each([
  ["gzip", true],
  ["br, GZIP;q=0.5, *", true],
  ["gzip;q=0, identity", false],
  ["gzip; q=0.0", false],
  ["br", false],
])("nén khi người đọc nhận: %s", async (accepted, isPacked) => {
  const { headers, body } = await ask("/xa-a", { "accept-encoding": accepted });
  expect(headers["content-encoding"]).toBe(isPacked ? "gzip" : undefined);
  expect((isPacked ? gunzipSync(body) : body).toString()).toBe(html);
});

test("ai còn bản đúng thì chỉ được bảo là còn đúng", async () => {
  const { etag = "" } = (await ask("/xa-a")).headers;
  const still = await ask("/xa-a", { "if-none-match": `W/"cu", ${etag}` });
  expect([still.status, still.headers.etag, still.body.byteLength]).toEqual([304, etag, 0]);
  expect((await ask("/xa-a", { "if-none-match": 'W/"khac"' })).status).toBe(200);
});

test("mọi thứ khác để Next trả lời", async () => {
  await keep("/sign-in");
  await keep("/xa-a/tim-kiem/a?b");
  await keep("/xa-a/tim-kiem/%41");
  await keep("/xa-a/theo-gio", { cacheControl: { revalidate: 60 } });
  expect(await isOurs("/xa-a")).toBe(true);
  for (const [path, headers, method] of [
    ["/xa-a/chua-giu"],
    ["/sign-in"],
    ["/xa-a?q=1"],
    ["/xa-a/tim-kiem/a?b"],
    ["/xa-a/tim-kiem/%41"],
    ["/xa-a/theo-gio"],
    ["/xa-a", { rsc: "1" }],
    ["/xa-a", {}, "POST"],
  ] as const) {
    expect([path, headers, method, await isOurs(path, headers, method)]).toContain(false);
  }
});

test("đang đổi, đã đổi, hay không nghe được thay đổi thì không đưa", async () => {
  keptPages.announce("xa-a", "1");
  expect(await isOurs("/xa-a")).toBe(false);
  keptPages.changed("xa-a", "1");
  expect(await isOurs("/xa-a")).toBe(false);
  await keep("/xa-a");
  expect(await isOurs("/xa-a")).toBe(true);
  keptPages.isDeaf();
  expect(await isOurs("/xa-a")).toBe(false);
});
