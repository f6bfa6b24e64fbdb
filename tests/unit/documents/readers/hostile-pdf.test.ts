import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/documents/readers/read-file";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { pdfFile } from "./pdf-file";

const latin = (text: string) => Buffer.from(text, "latin1");
const sentence =
  "BT /F1 12 Tf 72 700 Td (Ke hoach phat dong phong trao thi dua nam nay cua xa ta) Tj ET ";
const spaces = (count: number) => Buffer.alloc(count, " ");

/** Forms that each draw the next ten times: ten to the ninth in two kilobytes. */
function nestedForms(): Uint8Array {
  const forms = Array.from({ length: 9 }, (_, at) => ({
    dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X ${at + 7} 0 R>>>>`,
    bytes: latin("/X Do ".repeat(10)),
  }));
  const last = { dictionary: "/Type/XObject/Subtype/Form/BBox[0 0 1 1]", bytes: latin("q Q") };
  return pdfFile(latin(`${sentence}/X Do`), "/X 6 0 R", [...forms, last]);
}

/** LZW (ISO 32000-1, 7.4.4): one space, then codes that each stand for one more than the code before. */
function lzwSpaces(tables: number): Buffer {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  const put = (code: number, width: number) => {
    held = (held << width) | code;
    for (count += width; count >= 8; count -= 8) bytes.push((held >> (count - 8)) & 0xff);
    held &= (1 << count) - 1;
  };
  for (let table = 0; table < tables; table++) {
    put(256, table === 0 ? 9 : 12);
    put(32, 9);
    for (let code = 258; code < 4094; code++) {
      put(code, [512, 1024, 2048].filter((limit) => code + 1 >= limit).length + 9);
    }
  }
  return Buffer.from(bytes);
}

describe("PDF hiểm bị dừng trong 10 giây của bộ xử lý và 450 MB", () => {
  test.each<[string, () => Uint8Array]>([
    ["hình lồng nhau theo lũy thừa", nestedForms],
    ["bom LZW", () => pdfFile({ dictionary: "/Filter/LZWDecode", bytes: lzwSpaces(200) })],
    [
      "bom Flate",
      () => pdfFile({ dictionary: "/Filter/FlateDecode", bytes: deflateSync(spaces(300_000_000)) }),
    ],
    [
      "bom Flate giấu trong chữ số",
      () =>
        pdfFile({
          dictionary: "/Filter[/ASCIIHexDecode/FlateDecode]",
          bytes: latin(`${deflateSync(spaces(300_000_000)).toString("hex")}>`),
        }),
    ],
    ["một trang triệu lệnh vẽ", () => pdfFile(latin(sentence + "q Q ".repeat(1_000_000)))],
    [
      "một trang vạn dòng",
      () => {
        const line = (at: number) => `1 0 0 1 ${at % 7} ${at} Tm (a) Tj 300 0 Td (b) Tj `;
        const lines = Array.from({ length: 4_900 }, (_, at) => line(at)).join("");
        return pdfFile(latin(`BT /F1 1 Tf ${lines}ET`));
      },
    ],
  ])("%s", { timeout: 30_000 }, async (_, build) => {
    const bytes = build();
    const start = process.threadCpuUsage();
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    await expect(readFile(bytes, "ke-hoach.pdf")).rejects.toThrow(UnreadableFile);
    clearInterval(watch);
    expect(process.threadCpuUsage(start).user).toBeLessThan(10_000_000);
    expect(most - before).toBeLessThan(450_000_000);
  });

  test("hình lồng nhau vừa phải vẫn đọc được", async () => {
    const form = {
      dictionary: "/Type/XObject/Subtype/Form/BBox[0 0 595 842]",
      bytes: latin("q Q"),
    };
    const inner = { ...form, bytes: latin(sentence) };
    const resources = "/Resources<</Font<</F1 4 0 R>>/XObject<</X 7 0 R>>>>";
    const outer = { dictionary: form.dictionary + resources, bytes: latin("/X Do") };
    inner.dictionary += resources;
    const blocks = await readFile(pdfFile(latin("/X Do"), "/X 6 0 R", [outer, inner]), "a.pdf");
    expect(blocks).toMatchObject([
      { text: [{ text: "Ke hoach phat dong phong trao thi dua nam nay cua xa ta" }] },
    ]);
  });
});
