import { blanksOf } from "../../blanks";
import type { Found, Rule } from "../finding";
import { foundAt, foundIn, type Paper } from "../paper";

export const blankLeft: Rule = {
  id: "blank-left",
  severity: "error",
  what: "Chỗ trống trong ngoặc vuông của mẫu chưa điền: “[số hộ]”",
  source: "Mẫu kế hoạch của phần mềm; NĐ 30/2020, Điều 12",
  check(paper) {
    const inTexts = paper.texts.flatMap((text) =>
      blanksOf(text.text).map(({ words, index }) => ({
        ...foundAt(text, index, index + words.length, messageFor(words)),
        excerpt: words,
      })),
    );
    return [...inTexts, ...inHeaderAndSignature(paper)];
  },
};

const messageFor = (words: string) =>
  `Chỗ trống ${words} chưa điền; điền vào hoặc bỏ cả câu nếu không cần.`;

function inHeaderAndSignature({ document }: Paper): Found[] {
  const { agency, place, signature } = document;
  const lines = [
    ...[...agency, place ?? ""].map((line) => ["header", line] as const),
    ...[...signature.lines, signature.name].map((line) => ["signature", line] as const),
  ];
  return lines.flatMap(([part, line]) =>
    blanksOf(line).map(({ words }) => foundIn(part, words, messageFor(words))),
  );
}
