import { describe, expect, test } from "vitest";
import { readDocx } from "@/lib/documents/readers/docx/read-docx";
import { formatNumber } from "@/lib/documents/readers/numbering/number-format";
import { shown } from "./source-text";
import { level, list, num, numbered, p, r, wordFile } from "./word-file";

const read = (body: string, numbering: string, styles = "") =>
  shown(readDocx(wordFile(body, { numbering, styles })));
const outline = [
  level(0, "upperRoman", "%1."),
  level(1, "decimal", "%2."),
  level(2, "lowerLetter", "%3)"),
].join("");
const restartAt = (depth: number, start: number) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

describe("số tự động như Word hiện", () => {
  test("cấp dưới đếm lại sau mỗi cấp trên", () => {
    const body = [0, 1, 1, 2, 2, 1, 0, 1].map((depth) => numbered("x", depth)).join("");
    expect(read(body, list(0, outline, num(1, 0)))).toEqual(
      ["I.", "1.", "2.", "a)", "b)", "3.", "II.", "1."].map((label) => `${label} x`),
    );
  });

  test("hai danh sách cùng một khuôn đếm chung", () => {
    const body = numbered("x", 0, 1) + numbered("x", 0, 2) + numbered("x", 0, 1);
    expect(read(body, list(0, outline, num(1, 0) + num(2, 0)))).toEqual([
      "I. x",
      "II. x",
      "III. x",
    ]);
  });

  test("danh sách đặt lại số đầu bắt đầu từ số ấy, một lần", () => {
    const body =
      numbered("x", 1, 1) + numbered("x", 1, 2) + numbered("x", 1, 2) + numbered("x", 1, 1);
    const numbering = list(0, outline, num(1, 0) + num(2, 0, restartAt(1, 7)));
    expect(read(body, numbering)).toEqual(["1. x", "7. x", "8. x", "9. x"]);
  });

  test.each<[string, string, string, string[]]>([
    [
      "nhiều cấp trong một số",
      level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2."),
      "01011",
      ["1.", "1.1.", "2.", "2.1.", "2.2."],
    ],
    [
      "số La Mã viết theo luật số Ả Rập khi isLgl",
      level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>"),
      "01",
      ["I.", "1.1."],
    ],
    [
      "không đếm lại khi lvlRestart = 0",
      level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'),
      "0101",
      ["I.", "1.", "II.", "2."],
    ],
    [
      "cấp dưới đứng trước cấp trên",
      level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2."),
      "10",
      ["1.1.", "1."],
    ],
    ["chữ trước số", level(0, "decimal", "Điều %1."), "00", ["Điều 1.", "Điều 2."]],
    [
      "dấu đầu dòng",
      level(0, "bullet", "\uf0b7") +
        level(1, "bullet", "o") +
        level(2, "bullet", "–") +
        level(3, "bullet", "+"),
      "0123",
      ["-", "+", "-", "+"],
    ],
    ["nhãn viết thẳng vào khuôn", level(0, "bullet", "đ)"), "0", ["đ)"]],
  ])("%s", (_, levels, depths, labels) => {
    const body = [...depths].map((depth) => numbered("x", Number(depth))).join("");
    expect(read(body, list(0, levels, num(1, 0)))).toEqual(labels.map((label) => `${label} x`));
  });

  test("số theo kiểu đoạn, cấp do khuôn nối với kiểu", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>`;
    const levels =
      level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>') +
      level(1, "decimal", "%2.", '<w:pStyle w:val="MucCon"/>');
    const inStyle = (style: string, more = "") => p(r("x"), `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      inStyle("Muc") +
      inStyle("MucCon") +
      inStyle("Muc", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      inStyle("MucCon");
    expect(read(body, list(0, levels, num(1, 0)), styles)).toEqual(["I. x", "1. x", "x", "2. x"]);
  });

  test("khuôn chỉ trỏ sang kiểu danh sách", () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="KieuDS"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      list(0, '<w:numStyleLink w:val="KieuDS"/>') + list(1, outline) + num(1, 0) + num(2, 1);
    expect(read(numbered("x", 0, 1) + numbered("x", 0, 2), numbering, styles)).toEqual([
      "I. x",
      "II. x",
    ]);
  });
});

test.each<[number, string, string]>([
  [4, "upperRoman", "IV"],
  [1999, "lowerRoman", "mcmxcix"],
  [3, "upperLetter", "C"],
  [27, "lowerLetter", "aa"],
  [53, "lowerLetter", "aaa"],
  [5, "decimalZero", "05"],
  [5, "none", ""],
  [2_000_000_000, "upperRoman", "2000000000"],
])("số %d theo %s là “%s”", (number, format, expected) => {
  expect(formatNumber(number, format)).toBe(expected);
});
