import { foldTone } from "@/lib/text/fold";
import { nationalTitle } from "../../model";
import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const nationalTitleRule: Rule = {
  id: "national-title",
  severity: "warning",
  what: "Quốc hiệu, Tiêu ngữ thiếu (báo để biết, bản in tự thêm) hoặc viết sai",
  source: "NĐ 30/2020, Phụ lục I, mục II.1",
  check({ document: { national } }) {
    if (national.length === 0)
      return [
        {
          ...foundIn(
            "header",
            "",
            "Tệp không có Quốc hiệu, Tiêu ngữ; bản in ra sẽ có đủ, không cần gõ thêm.",
          ),
          severity: "info",
        },
      ];
    const isRight =
      national.length === nationalTitle.length &&
      national.every((line, index) => normal(line) === normal(nationalTitle[index] ?? ""));
    if (isRight) return [];
    return [
      {
        ...foundIn(
          "header",
          national.join(" / "),
          `Quốc hiệu, Tiêu ngữ viết chưa đúng; ghi “${nationalTitle.join("” và “")}”.`,
        ),
        fix: { kind: "set-national-title", national: nationalTitle },
      },
    ];
  },
};

/** Kinds of dash and placement of the tone are the typist's; letters, capitals and spaces around the dash are not. */
const normal = (line: string) =>
  foldTone(line)
    .replace(/[‐-―−]/gu, "-")
    .trim();
