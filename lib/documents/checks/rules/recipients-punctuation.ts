import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const recipientsPunctuation: Rule = {
  id: "recipients-punctuation",
  severity: "info",
  what: "Dòng nơi nhận không kết thúc bằng “;” (dòng cuối bằng “.”)",
  source: "NĐ 30/2020, Phụ lục I, mục II.9",
  check({ document: { recipients } }) {
    return recipients.flatMap((line, index) => {
      // "Các đơn vị:" opens a list of its own.
      if (line.endsWith(":") && index < recipients.length - 1) return [];
      const sign = index === recipients.length - 1 ? "." : ";";
      const right = line.replace(/[\s.,;:]*$/u, sign);
      if (line === right) return [];
      return [
        {
          ...foundIn(
            "recipients",
            line,
            `Dòng nơi nhận này phải kết thúc bằng dấu “${sign}”; ghi “${right}”.`,
          ),
          fix: { kind: "set-recipient", index, line: right },
        },
      ];
    });
  },
};
