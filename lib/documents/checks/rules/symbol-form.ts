import type { Rule } from "../finding";
import { typeOf } from "../issuer";
import { foundIn } from "../paper";

/** Abbreviations of the kinds of paper (NĐ 30/2020, Phụ lục III, mục I). */
const abbreviations: Record<string, string> = {
  "nghị quyết": "NQ",
  "quyết định": "QĐ",
  "chỉ thị": "CT",
  "quy chế": "QC",
  "quy định": "QyĐ",
  "thông báo": "TB",
  "hướng dẫn": "HD",
  "chương trình": "CTr",
  "kế hoạch": "KH",
  "phương án": "PA",
  "đề án": "ĐA",
  "dự án": "DA",
  "báo cáo": "BC",
  "biên bản": "BB",
  "tờ trình": "TTr",
};

export const symbolForm: Rule = {
  id: "symbol-form",
  severity: "warning",
  what: "Ký hiệu không đúng dạng “chữ viết tắt tên loại-chữ viết tắt cơ quan” (KH-UBND): thừa dấu cách, chữ thường, thêm năm, sai tên loại",
  source: "NĐ 30/2020, Phụ lục I, mục II.3.b–c và Phụ lục III, mục I",
  check({ document }) {
    const { symbol } = document;
    const abbreviation = abbreviations[typeOf(document)];
    if (symbol === "" || abbreviation === undefined) return [];
    const right = rightForm(symbol, abbreviation);
    if (right === symbol) return [];
    const message =
      right === null
        ? `Ký hiệu “${symbol}” không mở đầu bằng “${abbreviation}-”; ghi lại theo dạng “${abbreviation}-UBND”.`
        : `Ký hiệu “${symbol}” phải ghi liền, chữ hoa, không kèm năm; ghi lại là “${right}”.`;
    const found = foundIn("header", symbol, message);
    return [right === null ? found : { ...found, fix: { kind: "set-symbol", symbol: right } }];
  },
};

/** The symbol as it should be written, or null when its words do not say. */
function rightForm(symbol: string, abbreviation: string): string | null {
  const tidy = symbol
    .replace(/^\d{4}\s*\/\s*/u, "")
    .replace(/[‐-―]/gu, "-")
    .replace(/\s*([-/])\s*/gu, "$1")
    .trim();
  const [kind = "", ...issuer] = tidy.split(/[-/]/u);
  if (kind.toLowerCase() !== abbreviation.toLowerCase() || issuer.length === 0) return null;
  return [abbreviation, ...issuer.map((part) => part.toUpperCase())].join("-");
}
