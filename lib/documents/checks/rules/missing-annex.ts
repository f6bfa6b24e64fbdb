import { romanValue } from "@/lib/text/roman";
import type { Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";

export const missingAnnex: Rule = {
  id: "missing-annex",
  severity: "error",
  what: "Nội dung dẫn tới phụ lục, biểu mẫu kèm theo nhưng văn bản không có",
  source: "NĐ 30/2020, Phụ lục I, mục III.1",
  check({ document: { annexes }, texts }) {
    const numbers = new Set(annexes.map(({ label }) => numberOf(label)));
    return texts
      .filter(({ part }) => part === "body" || part === "preamble" || part === "closing")
      .flatMap((text) => mentionsIn(text))
      .filter(
        ({ number }) =>
          annexes.length === 0 || (number !== null && !numbers.has(number) && !numbers.has(null)),
      )
      .filter(({ words }, index, all) => all.findIndex((other) => other.words === words) === index)
      .map(({ text, start, end }) =>
        foundAt(
          text,
          start,
          end,
          `Văn bản dẫn tới “${text.text.slice(start, end)}” nhưng không có phụ lục này; đính kèm hoặc bỏ chỗ dẫn.`,
        ),
      );
  },
};

type Mention = {
  text: PaperText;
  start: number;
  end: number;
  number: number | null;
  words: string;
};

const annex = /(?<!\p{L})phụ lục(?: số)?(?: ([ivxlc]+|\d{1,2})(?![\p{L}\d]))?/gu;
const attached =
  /(?<!\p{L})(?:biểu mẫu|mẫu biểu|danh sách|bảng chấm điểm|bảng điểm|thang điểm|đề cương|biểu|bảng chỉ tiêu|mẫu)(?: [\p{L}]+){0,6} (?:kèm theo|đính kèm)(?=\s*[).;,]|\s+kế hoạch này|\s*$)/gu;
/** An annex of the law or paper cited. */
const another =
  /^[^.;)]{0,60}?(?:kèm theo|của|ban hành|tại|thuộc)?\s*(?:luật|nghị định|thông tư|quyết định|nghị quyết|hướng dẫn|công văn|chỉ thị|kế hoạch số|quy định|quy chế|đề án|chương trình)(?! này)(?!\p{L})/u;

function mentionsIn(text: PaperText): Mention[] {
  const mentions = [...text.folded.matchAll(annex), ...text.folded.matchAll(attached)];
  return mentions.flatMap((match) => {
    const end = match.index + match[0].length;
    const after = text.folded.slice(end);
    const before = text.folded.slice(Math.max(0, match.index - 40), match.index);
    if (another.test(after) || /(?:nghị định|thông tư|quyết định)[^.;]*$/u.test(before)) return [];
    return {
      text,
      start: match.index,
      end,
      number: match[1] ? valueOfNumber(match[1]) : null,
      words: match[0],
    };
  });
}

const numberOf = (label: string): number | null => {
  const number = /([IVXLC]+|\d+)\s*$/iu.exec(label.replace(/^phụ lục/iu, ""))?.[1];
  return number ? valueOfNumber(number) : null;
};
const valueOfNumber = (written: string) =>
  /^\d/u.test(written) ? Number(written) : romanValue(written);
