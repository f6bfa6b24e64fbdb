import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const archiveLine: Rule = {
  id: "archive-line",
  severity: "warning",
  what: "Dòng “Lưu:” thiếu, không có VT hoặc ngăn các chữ viết tắt bằng dấu chấm",
  source: "NĐ 30/2020, Phụ lục I, mục II.9",
  check({ document: { recipients } }) {
    if (recipients.length === 0) return [];
    const index = recipients.findIndex(
      (line) => /^Lưu\s*:?\s/iu.test(line) || /^Lưu\s*:/iu.test(line),
    );
    const line = recipients[index];
    if (line === undefined)
      return [
        foundIn(
          "recipients",
          recipients.at(-1) ?? "",
          "Nơi nhận chưa có dòng lưu; thêm “Lưu: VT, đơn vị soạn thảo.” ở cuối.",
        ),
      ];
    const symbols = line.replace(/^Lưu\s*:?\s*/iu, "");
    if (!/(?<![\p{L}])(?:VT|văn thư)(?!\p{L})/iu.test(symbols))
      return [
        foundIn(
          "recipients",
          line,
          "Dòng lưu chưa có “VT” (Văn thư cơ quan); ghi “Lưu: VT” rồi đến đơn vị soạn thảo.",
        ),
      ];
    const right = `Lưu: ${symbols.replace(/(?<=\p{L})\s*\.\s*(?=\p{L})/gu, ", ")}`;
    const isWellSeparated = !/\p{L}\s*\.\s*\p{L}/u.test(symbols);
    if (isWellSeparated && /^Lưu:\s/u.test(line)) return [];
    return [
      {
        ...foundIn("recipients", line, `Dòng lưu viết chưa đúng dạng; ghi “${right}”.`),
        fix: { kind: "set-recipient", index, line: right },
      },
    ];
  },
};
