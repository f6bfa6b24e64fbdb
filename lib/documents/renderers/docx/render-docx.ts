import { Document, type FileChild, Packer, Paragraph } from "docx";
import type { OfficialDocument } from "../../model";
import { layOut } from "../paper";
import { blockElements } from "./blocks";
import { headerTable, titleParagraphs } from "./header";
import type { Footnotes } from "./inline";
import { coreProperties, repack } from "./package";
import { annexSection, section } from "./section";
import { signatureTable } from "./signature";
import { styles } from "./styles";

/**
 * A Word file laid out by NĐ 30/2020, Phụ lục I. Takes any document, gives the bytes of a .docx: the same document
 * gives the same bytes, whenever and wherever it is rendered.
 */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const paper = layOut(document);
  const footnotes: Footnotes = {};
  const signature = signatureTable(paper);
  const main: FileChild[] = [
    // LibreOffice puts an empty line above a table that opens a file, but not above a paragraph.
    new Paragraph({ style: "DongNho" }),
    headerTable(paper, footnotes),
    ...titleParagraphs(paper, footnotes),
    ...blockElements(paper.content, footnotes),
    ...(signature ? [new Paragraph({ style: "SauBang", keepNext: true }), signature] : []),
    // Word wants a paragraph after a table at the end; a high one could need a page of its own.
    ...(signature && paper.annexes.length === 0 ? [new Paragraph({ style: "DongNho" })] : []),
  ];
  const sections = [section(main), ...paper.annexes.map((annex) => annexSection(annex, footnotes))];
  const file = new Document({
    title: paper.title,
    styles,
    footnotes,
    sections,
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: false },
  });
  const packed = await Packer.toBuffer(file, undefined, [
    { path: "docProps/core.xml", data: coreProperties(paper.title) },
  ]);
  return repack(packed);
}
