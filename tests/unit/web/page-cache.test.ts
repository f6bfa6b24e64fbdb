import { describe, expect, test, vi } from "vitest";
import { publicPagesChannel } from "@/lib/db/public-pages";
import PageCache, { type Answer } from "@/lib/web/page-cache/handler";
import { KeptPages } from "@/lib/web/page-cache/kept-pages";
import { keptPages } from "@/lib/web/page-cache/process";
import { channel } from "@/lib/web/page-cache/start";
import { campaignPaths } from "@/lib/web/page-cache/warm";
import { withoutScripts } from "@/lib/web/page-cache/without-scripts";

const key = (path: string, kind = "APP_PAGE") => `/route-cache/${kind}/${"0a".repeat(32)}/$${path}`;
const page = (html = "<p>trang</p>", more = {}): Answer & { html: string } => ({
  kind: "APP_PAGE",
  html,
  rscData: new Uint8Array(),
  headers: { "x-next-cache-tags": "t", link: "</a.js>; rel=preload" },
  ...more,
});

const file = (words: string): Answer & { body: Uint8Array } => ({
  kind: "APP_ROUTE",
  body: Buffer.from(words),
  status: 200,
  headers: { "content-type": "application/pdf", "content-length": `${words.length}` },
});

/** One request for the page: what Next would answer. */
async function ask(path: string, made: Answer = page(), meanwhile: () => void = () => {}) {
  const request = new PageCache();
  const kept = await request.get(key(path, made.kind));
  if (kept) return { isKept: true, answer: kept.value };
  meanwhile();
  await request.set(key(path, made.kind), made);
  return { isKept: false, answer: made };
}

describe("trang giữ trong bộ nhớ", () => {
  test("trang không có được trả lời bằng một trang đọc được, không giữ lại", async () => {
    keptPages.listens();
    const made = page('<html id="__next_error__"><body></body></html>', { status: 404 });
    const { answer } = await ask("/xa-a/khong-co", made);
    expect(answer).toMatchObject({ status: 404, html: expect.stringContaining("<h1>Không tìm") });
    expect((await ask("/xa-a/khong-co")).isKept).toBe(false);
  });

  test("lần đầu đã không có mã, lần sau là trang đã giữ", async () => {
    keptPages.listens();
    const made = page('<p>a</p><script src="/x.js" async=""></script><!--$--><b>b</b>');
    const first = await ask("/xa-a", made);
    expect(first.answer).toEqual({
      kind: "APP_PAGE",
      html: "<p>a</p><b>b</b>",
      headers: { "x-next-cache-tags": "t", "cache-control": "no-cache" },
    });
    expect(await ask("/xa-a")).toEqual({ isKept: true, answer: made });
  });

  test("trang của cổng thì để nguyên", async () => {
    keptPages.listens();
    const { answer } = await ask("/sign-in", page("<script>1</script>"));
    expect(answer).toEqual(page("<script>1</script>"));
  });

  test.each([
    ["không có thật", page("", { status: 404 })],
    ["chuyển hướng", page("", { status: 308 })],
    ["loại khác", { kind: "FETCH" }],
  ])("không giữ trang %s", async (_, made) => {
    keptPages.listens();
    await ask("/xa-a/x", made);
    expect((await ask("/xa-a/x")).isKept).toBe(false);
  });

  test("khóa lạ thì không giữ gì", async () => {
    const request = new PageCache();
    expect(await request.get("abc")).toBeNull();
    await request.set("abc", page());
    expect(await request.get("abc")).toBeNull();
  });

  test("có thay đổi trong lúc đang dựng: không giữ, người chờ được bảo hỏi lại", async () => {
    keptPages.listens();
    const { answer } = await ask("/xa-a", page("cũ"), () => keptPages.changed("xa-a"));
    expect(answer).toMatchObject({ html: "", status: 307, headers: { location: "/xa-a" } });
    expect((await ask("/xa-a", page("mới"))).isKept).toBe(false);
    expect(await ask("/xa-a")).toMatchObject({ isKept: true, answer: { html: "mới" } });
  });

  test("tệp đang dựng cũng vậy: không byte nào của bản cũ, không giữ, hỏi lại mới có", async () => {
    keptPages.listens();
    const path = "/xa-a/phong-trao/b/van-ban.pdf";
    const { answer } = await ask(path, file("cũ"), () => keptPages.changed("xa-a"));
    expect(answer).toEqual({
      kind: "APP_ROUTE",
      body: Buffer.alloc(0),
      status: 307,
      headers: { location: path, "cache-control": "no-store" },
    });
    expect((await ask(path, file("mới"))).isKept).toBe(false);
    expect(await ask(path, file(""))).toMatchObject({
      isKept: true,
      answer: { status: 200, body: Buffer.from("mới") },
    });
  });

  test("đang ghi thay đổi thì chờ ghi xong mới dựng", async () => {
    keptPages.listens();
    keptPages.announce("xa-a", "1");
    let isDone = false;
    const asked = new PageCache().get(key("/xa-a")).then(() => isDone);
    setTimeout(() => {
      isDone = true;
      keptPages.changed("xa-a", "1");
    }, 30);
    expect(await asked).toBe(true);
  });

  test("đang nghe kênh mà nơi báo thay đổi vẫn báo", () => {
    expect(channel).toBe(publicPagesChannel);
  });
});

describe("KeptPages", () => {
  function kept(limits = {}) {
    const pages = new KeptPages<string>(limits);
    pages.listens();
    const keep = (path: string, content = path, bytes = 1) =>
      pages.set(path, content, bytes, pages.generation(path));
    return { pages, keep };
  }

  test("thay đổi của một xã bỏ trang xã ấy và trang chung, không bỏ trang xã khác", () => {
    const { pages, keep } = kept();
    for (const path of ["/xa-a", "/xa-a/lich", "/xa-ab", "/sitemap.xml"]) keep(path);
    pages.changed("xa-a");
    expect(
      ["/xa-a", "/xa-a/lich", "/xa-ab", "/sitemap.xml"].map((path) => pages.get(path)),
    ).toEqual([null, null, "/xa-ab", null]);
    pages.changed("*");
    expect(pages.size).toEqual({ pages: 0, bytes: 0 });
  });

  test("không nghe được thì không giữ, không đưa ra gì", () => {
    const { pages, keep } = kept();
    keep("/xa-a");
    pages.isDeaf();
    expect(pages.get("/xa-a")).toBeNull();
    keep("/xa-a");
    pages.listens();
    expect(pages.get("/xa-a")).toBeNull();
  });

  test("dựng từ trạng thái cũ thì không giữ", () => {
    const { pages } = kept();
    const before = pages.generation("/xa-a");
    pages.changed("xa-a");
    pages.set("/xa-a", "cũ", 1, before);
    expect(pages.get("/xa-a")).toBeNull();
  });

  test("đang thay đổi thì không giữ; hai thay đổi thì chờ cả hai; bỏ dở thì thôi sau một lúc", () => {
    vi.useFakeTimers();
    const { pages, keep } = kept();
    pages.announce("xa-a", "1");
    pages.announce("xa-a", "2");
    pages.changed("xa-a", "1");
    keep("/xa-a");
    expect(pages.get("/xa-a")).toBeNull();
    expect(pages.isAboutToChange("/xa-a")).toBe(true);
    expect(pages.isAboutToChange("/xa-b")).toBe(false);
    vi.advanceTimersByTime(3_000);
    expect(pages.isAboutToChange("/xa-a")).toBe(false);
    keep("/xa-a");
    expect(pages.get("/xa-a")).toBeNull();
    vi.advanceTimersByTime(60_000);
    keep("/xa-a");
    expect(pages.get("/xa-a")).toBe("/xa-a");
    vi.useRealTimers();
  });

  test("đầy thì bỏ trang lâu không ai hỏi; trang quá to không giữ", () => {
    const { pages, keep } = kept({ bytes: 80 });
    for (let index = 0; index < 8; index++) keep(`/xa-a/${index}`, "x", 10);
    pages.get("/xa-a/0");
    keep("/xa-a/8", "x", 10);
    expect(pages.get("/xa-a/0")).toBe("x");
    expect(pages.get("/xa-a/1")).toBeNull();
    keep("/xa-a/to", "x", 11);
    expect(pages.get("/xa-a/to")).toBeNull();
    expect(pages.size).toEqual({ pages: 8, bytes: 80 });
  });

  test("tìm kiếm chỉ giữ một số, không đẩy trang khác ra", () => {
    const { pages, keep } = kept({ searches: 3 });
    keep("/xa-a");
    for (let index = 0; index < 9; index++) keep(`/xa-a/tim-kiem/${index}/1`);
    expect(pages.size.pages).toBe(4);
    expect(pages.get("/xa-a")).toBe("/xa-a");
    expect(pages.get("/xa-a/tim-kiem/8/1")).not.toBeNull();
  });
});

describe("withoutScripts", () => {
  test.each([
    ['<script>alert("x")</script>a', "a"],
    ['<script src="/a.js" async=""></script>\na', "\na"],
    ['<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>a', "a"],
    ['<link rel="modulepreload" href="/a.js"/>a', "a"],
    ['<link rel="stylesheet" href="/a.css"/>', '<link rel="stylesheet" href="/a.css"/>'],
    [
      '<link rel="preload" as="font" href="/a.woff2"/>',
      '<link rel="preload" as="font" href="/a.woff2"/>',
    ],
    [
      '<script type="application/ld+json">{"a":1}</script>',
      '<script type="application/ld+json">{"a":1}</script>',
    ],
    ["a<!-- -->b<!--$-->", "ab"],
    [
      "&lt;script&gt;viết trong văn bản&lt;/script&gt;",
      "&lt;script&gt;viết trong văn bản&lt;/script&gt;",
    ],
  ])("%s", (html, plain) => {
    expect(withoutScripts(html)).toBe(plain);
  });
});

test("trang cần hâm nóng: các phong trào mà trang chủ dẫn tới", () => {
  const html =
    '<a href="/xa-a/phong-trao/b">b</a><a href="/xa-a/phong-trao/b">b</a><a href="/xa-a/phong-trao/b/van-ban.pdf">';
  expect(campaignPaths("xa-a", html)).toEqual(["/xa-a/phong-trao/b"]);
});
