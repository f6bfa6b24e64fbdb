import type { TextRun } from "../../model";
import { cleanText } from "../clean-text";
import { createNumberer } from "../numbering/numberer";
import { type SourceBlock, UnreadableFile } from "../source";
import { openPackage, type Package } from "../zip";
import { type Reading, readBlocks, readParagraphs } from "./blocks";
import { readLists } from "./lists";
import { readStyles } from "./styles";
import { child, elements, parseXml, value, type XmlElement } from "./xml";

/**
 * Reads a Word file (ISO/IEC 29500, .docx, .docm, .dotx): its body with the words of its notes, tracked changes
 * accepted, Word's own numbers as labels. Headers, footers, comments and pictures are left out; nothing outside the
 * file is ever opened. Throws UnreadableFile.
 */
export function readDocx(bytes: Uint8Array): SourceBlock[] {
  const files = openPackage(bytes);
  const main = mainPart(files);
  const parts = relatedParts(files, main);
  const part = (type: string) => readPart(files, parts.get(type));
  const body = child(readPart(files, main), "w:body");
  if (!body) throw new UnreadableFile("Tệp Word không có nội dung; hãy mở bằng Word và lưu lại.");

  const styles = readStyles(part("styles"));
  const reading: Reading = {
    styles,
    number: createNumberer(readLists(part("numbering"), styles)),
    notes: new Map(),
    fields: [],
    sectionStartsPage: sectionStarts(body),
    carried: [],
    newPage: false,
    inTable: false,
    paragraphs: 0,
    characters: 0,
  };
  const notes = new Map([
    ...readNotes("footnote", part("footnotes"), reading),
    ...readNotes("endnote", part("endnotes"), reading),
  ]);
  const blocks = readBlocks(body, { ...reading, notes });
  return blocks;
}

/** The part the package names as its document; "word/document.xml" unless the writer chose another name. */
function mainPart(files: Package): string {
  const named = relatedParts(files, "").get("officeDocument");
  const main = [named, "word/document.xml"].find((name) => name && files.names.includes(name));
  if (main) return main;
  throw new UnreadableFile("Đây không phải tệp Word, hoặc tệp Word đã bị hỏng phần nội dung.");
}

/** Parts a part points at, by the last word of the relationship's type; what lies outside the file is ignored. */
function relatedParts(files: Package, part: string): Map<string, string> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const root = readPart(files, `${folder}_rels/${part.slice(slash)}.rels`);
  const related = new Map<string, string>();
  for (const { attributes } of elements(root)) {
    if (attributes.TargetMode === "External") continue;
    const target = attributes.Target ?? "";
    const path = target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, "");
    related.set(attributes.Type?.split("/").at(-1) ?? "", path.toLowerCase());
  }
  return related;
}

function readPart(files: Package, name: string | undefined): XmlElement | undefined {
  const bytes = name === undefined ? null : files.read(name);
  return bytes ? parseXml(bytes) : undefined;
}

/** Whether each section after the first begins on a new page; its own last paragraph says so (17.6.22). */
function sectionStarts(body: XmlElement): boolean[] {
  const sections = [
    ...elements(body, "w:p").map((paragraph) => child(child(paragraph, "w:pPr"), "w:sectPr")),
    child(body, "w:sectPr"),
  ].filter((section) => section !== undefined);
  return sections
    .slice(1)
    .map(
      (section) => !["continuous", "nextColumn"].includes(value(section, "w:type") ?? "nextPage"),
    );
}

function* readNotes(
  kind: "footnote" | "endnote",
  root: XmlElement | undefined,
  reading: Reading,
): Generator<[string, readonly TextRun[]]> {
  for (const note of elements(root, `w:${kind}`)) {
    const isSeparator = (note.attributes["w:type"] ?? "normal") !== "normal";
    if (isSeparator) continue;
    const runs = readParagraphs(note, reading).flatMap(({ text }) => [...text, { text: " " }]);
    const words = cleanText(runs).filter((run): run is TextRun => "text" in run);
    yield [`${kind} ${note.attributes["w:id"]}`, words];
  }
}
