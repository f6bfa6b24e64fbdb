import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { limits } from "@/lib/documents/readers/limits";
import { readFile } from "@/lib/documents/readers/read-file";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { compoundFile } from "./compound-file";
import { pdfFile } from "./pdf-file";
import { samplePlan } from "./sample-plan";
import { shown, wordsOf } from "./source-text";
import { p, part, r, wordFile } from "./word-file";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url)));
const text = (content: string) => new TextEncoder().encode(content);
const withDocument = (xml: string) => wordFile("", {}, { "word/document.xml": strToU8(xml) });

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `<w:p at="${at}">`).join("") + "</w:p>".repeat(depth);

/** A small zip that unpacks to this much. */
function bomb(megabytes: number): Uint8Array {
  const content = part("document", `<w:body>${" ".repeat(megabytes * 1_000_000)}</w:body>`);
  return wordFile("", {}, { "word/document.xml": content });
}

function flipped(bytes: Uint8Array, name: string): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(bytes).indexOf(name) + name.length + 200;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

describe("từ chối bằng một câu", () => {
  const docx = samplePlan();
  test.each<[string, Uint8Array, RegExp]>([
    ["tệp trống", new Uint8Array(), /trống/],
    ["tệp chỉ có khoảng trắng", text("  \n \n"), /không có chữ/],
    ["tệp quá lớn", new Uint8Array(limits.fileBytes + 1), /lớn hơn 10 MB/],
    ["chương trình", text("MZ\x90\0 rest"), /chương trình/],
    ["ảnh chụp", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /ảnh chụp/],
    ["RTF đội tên .doc", text("{\\rtf1 Chao}"), /RTF/],
    ["Excel", zipSync({ "[Content_Types].xml": text("x"), "xl/workbook.xml": text("x") }), /Excel/],
    ["Excel 97", compoundFile(["Workbook"]), /Excel/],
    ["OpenDocument", zipSync({ mimetype: text("x"), "content.xml": text("x") }), /OpenDocument/],
    ["tệp nén thường", zipSync({ "a.txt": text("x") }), /ZIP/],
    ["Word có mật khẩu", compoundFile(["EncryptionInfo", "EncryptedPackage"]), /mật khẩu/],
    ["PDF có mật khẩu", fixture("locked.pdf"), /mật khẩu/],
    ["PDF quét", pdfFile(text("0 0 595 842 re f")), /bản quét, không có lớp chữ/],
    ["PDF cụt", fixture("sample-plan.pdf").slice(0, 900), /PDF|quét/],
    ["docx cụt", docx.slice(0, docx.length / 2), /chưa trọn/],
    ["docx hỏng phần nén", flipped(docx, "word/document.xml"), /hỏng/],
    [
      "docx thiếu document.xml",
      zipSync({ "[Content_Types].xml": text("x"), "word/a.xml": text("x") }),
      /Word/,
    ],
    ["docx không có thân", withDocument("<w:document/>"), /không có nội dung/],
    ["XML không khép", withDocument("<w:document><w:body>"), /hỏng/],
    [
      "DOCTYPE",
      withDocument('<!DOCTYPE d [<!ENTITY a "b">]><w:document><w:body/></w:document>'),
      /không an toàn/,
    ],
    [
      "DOCTYPE trong UTF-16",
      wordFile(
        "",
        {},
        { "word/document.xml": new Uint8Array(Buffer.from("\ufeff<!DOCTYPE d><d/>", "utf16le")) },
      ),
      /không an toàn/,
    ],
    ["XML lồng quá sâu", withDocument(nested(400)), /hỏng/],
    [
      "XML nhiều thuộc tính",
      withDocument(
        `<w:document ${Array.from({ length: 5_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`,
      ),
      /hỏng/,
    ],
    [
      "quá nhiều đoạn",
      wordFile(Array.from({ length: limits.paragraphs + 1 }, (_, at) => p(r(`${at}`))).join("")),
      /quá dài/,
    ],
    ["bom nén", bomb(24), /lớn bất thường/],
    [
      "quá nhiều mục nén",
      zipSync(
        Object.fromEntries(
          Array.from({ length: limits.zipEntries + 1 }, (_, at) => [`word/${at}`, text("")]),
        ),
      ),
      /lớn bất thường/,
    ],
  ])("%s", async (_, bytes, reason) => {
    const refusal = await readFile(bytes, "ke-hoach.docx").then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(UnreadableFile);
    expect((refusal as UnreadableFile).message).toMatch(reason);
    expect((refusal as UnreadableFile).message).toMatch(
      /^[^.!?\n]+(?:\.(?:docx|doc|pdf)[^.!?\n]*)*\.$/,
    );
  });

  test("mục nén khai gian kích thước không được bung hết", async () => {
    const bytes = bomb(20);
    const declared = Buffer.from(bytes);
    const record = declared.lastIndexOf("word/document.xml") - 46;
    declared.writeUInt32LE(1_000, record + 24);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readFile(new Uint8Array(declared), "a.docx")).rejects.toThrow(UnreadableFile);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });
});

test("hai vạn kiểu đoạn nối đuôi nhau không làm treo", { timeout: 60_000 }, async () => {
  const styles = Array.from(
    { length: 20_000 },
    (_, at) =>
      `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
  );
  const words = Array.from({ length: 5_000 }, () =>
    p(r(crypto.randomUUID()), '<w:pStyle w:val="s0"/>'),
  );
  const bytes = wordFile(words.join(""), { styles: styles.join("") });
  expect(await readFile(bytes, "a.docx")).toHaveLength(5_000);
});

describe("đọc theo nội dung, không theo tên", () => {
  test.each<[string, Uint8Array, string]>([
    [".docx là chữ thường", text("I. MỤC ĐÍCH"), "ke-hoach.docx"],
    [".doc là .docx", wordFile(p(r("I. MỤC ĐÍCH"))), "ke-hoach.doc"],
  ])("%s", async (_, bytes, name) => {
    expect(wordsOf(await readFile(bytes, name))).toEqual(["I.", "MỤC", "ĐÍCH"]);
  });

  test("liên kết ra ngoài không được mở", async () => {
    const bytes = wordFile(
      p(r("chữ")),
      {},
      {
        "word/_rels/document.xml.rels": text(
          '<Relationships><Relationship Type="x/styles" Target="http://example.invalid/styles.xml" TargetMode="External"/></Relationships>',
        ),
      },
    );
    expect(shown(await readFile(bytes, "a.docx"))).toEqual(["chữ"]);
  });
});

describe("cùng một kế hoạch từ ba loại tệp", () => {
  const inOrder = (words: readonly string[]) => words.join(" ");
  const sorted = (words: readonly string[]) => inOrder([...words].sort());

  test(".doc: chữ, số tự động, bảng, chú thích như .docx", async () => {
    const docx = await readFile(samplePlan(), "a.docx");
    const doc = await readFile(fixture("sample-plan.doc"), "a.doc");
    expect(wordsOf(doc)).toEqual(wordsOf(docx));
    expect(doc.filter(({ kind }) => kind === "table")).toHaveLength(3);
  });

  test("PDF: đủ từng chữ, đoạn liền qua trang, hai cột tách riêng", async () => {
    const docx = await readFile(samplePlan(), "a.docx");
    const read = await readFile(fixture("sample-plan.pdf"), "a.pdf");
    expect(sorted(wordsOf(read))).toBe(sorted(wordsOf(docx)));
    const paragraphs = (blocks: typeof docx) =>
      shown(blocks.filter(({ kind }) => kind === "paragraph")).filter((line) =>
        line.includes("tổ tự quản"),
      );
    expect(paragraphs(read)).toEqual(paragraphs(docx));
    expect(shown(read.slice(0, 1))).toEqual([
      "ỦY BAN NHÂN DÂN ⏎ **XÃ SUỐI NGÀN** ⏎ Số: 12/KH-UBND | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** ⏎ **Độc lập - Tự do - Hạnh phúc** ⏎ _Suối Ngàn, ngày 05 tháng 3 năm 2026_",
    ]);
    // Ruled tables keep their rows and merged cells.
    expect(shown(read.slice(-1))).toEqual(shown(docx.slice(-2, -1)));
    expect(wordsOf(read.slice(1)).join(" ")).toBe(wordsOf(docx.slice(1)).join(" "));
    expect(read.slice(1, 3)).toMatchObject([{ centred: true }, { centred: true }]);
  });
});
