import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildPortal, generateClient } from "./house/build.ts";
import { beforeEnd, end, endOnSignals } from "./house/lifetime.mjs";
import { program, root } from "./house/paths.mjs";
import { runPortalScript } from "./house/portal-script.ts";
import { freePortFrom } from "./house/ports.ts";
import { runQuietly } from "./house/run.mjs";
import { sentenceOf } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";
import { startWebServer } from "./house/web-server.ts";

// `npm run bench:public`: how many requests a second the public campaign page answers, beside a bare Next static page
// of the same size (DESIGN §9: at least 0.8 ×, no script). Both are asked in every round, so that what else the machine
// does weighs on both; what counts is the middle one of the rounds' ratios.

const host = "127.0.0.1";
const leastRatio = 0.8;
const rounds = 9;
const seconds = 3;
const connections = 16;

endOnSignals(130);
try {
  await generateClient();
  const env = await createTestPlace(await openTestServer());
  await runPortalScript("prisma/seed.ts", env);
  await buildPortal(env);
  const portal = await served(3300, { ...env });
  const campaign = await firstCampaign(portal);
  const html = await text(campaign);
  const bare = await bareSite(env, html);
  await end((await report(campaign, bare)) ? 0 : 1);
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}

async function served(from: number, env: NodeJS.ProcessEnv): Promise<string> {
  const port = await freePortFrom(from, host);
  await startWebServer({ command: "start", host, port, env, log: `bench-${port}.log` });
  return `http://${host}:${port}`;
}

/** The page of the first campaign on the front page of the demonstration commune. */
async function firstCampaign(portal: string): Promise<string> {
  const map = await text(`${portal}/sitemap.xml`);
  const [, commune] = /<loc>[^<]*?(\/[^/<]+)\/sitemap\.xml</.exec(map) ?? [];
  const [, campaign] =
    new RegExp(`href="(${commune}/phong-trao/[^"]+)"`).exec(await text(`${portal}${commune}`)) ??
    [];
  if (!campaign) throw new Error("Xã dùng thử chưa có phong trào nào công khai.");
  return `${portal}${campaign}`;
}

/**
 * A Next project of one static page whose answer is about as long as this one, of the same words, built and started.
 * Outside the portal's folder: there Next would build the portal's instrumentation.ts into it.
 */
async function bareSite(env: NodeJS.ProcessEnv, html: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "bare-page-"));
  beforeEnd(async () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, "app"));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  // What Next puts around the words, and the words a second time for its scripts.
  const words = wordsOf(html, (Buffer.byteLength(html) - 4200) / 2);
  const page = `export const dynamic = "force-static";\nexport default () => <p>{${JSON.stringify(words)}}</p>;\n`;
  const layout = `export default ({ children }) => <html lang="vi"><body>{children}</body></html>;\n`;
  writeFileSync(path.join(folder, "app/page.jsx"), page);
  writeFileSync(path.join(folder, "app/layout.jsx"), layout);
  const config = { poweredByHeader: false, turbopack: { root: path.parse(folder).root } };
  writeFileSync(
    path.join(folder, "next.config.mjs"),
    `export default ${JSON.stringify(config)};\n`,
  );
  const bareEnv: NodeJS.ProcessEnv = { ...env, NEXT_DIST_DIR: undefined, NODE_ENV: "production" };
  await runQuietly(program("next"), ["build", folder], {
    env: bareEnv,
    log: "bench-bare-build.log",
    failure: "Không dựng được trang trống để so.",
  });
  const port = await freePortFrom(3400, host);
  await startWebServer({
    command: "start",
    host,
    port,
    env: bareEnv,
    folder,
    log: "bench-bare.log",
  });
  return `http://${host}:${port}/`;
}

/** What a page says, shuffled until it has that many bytes: text that is as hard to compress as the page's own. */
function wordsOf(html: string, bytes: number): string {
  const said = html.replace(/<[^>]*>/g, " ").split(/\s+/);
  const words: string[] = [];
  for (let index = 0, length = 0; length < bytes; index++) {
    const word = said[(index * 7919) % said.length] || "và";
    words.push(word);
    length += Buffer.byteLength(word) + 1;
  }
  return words.join(" ");
}

/** Says what was measured, and gives whether it is enough. */
async function report(campaign: string, bare: string): Promise<boolean> {
  for (const [name, url] of [
    ["trang phong trào", campaign],
    ["trang Next trống", bare],
  ] as const) {
    const html = await text(url);
    const scripts = (html.match(/<script\b(?![^>]*ld\+json)/g) ?? []).length;
    const size = `${Buffer.byteLength(html)} byte, nén gzip ${gzipSync(html).byteLength}`;
    console.log(`${name}: ${size}, ${scripts} script`);
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  const measures = [
    async () => ours.push(await requestsPerSecond(campaign)),
    async () => theirs.push(await requestsPerSecond(bare)),
  ];
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    for (const measure of round % 2 ? measures : measures.toReversed()) await measure();
  }
  const ratios = ours.map((rate, round) => rate / (theirs[round] ?? rate)).slice(1);
  const ratio = median(ratios);
  console.log(`trang phong trào ${spread(ours.slice(1), 0)} lượt/giây`);
  console.log(`trang Next trống ${spread(theirs.slice(1), 0)} lượt/giây`);
  const isEnough = ratio >= leastRatio;
  console.log(`${isEnough ? "đạt " : "CHẬM"} tỷ lệ ${spread(ratios, 2)}, đòi ${leastRatio}`);
  return isEnough;
}

/** The middle one, and between which they lie. */
function spread(numbers: readonly number[], digits: number): string {
  const [middle, least, most] = [median(numbers), Math.min(...numbers), Math.max(...numbers)];
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** As a browser asks: over lines that stay open, compressed. */
async function requestsPerSecond(url: string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const start = performance.now();
  let answered = 0;
  const caller = async () => {
    while (performance.now() < until) {
      await ask(url, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  agent.destroy();
  return answered / ((performance.now() - start) / 1000);
}

function ask(url: string, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.resume();
      response.once("end", resolve);
    });
    request.once("error", reject);
  });
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
