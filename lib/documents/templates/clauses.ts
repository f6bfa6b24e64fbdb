import type { Cell, Clause, Table } from "@/lib/documents/model";
import { richText } from "@/lib/documents/model";

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

export function dashed(id: string, text: string): Clause {
  return { ...paragraph(id, text), marker: "dash", label: "-" };
}

export function tableOf(
  id: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Clause {
  const table: Table = { headerRows: 1, rows: [headings, ...rows].map((row) => row.map(cell)) };
  return { ...paragraph(id, ""), table };
}

const cell = (text: string): Cell => ({ text: richText(text) });

/** Paragraphs as somebody typed them: one a line, without marks of their own. */
export function typedLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-+•*]\s*/u, "").trim())
    .filter((line) => line !== "");
}
