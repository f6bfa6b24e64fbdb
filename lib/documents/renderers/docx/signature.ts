import { Paragraph, type Table } from "docx";
import { signature as columns } from "../../layout";
import type { Paper } from "../paper";
import { layoutTable } from "./layout-table";

/** Components 7 and 9b: Nơi nhận on the left, the signature on the right; null when the paper has neither. */
export function signatureTable({ recipients, signature }: Paper): Table | null {
  if (recipients.length === 0 && signature.lines.length === 0 && signature.name === "") return null;
  const left =
    recipients.length === 0
      ? [new Paragraph({})]
      : [
          new Paragraph({ style: "NoiNhan", text: "Nơi nhận:" }),
          ...recipients.map(
            (text) => new Paragraph({ style: "NoiNhanDanhSach", text: `- ${text}` }),
          ),
        ];
  const right = [
    ...signature.lines.map((text) => new Paragraph({ style: "ChucVuNguoiKy", text })),
    new Paragraph({ style: "HoTenNguoiKy", text: signature.name }),
  ];
  return layoutTable([columns.recipientsWidth, columns.width], [[left, right]]);
}
