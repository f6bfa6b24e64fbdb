import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { fileKindOf, fileNameOf } from "@/lib/nominations/files/file-kind";

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

test.each([
  ["PDF", strToU8("%PDF-1.7"), ".pdf"],
  ["ảnh JPG", jpeg, ".jpg"],
  ["ảnh PNG", png, ".png"],
  ["Word", zip("[Content_Types].xml", "word/document.xml"), ".docx"],
  ["Excel", zip("[Content_Types].xml", "xl/workbook.xml"), ".xlsx"],
  ["Word có macro", zip("word/document.xml", "word/vbaProject.bin"), null],
  ["tệp nén thường", zip("a.txt"), null],
  ["tệp nén hỏng", zip("word/document.xml").subarray(0, 30), null],
  ["chương trình", strToU8("MZ\u0090"), null],
  ["trang web", strToU8("<!doctype html><script>alert(1)</script>"), null],
  ["tệp rỗng", new Uint8Array(), null],
])("%s: nhận theo nội dung", (_what, bytes, extension) => {
  expect(fileKindOf(bytes)?.extension ?? null).toBe(extension);
});

test.each([
  ["Báo cáo.PDF", ".pdf", "Báo cáo.pdf"],
  ["anh.jpg", ".png", "anh.png"],
  ["../../etc/passwd", ".pdf", "....etcpasswd.pdf"],
  ["xấu\r\nSet-Cookie: a", ".pdf", "xấuSet-Cookie: a.pdf"],
  [".pdf", ".pdf", "tep-dinh-kem.pdf"],
])("tên %j thành %s", (name, extension, kept) => {
  expect(fileNameOf(name, extension)).toBe(kept);
});
