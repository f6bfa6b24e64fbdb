import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { buildPortal, generateClient } from "./house/build.ts";
import { beforeEnd, end, endOnSignals } from "./house/lifetime.mjs";
import { program, root } from "./house/paths.mjs";
import { freePortFrom } from "./house/ports.ts";
import { runQuietly } from "./house/run.mjs";
import { HouseError, sentenceOf } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";
import { startWebServer } from "./house/web-server.ts";

// `npm run bench:boards`: how many requests a second the office's board of a campaign answers over 10,000 pledge items
// and their reports, beside a bare Next page, in rounds that take turns (DESIGN §9: at least 0.5 ×). The bare page has no
// session and no portal around it: made for each request, it asks one query of the same Prisma client and shows the
// board's list, the same hundred rows with the same words and links. The progress of the targets is held against it too.
// Told besides: the same list in words alone; that progress where a report has changed before every request, so that all
// is added up anew; one target, the evaluation of all units, the sheet of one. A ratio is the median of those of the rounds.

const host = "127.0.0.1";
const rounds = 5;
const seconds = 3;
const connections = 8;

type Asked = {
  name: string;
  url: string;
  cookie?: string;
  demanded?: number;
  /** Done before every request. */
  before?: () => Promise<unknown>;
};

/** What the board has in a cell. */
const cellWithLink = `id === null ? <span>{words}</span> : (
  <a
    href={(index === 0 ? "/pledges/" : "/reports/") + id}
    aria-label={words + ", mở " + things[index] + " của " + name}
  >
    {words}
  </a>
)`;

endOnSignals(130);
try {
  await generateClient();
  const env = await createTestPlace(await openTestServer());
  const { cookie, campaignId, targetId, pledgeId, counts } = await fill(env);
  console.log(counts);
  await buildPortal(env);
  const portal = await served(3300, env);
  const board = `${portal}/campaigns/${campaignId}`;
  const ours = { name: "bảng theo dõi, 100 đơn vị", url: board, cookie, demanded: 0.5 };
  const { bare, plain } = await bareSite(env, campaignId);
  await ensureSameRows(ours, bare);
  await report(bare, [
    ours,
    plain,
    { name: "tiến độ chỉ tiêu", url: `${board}/targets`, cookie, demanded: 0.5 },
    {
      name: "tiến độ chỉ tiêu, mỗi lần có số mới",
      url: `${board}/targets`,
      cookie,
      before: changingReports(env),
    },
    { name: "một chỉ tiêu, từng đơn vị", url: `${board}/targets/${targetId}`, cookie },
    { name: "đánh giá mọi đơn vị", url: `${board}/evaluation`, cookie },
    { name: "bản đăng ký của một đơn vị", url: `${portal}/pledges/${pledgeId}`, cookie },
  ]);
  await end(Number(process.exitCode ?? 0));
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}

type Filled = {
  cookie: string;
  campaignId: string;
  targetId: string;
  pledgeId: string;
  counts: string;
};

/** The campaign, and somebody signed in to look at it. */
async function fill(env: NodeJS.ProcessEnv): Promise<Filled> {
  const script = path.join(root, "scripts/bench-boards-fill.ts");
  const args = ["--conditions=react-server", "--import", "tsx", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout);
}

/** What makes every total out of date: a report of which there is another version. */
function changingReports({ DATABASE_URL }: NodeJS.ProcessEnv): () => Promise<unknown> {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: connections });
  beforeEnd(() => pool.end());
  return () =>
    pool.query(`UPDATE progress_report SET version = version + 1
      WHERE id = (SELECT id FROM progress_report ORDER BY id LIMIT 1)`);
}

async function served(from: number, env: NodeJS.ProcessEnv, folder?: string): Promise<string> {
  const port = await freePortFrom(from, host);
  const log = `bench-${port}.log`;
  await startWebServer({ command: "start", host, port, env, log, ...(folder && { folder }) });
  return `http://${host}:${port}`;
}

/**
 * A Next project of two pages, each of which asks one query and shows the hundred units of the board, without anything
 * else: with the board's links, and in words alone. Outside the portal's folder: there Next would build the portal's
 * instrumentation.ts into it.
 */
async function bareSite(
  env: NodeJS.ProcessEnv,
  campaignId: string,
): Promise<{ bare: Asked; plain: Asked }> {
  const folder = mkdtempSync(path.join(tmpdir(), "bare-board-"));
  beforeEnd(async () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, "app/plain"), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  const files = {
    "app/page.jsx": barePage(campaignId, cellWithLink),
    "app/plain/page.jsx": barePage(campaignId, "words"),
    "app/layout.jsx": `export default ({ children }) => <html lang="vi"><body>{children}</body></html>;\n`,
    "jsconfig.json": JSON.stringify({
      compilerOptions: { paths: { "@/*": [`${path.relative(folder, root)}/*`] } },
    }),
    "next.config.mjs": `export default ${JSON.stringify({
      poweredByHeader: false,
      serverExternalPackages: ["pg"],
      turbopack: { root: path.parse(folder).root },
    })};\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content);
  }
  const bareEnv: NodeJS.ProcessEnv = { ...env, NEXT_DIST_DIR: undefined, NODE_ENV: "production" };
  await runQuietly(program("next"), ["build", folder], {
    env: bareEnv,
    log: "bench-bare-build.log",
    failure: "Không dựng được trang trống để so.",
  });
  const url = `${await served(3400, bareEnv, folder)}/`;
  return {
    bare: { name: "trang Next trống, một câu hỏi", url },
    plain: { name: "trang trống, chỉ có chữ", url: `${url}plain` },
  };
}

/**
 * The year's pledge and reports of the units in the board's order: kind, then the number in the name. The plan asks the
 * villages; what a school hands in besides is shown too.
 */
function barePage(campaignId: string, cell: string): string {
  return `import { prisma } from "@/lib/db/client";

export const dynamic = "force-dynamic";

const wordsOf = {
  ACCEPTED: "Đã nhận",
  "ACCEPTED late": "Đã nhận, chậm",
  LATE: "Quá hạn",
  MISSING: "Chưa nộp",
};
const headings = ["Đăng ký", "Quý I năm 2026", "Quý II năm 2026", "Quý III năm 2026", "Quý IV năm 2026"];
const things = ["đăng ký", ...headings.slice(1).map((quarter) => "báo cáo q" + quarter.slice(1))];

export default async function Page() {
  const rows = await prisma.$queryRaw\`
    SELECT unit.id, unit.name, unit.kind::text, array_agg(coalesce(record.state ||
      CASE WHEN record.day > due.day THEN ' late' ELSE '' END, CASE WHEN due.day < CURRENT_DATE::text
      THEN 'LATE' ELSE 'MISSING' END) ORDER BY due.place) AS states,
      array_agg(record.id ORDER BY due.place) AS ids
    FROM (
      SELECT id, name, kind FROM unit
      WHERE commune_id = (SELECT commune_id FROM campaign WHERE id = '${campaignId}')
      ORDER BY kind, rtrim(name, '0123456789'), length(name), name LIMIT 100
    ) unit
    CROSS JOIN (VALUES (1, '2026-01-20'), (2, '2026-03-25'), (3, '2026-06-25'), (4, '2026-09-25'),
      (5, '2026-12-25')) due (place, day)
    LEFT JOIN (
      SELECT id, unit_id, 1 AS place, state::text, submitted_at::date::text AS day FROM pledge
      WHERE campaign_id = '${campaignId}'
      UNION ALL
      SELECT id, unit_id, 1 + substr(period, 6, 2)::int / 3, state::text, submitted_at::date::text
      FROM progress_report
      WHERE campaign_id = '${campaignId}'
    ) record ON record.unit_id = unit.id AND record.place = due.place
    GROUP BY unit.id, unit.name, unit.kind
    ORDER BY unit.kind, rtrim(unit.name, '0123456789'), length(unit.name), unit.name\`;
  return (
    <table>
      <thead>
        <tr><th scope="col">Đơn vị</th>{headings.map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, kind, states, ids }) => (
          <tr key={id}>
            <th scope="row">{name}{kind !== "VILLAGE" && <span>Không thuộc diện phải đăng ký, báo cáo</span>}</th>
            {states.map((state, index) => (
              <Cell key={index} id={ids[index]} index={index} name={name} words={kind === "VILLAGE" || ids[index] ? wordsOf[state] : null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ id, index, name, words }) {
  return <td data-label={headings[index]}>{words && (${cell})}</td>;
}
`;
}

/** The bare page shows the same rows as the board does, or it is no measure. */
async function ensureSameRows(board: Asked, bare: Asked): Promise<void> {
  const [shown, plain] = [rowsOf(await text(board)), rowsOf(await text(bare))];
  const index = shown.findIndex((row, place) => row !== plain[place]);
  if (shown.length !== plain.length || index !== -1) {
    throw new HouseError(
      `Trang trống không nêu cùng các dòng với bảng theo dõi: ${plain.length} và ${shown.length} dòng, ví dụ “${plain[index]}” và “${shown[index]}”.`,
    );
  }
}

/** The rows of the last table of a page, but for how they look. */
function rowsOf(html: string): string[] {
  const table = html.slice(html.lastIndexOf("<tbody"), html.lastIndexOf("</tbody>"));
  return table
    .replace(/ class="[^"]*"/g, "")
    .split("<tr")
    .slice(1);
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
  const theirs = rates.get(bare.name) ?? [];
  for (const asked of all) {
    const size = Buffer.byteLength(await text(asked));
    const ours = rates.get(asked.name) ?? [];
    const ratios = ours.map((rate, round) => rate / (theirs[round] ?? rate));
    const { demanded } = asked;
    const isSlow = demanded !== undefined && median(ratios) < demanded;
    if (isSlow) process.exitCode = 1;
    const verdict = demanded === undefined ? "    " : isSlow ? "CHẬM" : "đạt ";
    const of = demanded === undefined ? "" : `; đòi ${demanded.toFixed(2)}`;
    console.log(
      `${verdict} ${asked.name}: ${size} byte, ${median(ours).toFixed(1)} lượt/giây, tỷ lệ ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}${of})`,
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
      await asked.before?.();
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
