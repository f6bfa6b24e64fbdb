import { strToU8, type Zippable, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(" ");
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = { styles?: string; numbering?: string; footnotes?: string; endnotes?: string };

/** A Word file made of the given inner XML of its parts. */
export function wordFile(body: string, parts: Parts = {}, extra: Zippable = {}): Uint8Array {
  const files: Zippable = {
    "[Content_Types].xml": contentTypes(["document", ...Object.keys(parts)]),
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relationships(
      Object.keys(parts).map((name) => [name, `${name}.xml`]),
    ),
  };
  for (const [name, inner] of Object.entries(parts)) files[`word/${name}.xml`] = part(name, inner);
  return zipSync({ ...files, ...extra });
}

export const part = (root: string, inner: string) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`);

const contentTypes = (parts: readonly string[]) => {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const overrides = parts.map((name) => {
    const type = `${word}.${name === "document" ? "document.main" : name}+xml`;
    return `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`;
  });
  return strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`,
  );
};

const relationships = (pairs: readonly (readonly string[])[]) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pairs
      .map(
        ([type, target], at) =>
          `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

/** A paragraph of runs written as they are, behind its properties. */
export const p = (runs: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** A run of text with its properties. */
export const r = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const numbered = (text: string, level: number, list = 1) =>
  p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A list level: its format, its text, anything more. */
export const level = (depth: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** An abstract list and the lists made from it. */
export const list = (abstract: number, levels: string, nums = "") =>
  `<w:abstractNum w:abstractNumId="${abstract}">${levels}</w:abstractNum>${nums}`;

export const num = (id: number, abstract: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
