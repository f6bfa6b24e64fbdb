import fc from "fast-check";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cellName, readWorkbook } from "@/lib/documents/workbook/read-workbook";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";

const columns = [{ header: "Đơn vị" }, { header: "Số đăng ký" }];

describe("bảng Excel", () => {
  test("ghi ra rồi đọc lại: đúng chữ, đúng số kiểu Việt, đúng số dòng", async () => {
    const bytes = await writeWorkbook([
      {
        name: "Đăng ký [2026]: bản/thôn",
        title: ["Bảng đăng ký", "Không sửa tên cột"],
        columns,
        rows: [
          ["Bản Nà Hỳ", 1234.5],
          [null, null],
          ["constructor", null],
          ['=HYPERLINK("x")', "1.234,5"],
        ],
      },
    ]);
    expect(await readWorkbook(bytes)).toEqual([
      { line: 1, cells: ["Bảng đăng ký", ""] },
      { line: 2, cells: ["Không sửa tên cột", ""] },
      { line: 3, cells: ["Đơn vị", "Số đăng ký"] },
      { line: 4, cells: ["Bản Nà Hỳ", "1234,5"] },
      { line: 6, cells: ["constructor", ""] },
      { line: 7, cells: ['=HYPERLINK("x")', "1.234,5"] },
    ]);
  });

  test("số có đuôi do máy tính nhân chia đọc như Excel hiện", async () => {
    const bytes = await writeWorkbook([{ name: "a", columns, rows: [["Tổng", 12.3 * 3]] }]);
    expect((await readWorkbook(bytes)).at(-1)?.cells).toEqual(["Tổng", "36,9"]);
  });

  test("ô trống của cột giữ nguyên chữ gõ là ô chữ", async () => {
    const [typed, plain] = [true, false].map((keepsTyped) => ({ header: "Thời hạn", keepsTyped }));
    const styles = async (column: typeof typed) => {
      const sheet = { name: "a", columns: [column ?? { header: "" }], rows: [[""], [5]] };
      const parts = unzipSync(await writeWorkbook([sheet]));
      return strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    };
    expect(await styles(typed)).toContain('formatCode="@"');
    expect(await styles(plain)).not.toContain('formatCode="@"');
  });

  test("mọi chữ, mọi số tới bốn số lẻ đều đọc lại như đã ghi", async () => {
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) =>
        text
          .normalize("NFC")
          .replace(/[\p{C}\s]+/gu, " ")
          .trim(),
      )
      .filter((text) => text !== "");
    const figures = fc.integer({ min: -10_000_000, max: 10_000_000_000 }).map((n) => n / 10_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(words, figures), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const read = await readWorkbook(await writeWorkbook([{ name: "a", columns, rows }]));
          expect(read.slice(1).map(({ cells }) => cells)).toEqual(
            rows.map(([text, figure]) => [text, String(figure).replace(".", ",")]),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    ["chữ thường", new TextEncoder().encode("Đơn vị;Số")],
    ["tệp nén không phải Excel", zipSync({ "word/document.xml": new Uint8Array([60]) })],
    ["bảng hỏng", zipSync({ "xl/workbook.xml": new TextEncoder().encode("<workbook") })],
    ["bom nén", zipSync({ "xl/workbook.xml": new Uint8Array(200_000_000) })],
    ["tệp rỗng", new Uint8Array()],
  ])("%s: từ chối bằng một câu", async (_name, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ name: "UnreadableFile" });
  });

  test.each([
    [0, 1, "A1"],
    [2, 7, "C7"],
    [25, 3, "Z3"],
    [26, 3, "AA3"],
    [702, 9, "AAA9"],
  ])("cột %i dòng %i là ô %s", (column, line, name) => {
    expect(cellName(column, line)).toBe(name);
  });
});
