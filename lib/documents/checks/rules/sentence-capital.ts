import type { Rule } from "../finding";
import { foundAt } from "../paper";

/** A full word, a stop, a small letter; abbreviations with stops ("v.v.", "TP.") are shorter or have no vowel. */
const smallStart =
  /(?<=(?:^|\s)\p{Ll}*[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]\p{Ll}*)\. (\p{Ll})(?=\p{Ll}*(?:\s|,))/gu;

export const sentenceCapital: Rule = {
  id: "sentence-capital",
  severity: "warning",
  what: "Câu mới sau dấu chấm mở đầu bằng chữ thường",
  source: "NĐ 30/2020, Phụ lục II, mục I",
  check({ texts }) {
    return texts.flatMap((text) =>
      [...text.text.matchAll(smallStart)].flatMap(({ index, 1: letter = "" }) => {
        const word = /\S*$/u.exec(text.text.slice(0, index))?.[0] ?? "";
        const from = `${word}. ${letter}`;
        const found = foundAt(
          text,
          index,
          index + 3,
          `Sau “${word}.” câu mới phải mở đầu bằng chữ hoa; sửa chữ “${letter}” hoặc dấu chấm.`,
        );
        if (word.length < 2) return [];
        const to = `${word}. ${letter.toUpperCase()}`;
        return [
          text.place
            ? { ...found, fix: { kind: "replace-text", place: text.place, from, to } as const }
            : found,
        ];
      }),
    );
  },
};
