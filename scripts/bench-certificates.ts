import { writeFile } from "node:fs/promises";
import { extractTextItems, getDocumentProxy } from "unpdf";
import { textsOf } from "@/lib/certificates/draw/compose";
import { renderCertificates } from "@/lib/certificates/draw/render";
import { madeFrom } from "../tests/support/certificates";

/**
 * Draws 1,000 certificates of every length into one PDF, once and cold, and holds time and memory against DESIGN §9;
 * then reads every page back: all words are there, in our own letters, inside the border. `--keep file.pdf` keeps it.
 */
const count = 1000;
const limits = { seconds: 5, megabytes: 500 };

const certificates = Array.from({ length: count }, (_, index) => madeFrom(index));
const cpu = process.cpuUsage();
const start = performance.now();
const pdf = renderCertificates(certificates, { stock: null });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const megabytes = process.resourceUsage().maxRSS / 1024;

console.log(`${count} giấy khen trong một tệp PDF, ${(pdf.byteLength / 1e6).toFixed(1)} MB:`);
say(seconds <= limits.seconds, `thời gian ${seconds.toFixed(2)} giây`, `${limits.seconds} giây`);
console.log(`      (bộ xử lý ${((user + system) / 1e6).toFixed(2)} giây)`);
say(megabytes <= limits.megabytes, `bộ nhớ ${megabytes.toFixed(0)} MB`, `${limits.megabytes} MB`);

const keep = process.argv.indexOf("--keep");
if (keep > 0) await writeFile(process.argv[keep + 1] ?? "giay-khen.pdf", pdf);

const faults = await readBack(pdf);
say(faults.length === 0, `đọc lại ${count} trang: ${faults.length} lỗi`, "0 lỗi");
for (const fault of faults.slice(0, 10)) console.log(`      ${fault}`);

function say(isGood: boolean, words: string, limit: string) {
  console.log(`${isGood ? "đạt  " : "CHẬM "} ${words} (giới hạn ${limit})`);
  if (!isGood) process.exitCode = 1;
}

async function readBack(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { items } = await extractTextItems(document);
  const squeezed = (text: string) => text.replace(/\s+/g, "");
  return certificates.flatMap((certificate, index) => {
    const page = items[index] ?? [];
    const text = squeezed(page.map(({ str }) => str).join(""));
    const missing = Object.entries(textsOf(certificate)).filter(
      ([, words]) => !text.includes(squeezed(words)),
    );
    // The inner rule of the border lies 17.2 mm from the edge, 48.8 points.
    const outside = page.filter(
      ({ str, x, y, width }) => str.trim() && (x < 49 || x + width > 793 || y < 49 || y > 546),
    );
    return [
      ...missing.map(([key]) => `trang ${index + 1} thiếu ${key}`),
      ...outside.map(({ str }) => `trang ${index + 1} ra ngoài khung: ${str}`),
    ];
  });
}
