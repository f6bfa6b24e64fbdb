import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "@/lib/documents/model";
import { gridOf } from "@/lib/documents/renderers/table-grid";
import { isWide, layOutTable } from "@/lib/documents/renderers/table-layout";
import { table } from "./sample-paper";

describe("ô gộp", () => {
  test("gộp ngang và gộp dọc", () => {
    const rows = gridOf(
      table(2, [
        ["A", "B", "<"],
        ["^", "C", "D"],
        ["1", "2", "3"],
      ]),
    );
    const spans = rows.map(({ cells }) => cells.map((cell) => [cell.columnSpan, cell.rowSpan]));
    expect(spans).toEqual([
      [
        [1, 2],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant<Cell>({ text: [{ text: "x" }] }),
    fc.constant<Cell>({ merged: "left" }),
    fc.constant<Cell>({ merged: "up" }),
  );

  test("mọi bảng, kể cả hỏng: mỗi chỗ thuộc đúng một ô, không ô nào vắt qua hàng tiêu đề", () => {
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.nat(6), (given, headerRows) => {
        const width = Math.max(0, ...given.map((row) => row.length));
        const covered = given.map(() => new Array<number>(width).fill(0));
        for (const [row, { cells }] of gridOf({ headerRows, rows: given }).entries()) {
          for (const { column, columnSpan, rowSpan } of cells) {
            expect(row < headerRows && row + rowSpan > headerRows).toBe(false);
            for (let y = row; y < row + rowSpan; y += 1) {
              for (let x = column; x < column + columnSpan; x += 1) {
                const line = covered[y];
                if (line) line[x] = (line[x] ?? 0) + 1;
              }
            }
          }
        }
        expect(covered.flat().every((count) => count === 1)).toBe(true);
      }),
    );
  });
});

describe("bề rộng, canh lề", () => {
  const small = table(1, [
    ["STT", "Nội dung", "Kinh phí"],
    ["1", "Hội nghị phát động phong trào thi đua", "12.500.000"],
    ["2", "Khen thưởng", "800.000"],
  ]);

  test("cột chiếm trọn bề rộng, cột chữ rộng hơn cột số", () => {
    const { columns } = layOutTable(small, 165);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165);
    expect(columns[1]).toBeGreaterThan(columns[0] ?? 0);
  });

  test("số thứ tự ở giữa, lời bên trái, số tiền bên phải", () => {
    expect(layOutTable(small, 165).alignments).toEqual(["center", "left", "right"]);
  });

  test("chỉ bảng nhiều cột chữ mới cần trang ngang", () => {
    const long = "Phòng Văn hóa - Xã hội chủ trì, phối hợp";
    expect(isWide(small, 165)).toBe(false);
    expect(isWide(table(1, [Array(6).fill("Cột"), Array(6).fill(long)]), 165)).toBe(true);
  });

  test("bảng quá nhiều cột dùng chữ nhỏ hơn", () => {
    expect(layOutTable(table(1, [Array(14).fill("Nghiêng")]), 165).size).toBe(11);
  });
});
