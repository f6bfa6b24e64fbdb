import type { Rule } from "../finding";
import { foundAt } from "../paper";

const lawNumber = /(?<=(?:luật|pháp lệnh)[^.;]{0,120}?)\s+số\s+\d+\/\d{4}\/(?:qh|ubtvqh)\d+/u;

export const lawCitation: Rule = {
  id: "law-citation",
  severity: "info",
  what: "Căn cứ Luật, Pháp lệnh ghi kèm số, ký hiệu",
  source: "NĐ 30/2020, Phụ lục I, mục II.6.a–b",
  check({ texts }) {
    return texts
      .filter(({ part, folded }) => part === "preamble" && /^căn cứ/u.test(folded))
      .flatMap((text) => {
        const match = lawNumber.exec(text.folded);
        if (!match || !text.place) return [];
        const end = match.index + match[0].length;
        const written = text.text.slice(match.index, end);
        return [
          {
            ...foundAt(
              text,
              match.index,
              end,
              `Căn cứ Luật, Pháp lệnh không ghi số, ký hiệu; bỏ “${written.trim()}”.`,
            ),
            fix: { kind: "replace-text", place: text.place, from: written, to: "" } as const,
          },
        ];
      });
  },
};
