import { mkdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildPortal, generateClient } from "./house/build.ts";
import { end, endOnSignals } from "./house/lifetime.mjs";
import { dataFolder, program } from "./house/paths.mjs";
import { runPortalScript } from "./house/portal-script.ts";
import { freePortFrom } from "./house/ports.ts";
import { runQuietly } from "./house/run.mjs";
import { sentenceOf } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";
import { startWebServer } from "./house/web-server.ts";

// `npm run bench:public`: how many requests a second the public campaign page answers, beside a bare Next static page
// of the same size, in rounds that take turns (DESIGN §9: at least 0.8 ×, no script).

const host = "127.0.0.1";
const rounds = 5;
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
  await report(campaign, bare);
  await end(0);
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

/** A Next project of one static page whose answer is about as long as this one, of the same words, built and started. */
async function bareSite(env: NodeJS.ProcessEnv, html: string): Promise<string> {
  const folder = path.join(dataFolder, "bare-page");
  mkdirSync(path.join(folder, "app"), { recursive: true });
  // What Next puts around the words, and the words a second time for its scripts.
  const words = wordsOf(html, (Buffer.byteLength(html) - 4200) / 2);
  const page = `export const dynamic = "force-static";\nexport default () => <p>{${JSON.stringify(words)}}</p>;\n`;
  const layout = `export default ({ children }) => <html lang="vi"><body>{children}</body></html>;\n`;
  writeFileSync(path.join(folder, "app/page.jsx"), page);
  writeFileSync(path.join(folder, "app/layout.jsx"), layout);
  writeFileSync(
    path.join(folder, "next.config.mjs"),
    "export default { poweredByHeader: false };\n",
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

async function report(campaign: string, bare: string): Promise<void> {
  const answers: [string, string][] = [
    ["trang phong trào", campaign],
    ["trang Next trống", bare],
  ];
  for (const [name, url] of answers) {
    const html = await text(url);
    const scripts = (html.match(/<script\b(?![^>]*ld\+json)/g) ?? []).length;
    const size = `${Buffer.byteLength(html)} byte, nén gzip ${gzipSync(html).byteLength}`;
    console.log(`${name}: ${size}, ${scripts} script`);
  }
  const rates = new Map(answers.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, url] of answers) {
      const rate = await requestsPerSecond(url);
      // The first round warms both up.
      if (round > 0) rates.get(name)?.push(rate);
    }
  }
  const [ours = 0, theirs = 1] = answers.map(([name]) => median(rates.get(name) ?? []));
  const ratio = ours / theirs;
  console.log(`trang phong trào ${ours.toFixed(0)} lượt/giây, trang trống ${theirs.toFixed(0)}`);
  console.log(`${ratio >= 0.8 ? "đạt " : "CHẬM"} tỷ lệ ${ratio.toFixed(2)} (đòi 0,80)`);
  process.exitCode = ratio >= 0.8 ? 0 : 1;
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

function median(rates: readonly number[]): number {
  return rates.toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] ?? 0;
}
