import {
  AlignmentType,
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { page, pageNumber, textWidth } from "../../layout";
import type { AnnexPaper } from "../paper";
import { blockElements } from "./blocks";
import { type Footnotes, rule, runsOf, within } from "./inline";
import { twips } from "./units";

/** Pages numbered from 1 on their own, the number hidden on the first (Mục I.7; each annex likewise, Mục III.1.đ). */
export function section(children: FileChild[], isLandscape = false): ISectionOptions {
  const number = new Paragraph({
    style: "SoTrang",
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ style: "SoTrang" })] }),
    },
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(pageNumber.fromEdge),
          footer: twips(pageNumber.fromEdge),
        },
        pageNumbers: { start: 1 },
      },
    },
    children,
  };
}

/** An annex on pages of its own (Mẫu 2.1): label, title, reference to the paper, rule, text. */
export function annexSection(annex: AnnexPaper, footnotes: Footnotes): ISectionOptions {
  const { label, title, note, isLandscape, content } = annex;
  const width = isLandscape ? textWidth.landscape : textWidth.portrait;
  const centred = (style: string, text: typeof title) =>
    text.text.length === 0
      ? []
      : [
          new Paragraph({
            style,
            indent: within(text.width, width),
            children: runsOf(text.text, footnotes),
          }),
        ];
  return section(
    [
      ...(label === "" ? [] : [new Paragraph({ style: "PhuLuc", text: label })]),
      ...centred("TenPhuLuc", title),
      ...centred("ChiDanPhuLuc", note),
      rule(note.rule || title.rule, width),
      new Paragraph({ style: "SauBang" }),
      ...blockElements(content, footnotes),
    ],
    isLandscape,
  );
}
