import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { buildPortal, generateClient } from "./house/build.ts";
import { end, endOnSignals } from "./house/lifetime.mjs";
import { dataFolder, program, root } from "./house/paths.mjs";
import { freePortFrom } from "./house/ports.ts";
import { runQuietly } from "./house/run.mjs";
import { sentenceOf } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";
import { startWebServer } from "./house/web-server.ts";

// `npm run bench:boards`: how many requests a second the office's board of a campaign answers over 10,000 pledge items
// and their reports, beside a bare Next page made for each request with one query, of the same size; in rounds that take
// turns (DESIGN §9: at least 0.5 ×). The progress of the targets, which reads every figure, is told besides.

const host = "127.0.0.1";
const rounds = 5;
const seconds = 3;
const connections = 8;

type Asked = { name: string; url: string; cookie?: string; demanded?: number };

endOnSignals(130);
try {
  await generateClient();
  const env = await createTestPlace(await openTestServer());
  const { cookie, campaignId, counts } = await fill(env);
  console.log(counts);
  await buildPortal(env);
  const portal = await served(3300, env);
  const board = `${portal}/campaigns/${campaignId}`;
  const bare = await bareSite(env, Buffer.byteLength(await text({ name: "", url: board, cookie })));
  await report(bare, [
    { name: "bảng theo dõi, 100 đơn vị", url: board, cookie, demanded: 0.5 },
    { name: "tiến độ chỉ tiêu, mọi số", url: `${board}/targets`, cookie },
  ]);
  await end(Number(process.exitCode ?? 0));
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}

/** The campaign, and somebody signed in to look at it. */
async function fill(
  env: NodeJS.ProcessEnv,
): Promise<{ cookie: string; campaignId: string; counts: string }> {
  const script = path.join(root, "scripts/bench-boards-fill.ts");
  const args = ["--conditions=react-server", "--import", "tsx", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout);
}

async function served(from: number, env: NodeJS.ProcessEnv, folder?: string): Promise<string> {
  const port = await freePortFrom(from, host);
  const log = `bench-${port}.log`;
  await startWebServer({ command: "start", host, port, env, log, ...(folder && { folder }) });
  return `http://${host}:${port}`;
}

/** A Next project of one page that asks the database for 100 rows and shows them, about as long as ours. */
async function bareSite(env: NodeJS.ProcessEnv, bytes: number): Promise<Asked> {
  const folder = path.join(dataFolder, "bare-board");
  mkdirSync(path.join(folder, "app"), { recursive: true });
  // Each row is sent twice, as words and for the page's scripts; in a row Next repeats its elements too.
  const padding = "x".repeat(Math.max(0, Math.floor((bytes - 6000) / 200) - 400));
  const page = `import pg from "pg";
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
export const dynamic = "force-dynamic";
export default async function Page() {
  const { rows } = await pool.query("SELECT id, name, kind FROM unit ORDER BY name LIMIT 100");
  return (
    <table>
      <tbody>
        {rows.map(({ id, name, kind }) => (
          <tr key={id}><th>{name}</th><td>{kind}</td><td>{id}</td><td>${padding}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
`;
  const layout = `export default ({ children }) => <html lang="vi"><body>{children}</body></html>;\n`;
  writeFileSync(path.join(folder, "app/page.jsx"), page);
  writeFileSync(path.join(folder, "app/layout.jsx"), layout);
  writeFileSync(
    path.join(folder, "next.config.mjs"),
    `export default { poweredByHeader: false, serverExternalPackages: ["pg"] };\n`,
  );
  const bareEnv: NodeJS.ProcessEnv = { ...env, NEXT_DIST_DIR: undefined, NODE_ENV: "production" };
  await runQuietly(program("next"), ["build", folder], {
    env: bareEnv,
    log: "bench-bare-build.log",
    failure: "Không dựng được trang trống để so.",
  });
  return { name: "trang Next trống, một câu hỏi", url: `${await served(3400, bareEnv, folder)}/` };
}

async function report(bare: Asked, pages: readonly Asked[]): Promise<void> {
  const all = [bare, ...pages];
  const rates = new Map(all.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const asked of all) {
      const rate = await requestsPerSecond(asked);
      // The first round warms all up.
      if (round > 0) rates.get(asked.name)?.push(rate);
    }
  }
  const theirs = median(rates.get(bare.name) ?? []);
  for (const asked of all) {
    const size = Buffer.byteLength(await text(asked));
    const ours = median(rates.get(asked.name) ?? []);
    const ratio = ours / theirs;
    const { demanded } = asked;
    const isSlow = demanded !== undefined && ratio < demanded;
    if (isSlow) process.exitCode = 1;
    const verdict = demanded === undefined ? "    " : isSlow ? "CHẬM" : "đạt ";
    const of = demanded === undefined ? "" : ` (đòi ${demanded.toFixed(2)})`;
    console.log(
      `${verdict} ${asked.name}: ${size} byte, ${ours.toFixed(1)} lượt/giây, tỷ lệ ${ratio.toFixed(2)}${of}`,
    );
  }
}

async function requestsPerSecond(asked: Asked): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const until = start + seconds * 1000;
  let answered = 0;
  const caller = async () => {
    while (performance.now() < until) {
      await ask(asked, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  agent.destroy();
  return answered / ((performance.now() - start) / 1000);
}

function ask({ url, cookie }: Asked, agent: http.Agent): Promise<void> {
  const headers = { "accept-encoding": "gzip", ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.resume();
      response.once("end", resolve);
    });
    request.once("error", reject);
  });
}

async function text({ url, cookie }: Asked): Promise<string> {
  return (await fetch(url, { headers: cookie ? { cookie } : {}, redirect: "error" })).text();
}

function median(rates: readonly number[]): number {
  return rates.toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] ?? 0;
}
