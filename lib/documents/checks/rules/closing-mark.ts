import type { Rule } from "../finding";
import type { Fix } from "../fix";
import { foundAt, type PaperText } from "../paper";

export const closingMark: Rule = {
  id: "closing-mark",
  severity: "warning",
  what: "Phần nội dung không kết thúc bằng “./.”, ghi lặp hoặc có dấu cách trước",
  source: "NĐ 30/2020, Phụ lục III (các mẫu)",
  check({ texts }) {
    const last = texts.findLast(
      ({ part, place }) => (part === "body" || part === "closing") && place !== null,
    );
    if (!last) return [];
    const found = /[\s./]*$/u.exec(last.text);
    const mark = found?.[0] ?? "";
    if (mark === "./.") return [];
    const at = last.text.length - mark.length;
    const fix = fixOf(last, mark, at);
    return [{ ...foundAt(last, at, last.text.length, messageOf(mark)), ...(fix && { fix }) }];
  },
};

function messageOf(mark: string): string {
  if (/^\s*\.\s*\/\s*\.$/u.test(mark))
    return "Có dấu cách trước “./.”; viết liền “./.” sau chữ cuối.";
  if (mark.includes("./.") || /\/.*\//u.test(mark))
    return "Dấu kết thúc bị lặp hoặc thừa; chỉ ghi một lần “./.”.";
  return "Nội dung văn bản chưa kết thúc bằng “./.”; thêm vào sau câu cuối.";
}

/** The last word is taken along, so that words are exchanged, never inserted into nothing. */
function fixOf({ place, text }: PaperText, mark: string, at: number): Fix | null {
  const word = /\S+$/u.exec(text.slice(0, at))?.[0];
  if (!place || !word) return null;
  const from = word + mark;
  // Words are found from the start: an ending that also stands earlier cannot be told apart.
  if (text.indexOf(from) !== text.length - from.length) return null;
  return { kind: "replace-text", place, from, to: `${word}./.` };
}
