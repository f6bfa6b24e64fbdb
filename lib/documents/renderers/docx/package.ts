import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file's properties: title and language. No author and no times, which would differ from one run to the next. */
export function coreProperties(title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}

/** The earliest time a zip file can hold, so that the same content gives the same bytes. */
const fixedTime = new Date(1980, 0, 1);

/**
 * The same package with fixed times. The empty paragraph that ends a section is made small, so that it never needs a
 * page of its own. Takes and gives the bytes of a zip file.
 */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = parts["word/document.xml"];
  if (text) {
    const small = strFromU8(text).replaceAll(
      "<w:p><w:pPr><w:sectPr>",
      '<w:p><w:pPr><w:pStyle w:val="DongNho"/><w:sectPr>',
    );
    parts["word/document.xml"] = strToU8(small);
  }
  return zipSync(parts, { level: 6, mtime: fixedTime });
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
