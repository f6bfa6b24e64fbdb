import type { Cell, Clause, Table } from "@/lib/documents/model";
import { richText } from "@/lib/documents/model";
import { capitalised } from "@/lib/text/capitalised";

/** What the text of a paper is put together from. */

export function paragraph(id: string, text: string, children: readonly Clause[] = []): Clause {
  return {
    id,
    marker: "none",
    label: "",
    kind: null,
    heading: false,
    text: richText(text),
    table: null,
    children,
  };
}

/** A title with its number: "I." roman, "1." decimal. */
export function titled(
  id: string,
  label: string,
  text: string,
  children: readonly Clause[],
): Clause {
  const marker = /^[IVX]+\.$/u.test(label) ? "roman" : "decimal";
  return { ...paragraph(id, text, children), marker, label, heading: true };
}

/** "1. …" */
export function numbered(id: string, number: number, text: string): Clause {
  return { ...paragraph(id, text), marker: "decimal", label: `${number}.` };
}

/** "Điều 1. …" */
export function article(number: number, text: string, children: readonly Clause[] = []): Clause {
  const id = `dieu-${number}`;
  return { ...paragraph(id, text, children), marker: "part", label: `Điều ${number}.` };
}

export function dashed(id: string, text: string): Clause {
  return { ...paragraph(id, text), marker: "dash", label: "-" };
}

/** What is said of something, in one line: "Giữ sạch đường bản: thứ Bảy hằng tuần"; itself where nothing is. */
export function said(of: string, words: string): string {
  const about = capitalised(of);
  return words === ""
    ? about
    : `${about.replace(/[.;:,\s]+$/u, "")}: ${words.replace(/\s+/gu, " ")}`;
}

/** Things said one below another: "- …;" and the last "- …." */
export function listed(id: string, texts: readonly string[]): Clause[] {
  return ended(texts).map((text, index) => dashed(`${id}-${index + 1}`, text));
}

/** Each ends in ";", the last in ".", whatever mark it was typed with. */
export function ended(texts: readonly string[]): string[] {
  return texts.map(
    (text, index) => text.replace(/[.;,\s]+$/u, "") + (index === texts.length - 1 ? "." : ";"),
  );
}

export function tableOf(
  id: string,
  headings: readonly string[],
  rows: readonly (readonly (string | Cell)[])[],
): Clause {
  const table: Table = {
    headerRows: 1,
    rows: [headings, ...rows].map((row) =>
      row.map((cell) => (typeof cell === "string" ? { text: richText(cell) } : cell)),
    ),
  };
  return { ...paragraph(id, ""), table };
}

/** A row over a group of others in a table of so many columns: "I", "TẬP THỂ". */
export function groupRow(number: string, title: string, columns: number): Cell[] {
  const bold = (text: string): Cell => ({ text: [{ text, bold: true }] });
  return [
    bold(number),
    bold(title),
    ...Array.from({ length: columns - 2 }, (): Cell => ({ merged: "left" })),
  ];
}

/** Paragraphs as somebody typed them: one a line, without marks of their own. */
export function typedLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-+•*]\s*/u, "").trim())
    .filter((line) => line !== "");
}
