import type { Found, Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";

export const legalBasisForm: Rule = {
  id: "legal-basis-form",
  severity: "info",
  what: "Dòng căn cứ không kết thúc bằng “;”, dòng căn cứ cuối không kết thúc bằng “.”",
  source: "NĐ 30/2020, Phụ lục I, mục II.6.a",
  check({ texts }) {
    const preamble = texts.filter(({ part }) => part === "preamble");
    const last = preamble.findLastIndex(({ folded }) => isBasis(folded));
    return preamble.flatMap((text, index) => {
      if (index > last || !isBasis(text.folded)) return [];
      // A basis that runs on into the opening sentence ("Căn cứ …, UBND xã ban hành Kế hoạch …") is not a list.
      if (/(?:ban hành|xây dựng|triển khai)[^;]{0,40} kế hoạch/u.test(text.folded)) return [];
      return endingOf(text, index === last, preamble[index + 1] !== undefined);
    });
  },
};

const isBasis = (folded: string) => /^(?:căn cứ|theo đề nghị|xét đề nghị)(?!\p{L})/u.test(folded);

function endingOf(text: PaperText, isLast: boolean, hasMore: boolean): Found[] {
  const mark = /[\s.,;:]*$/u.exec(text.text)?.[0] ?? "";
  // What follows the last basis may be one more ground ("Thực hiện Kế hoạch …"), joined to it by a semicolon.
  const allowed = isLast ? (hasMore ? [".", ";"] : ["."]) : [";"];
  if (allowed.includes(mark) || mark.includes(":") || text.place === null) return [];
  const sign = allowed[0] ?? ";";
  const word = /\S+$/u.exec(text.text.slice(0, text.text.length - mark.length))?.[0] ?? "";
  const from = word + mark;
  const found = foundAt(
    text,
    text.text.length - from.length,
    text.text.length,
    `Dòng căn cứ này phải kết thúc bằng dấu “${sign}”; sửa dấu cuối dòng.`,
  );
  const isUnique = word !== "" && text.text.indexOf(from) === text.text.length - from.length;
  return [
    isUnique
      ? { ...found, fix: { kind: "replace-text", place: text.place, from, to: word + sign } }
      : found,
  ];
}
