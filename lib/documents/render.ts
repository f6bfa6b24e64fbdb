import type { OfficialDocument } from "./model";

/** The forms in which a document leaves the portal, and what a browser calls them. */
export const formats = {
  txt: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
export type Format = keyof typeof formats;

/** One document in one format, as the bytes of a file. A renderer is loaded when it is first needed. */
export async function render(document: OfficialDocument, format: Format): Promise<Uint8Array> {
  switch (format) {
    case "txt":
      return encode((await import("./outline/print")).printOutline(document));
    case "html":
      return encode((await import("./renderers/html/render-html")).renderHtmlPage(document));
    case "docx":
      return (await import("./renderers/docx/render-docx")).renderDocx(document);
    case "pdf":
      return (await import("./renderers/pdf/render-pdf")).renderPdf(document);
  }
}

const encode = (text: string) => new TextEncoder().encode(text);
