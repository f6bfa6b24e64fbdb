import { NoBreakHyphen, Paragraph, type Table, TextRun } from "docx";
import { textWidth } from "../../layout";
import type { Paper } from "../paper";
import { type Footnotes, rule, runsOf, within } from "./inline";
import { layoutTable } from "./layout-table";
import { halfPoints, spacing } from "./units";

/** Components 1–4: the agency and the number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right. */
export function headerTable({ header }: Paper, footnotes: Footnotes): Table {
  const { leftWidth, rightWidth, sizes, about } = header;
  const agency = header.agency.map(
    ({ text, isIssuer, width }) =>
      new Paragraph({
        style: isIssuer ? "CoQuanBanHanh" : "CoQuanChuQuan",
        indent: within(width, leftWidth),
        children: [new TextRun({ children: unbroken(text), size: halfPoints(sizes.agency) })],
      }),
  );
  const [national, motto] = header.nationalTitle;
  return layoutTable(
    [leftWidth, rightWidth],
    [
      [
        [...agency, ...(agency.length > 0 ? [rule(header.agencyRule, leftWidth)] : [])],
        [
          line("QuocHieu", national, sizes.national),
          line("TieuNgu", motto, sizes.motto),
          rule(header.mottoRule, rightWidth),
        ],
      ],
      [
        [line("SoKyHieu", header.numberLine)],
        [line("DiaDanhThoiGian", header.dateLine, sizes.date)],
      ],
      ...(about
        ? [
            [
              [
                new Paragraph({
                  style: "VeViec",
                  indent: within(about.width, leftWidth),
                  children: runsOf(about.text, footnotes),
                }),
              ],
              [new Paragraph({ style: "DongNho" })],
            ],
          ]
        : []),
    ],
  );
}

/** Word breaks after a hyphen even before a no-break space, unless the hyphen is of its own kind. */
function unbroken(name: string) {
  const [first = "", ...others] = name.split("\u00a0-\u00a0");
  return [first, ...others.flatMap((part) => ["\u00a0", new NoBreakHyphen(), `\u00a0${part}`])];
}

function line(style: string, text: string, size?: number): Paragraph {
  const spaced = style === "SoKyHieu" || style === "DiaDanhThoiGian";
  return new Paragraph({
    style,
    ...(spaced && { spacing: { before: spacing(8) } }),
    children: [new TextRun({ text, ...(size && { size: halfPoints(size) }) })],
  });
}

/** Component 5a: type, subject and the rule under it. */
export function titleParagraphs({ type, subject }: Paper, footnotes: Footnotes) {
  const paragraphs: Paragraph[] = [];
  if (type !== "") paragraphs.push(new Paragraph({ style: "TenLoai", text: type }));
  if (subject.text.length > 0) {
    paragraphs.push(
      new Paragraph({
        style: "TrichYeu",
        indent: within(subject.width, textWidth.portrait),
        children: runsOf(subject.text, footnotes),
      }),
      rule(subject.rule, textWidth.portrait),
    );
  }
  return [...paragraphs, new Paragraph({ style: "SauBang" })];
}
