import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";

/** The words of a text: every stretch of white space is one space. */
export const words = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The text of a Word file: that of its body, and that of its footnotes. */
export function textOfDocx(bytes: Uint8Array): { body: string; footnotes: string } {
  const parts = unzipSync(bytes);
  const textOf = (path: string) => {
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const spaced = xml.replace(/<\/w:p>|<w:br\/>/g, " ").replaceAll("<w:noBreakHyphen/>", "-");
    return words(decode(spaced.replace(/<[^>]*>/g, "")));
  };
  return { body: textOf("word/document.xml"), footnotes: textOf("word/footnotes.xml") };
}

/** The text of an HTML fragment: that of the paper, without numbers of footnotes, and that of the footnotes. */
export function textOfHtml(html: string): { body: string; footnotes: string } {
  const [paper = "", notes = ""] = html.split('<ol class="footnotes">');
  const textOf = (part: string) =>
    words(
      decode(
        part
          .replace(
            /<sup class="footnote-reference">.*?<\/sup>|<a class="footnote-back".*?<\/a>/g,
            "",
          )
          .replace(/<\/(p|h\d|li|td|th|div)>|<br>/g, " ")
          .replace(/<[^>]*>/g, ""),
      ),
    );
  return { body: textOf(paper), footnotes: textOf(notes) };
}

/** The text of each page of a PDF, in the order in which it was drawn. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items
        .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""))
        .join("");
    }),
  );
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|(\w+));/g,
    (whole, code, name) => (code ? String.fromCharCode(Number(code)) : entities[name]) ?? whole,
  );
}
