import { Paragraph, type Table } from "docx";
import { signature as columns } from "../../layout";
import type { Signature } from "../../model";
import type { Paper } from "../paper";
import { layoutTable } from "./layout-table";

/**
 * Components 7 and 9b: Nơi nhận on the left, the signature on the right; of minutes the two signatures, and Nơi nhận
 * below them (Mẫu 1.9). Null when the paper has neither.
 */
export function signatureTable(paper: Paper): Table | null {
  const { recipients, signature, besideSignature } = paper;
  if (besideSignature) {
    const below =
      recipients.length === 0
        ? []
        : [[[new Paragraph({ style: "SauBang" }), ...recipientLines(paper)], [new Paragraph({})]]];
    return layoutTable(
      [columns.recipientsWidth, columns.width],
      [[signatureLines(besideSignature), signatureLines(signature)], ...below],
    );
  }
  if (recipients.length === 0 && signature.lines.length === 0 && signature.name === "") return null;
  const left = recipients.length === 0 ? [new Paragraph({})] : recipientLines(paper);
  return layoutTable([columns.recipientsWidth, columns.width], [[left, signatureLines(signature)]]);
}

function recipientLines({ recipients }: Paper): Paragraph[] {
  return [
    new Paragraph({ style: "NoiNhan", text: "Nơi nhận:" }),
    ...recipients.map((text) => new Paragraph({ style: "NoiNhanDanhSach", text: `- ${text}` })),
  ];
}

function signatureLines({ lines, otherPost, name }: Signature): Paragraph[] {
  return [
    ...lines.map((text) => new Paragraph({ style: "ChucVuNguoiKy", text })),
    // The first of the two stands below the room for the signature.
    ...[otherPost ?? name, ...(otherPost ? [name] : [])].map(
      (text, index) =>
        new Paragraph({ style: index === 0 ? "HoTenNguoiKy" : "ChucVuNguoiKy", text }),
    ),
  ];
}
