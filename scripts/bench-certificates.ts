import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import sharp from "sharp";
import { textsOf } from "@/lib/certificates/draw/compose";
import { previewSvg, renderManyCertificates } from "@/lib/certificates/draw/render";
import { madeFrom } from "../tests/support/certificates";
import { isOwnFont, type PrintedPage, printedPages } from "../tests/support/printed-pages";

/**
 * Draws 1,000 certificates of every length into one PDF, once and cold, and holds time, memory and how long anybody else
 * has to wait against DESIGN §9; then reads every page back: all words are there, inside the border, in our own letters,
 * which are in the file. `--keep FOLDER` keeps the PDF there, and pictures of the longest name and the longest deed.
 */
const count = 1000;
const limits = { seconds: 5, megabytes: 500, milliseconds: 250 };

const certificates = Array.from({ length: count }, (_, index) => madeFrom(index));
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const cpu = process.cpuUsage();
const start = performance.now();
const pdf = await renderManyCertificates(certificates, { stock: null });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
delay.disable();
const megabytes = process.resourceUsage().maxRSS / 1024;
const waited = delay.max / 1e6;

console.log(`${count} giấy khen trong một tệp PDF, ${(pdf.byteLength / 1e6).toFixed(1)} MB:`);
say(seconds <= limits.seconds, `thời gian ${seconds.toFixed(2)} giây`, `${limits.seconds} giây`);
console.log(`      (bộ xử lý ${((user + system) / 1e6).toFixed(2)} giây)`);
say(megabytes <= limits.megabytes, `bộ nhớ ${megabytes.toFixed(0)} MB`, `${limits.megabytes} MB`);
say(
  waited <= limits.milliseconds,
  `việc khác chờ lâu nhất ${waited.toFixed(0)} mi-li-giây`,
  `${limits.milliseconds} mi-li-giây`,
);

const faults: string[] = [];
const fonts = new Map<string, number>();
let pages = 0;
for await (const page of printedPages(pdf)) {
  faults.push(...faultsOf(page, pages));
  for (const { name } of page.fonts) fonts.set(name, (fonts.get(name) ?? 0) + 1);
  pages += 1;
}
say(
  faults.length === 0 && pages === count,
  `đọc lại ${pages} trang, chữ và phông: ${faults.length} lỗi`,
  "0 lỗi",
);
for (const [name, uses] of fonts) console.log(`      ${name} ở ${uses} trang`);
for (const fault of faults.slice(0, 10)) console.log(`      ${fault}`);

const keep = process.argv.indexOf("--keep");
if (keep > 0) await keepIn(process.argv[keep + 1] ?? "giay-khen");

function say(isGood: boolean, words: string, limit: string) {
  console.log(`${isGood ? "đạt  " : "CHẬM "} ${words} (giới hạn ${limit})`);
  if (!isGood) process.exitCode = 1;
}

function faultsOf({ words, fonts: used }: PrintedPage, index: number): string[] {
  const certificate = certificates[index];
  if (!certificate) return [`trang ${index + 1} thừa`];
  const squeezed = (text: string) => text.replace(/\s+/g, "");
  const text = squeezed(words.map(({ str }) => str).join(""));
  const missing = Object.entries(textsOf(certificate)).filter(
    ([, wanted]) => !text.includes(squeezed(wanted)),
  );
  // The inner rule of the border lies 17.2 mm from the edge, 48.8 points.
  const outside = words.filter(
    ({ str, x, y, width }) => str.trim() && (x < 49 || x + width > 793 || y < 49 || y > 546),
  );
  return [
    ...missing.map(([key]) => `thiếu ${key}`),
    ...outside.map(({ str }) => `ra ngoài khung: ${str}`),
    ...used.filter((font) => !isOwnFont(font)).map(({ name }) => `phông lạ: ${name}`),
    ...(used.length === 0 ? ["không có chữ"] : []),
  ].map((fault) => `trang ${index + 1} ${fault}`);
}

async function keepIn(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "giay-khen.pdf"), pdf);
  for (const [key, name] of [
    ["name", "ten-dai-nhat"],
    ["citation", "thanh-tich-dai-nhat"],
  ] as const) {
    const longest = certificates.reduce((one, other) =>
      other.words[key].length > one.words[key].length ? other : one,
    );
    const svg = Buffer.from(previewSvg(longest, { stock: null }));
    await sharp(svg, { density: 90 })
      .png()
      .toFile(path.join(folder, `${name}.png`));
  }
  console.log(`Đã ghi tệp PDF và ảnh vào ${folder}`);
}
