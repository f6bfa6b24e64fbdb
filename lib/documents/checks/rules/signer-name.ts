import type { Rule } from "../finding";
import { foundIn } from "../paper";

const titles =
  /^(?:(?:PGS|GS|TS|ThS|Th\.S|KS|CN|BS|Thạc sĩ|Thạc sỹ|Tiến sĩ|Tiến sỹ|Kỹ sư|Cử nhân|Bác sĩ|Ông|Bà|Đồng chí|Đ\/c)[.\s]+)+/u;

export const signerName: Rule = {
  id: "signer-name",
  severity: "warning",
  what: "Ghi học hàm, học vị, “ông”, “bà” trước họ tên người ký",
  source: "NĐ 30/2020, Phụ lục I, mục II.7.c",
  check({ document: { signature } }) {
    const title = titles.exec(signature.name)?.[0];
    if (!title) return [];
    const name = signature.name.slice(title.length);
    return [
      {
        ...foundIn(
          "signature",
          signature.name,
          `Trước họ tên người ký không ghi “${title.trim()}”; chỉ ghi “${name}”.`,
        ),
        fix: { kind: "set-signature", signature: { ...signature, name } },
      },
    ];
  },
};
