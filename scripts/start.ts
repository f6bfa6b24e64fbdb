import { buildPortal, generateClient } from "./house/build.ts";
import { migrateDatabase, openDatabase } from "./house/database.ts";
import { end, endOnSignals, isEnding } from "./house/lifetime.mjs";
import { runPortalScript } from "./house/portal-script.ts";
import { freePortFrom, isFree } from "./house/ports.ts";
import { exitOf } from "./house/run.mjs";
import { machineSecrets } from "./house/secrets.ts";
import { HouseError, seconds, sentenceOf, step } from "./house/step.mjs";
import { startWebServer } from "./house/web-server.ts";

// `npm start`: the whole portal with a demonstration commune.   `npm run dev`: the same, for developers.
// `npm run setup`: all of it but the serving.                   `npm run serve`: production.

const mode = process.argv[2] ?? "start";
const isProduction = mode === "serve";
const started = Date.now();

endOnSignals(0, () => process.stdout.write("\n  Đang dừng …\n"));
try {
  process.stdout.write("\nThi đua xã\n\n");
  if (isProduction) demandSettings();
  await generateClient();
  const url = await openDatabase();
  const env = { ...machineSecrets(), ...process.env, DATABASE_URL: url };
  await migrateDatabase(url);
  // Beside the build, which takes longer; told when its turn comes.
  const seeding = runPortalScript(
    isProduction ? "scripts/first-administrator.ts" : "prisma/seed.ts",
    env,
  );
  seeding.catch(() => undefined);
  if (mode !== "dev") await buildPortal(env);
  const people = await step("Chuẩn bị dữ liệu ban đầu", () => seeding);
  if (mode === "setup") {
    process.stdout.write(`${people}\n  Đã sẵn sàng: npm start hoặc npm run dev.\n\n`);
    await end(0);
  }
  await serve(env, people);
} catch (error) {
  if (!isEnding()) process.stderr.write(`\n${sentenceOf(error)}\n\n`);
  await end(1);
}

function demandSettings() {
  if (!process.env.DATABASE_URL) {
    throw new HouseError("Hãy đặt DATABASE_URL trỏ tới máy chủ PostgreSQL trước khi chạy thật.");
  }
  if ((process.env.AUTH_SECRET ?? "").length < 32) {
    throw new HouseError("Hãy đặt AUTH_SECRET là một chuỗi bí mật dài ít nhất 32 ký tự.");
  }
}

async function serve(env: NodeJS.ProcessEnv, people: string) {
  // Demonstration accounts have printed passwords: nobody but this machine may reach them unless HOST says so.
  const host = process.env.HOST ?? (isProduction ? "0.0.0.0" : "127.0.0.1");
  const port = await choosePort(host);
  const server = await startWebServer({
    command: mode === "dev" ? "dev" : "start",
    host,
    port,
    env,
    ...(mode === "start" && { log: "web.log" }),
  });
  process.stdout.write(`${people}
  Cổng đang chạy tại  http://localhost:${port}   (sau ${seconds(Date.now() - started)})
  Dừng: Ctrl-C\n\n`);

  const code = await exitOf(server);
  if (isEnding()) return;
  throw new HouseError(`Máy chủ web tự dừng (mã ${code}); xem .data/logs/web.log.`);
}

async function choosePort(host: string): Promise<number> {
  const wanted = Number(process.env.PORT ?? 3000);
  if (isProduction && !(await isFree(wanted, host))) {
    throw new HouseError(`Cổng ${wanted} đang bận; hãy đặt PORT khác hoặc dừng chương trình kia.`);
  }
  const port = await freePortFrom(wanted, host);
  if (port !== wanted) process.stdout.write(`  Cổng ${wanted} đang bận, dùng cổng ${port}.\n`);
  return port;
}
