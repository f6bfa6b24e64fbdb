import type { Cell, Clause, Signature, Table } from "@/lib/documents/model";
import { richText } from "@/lib/documents/model";

/** What every paper of the Council needs to know of the commune. */
export type CouncilCommune = {
  /** "xã Mường Bú" */
  name: string;
  headerLines: readonly string[];
  placeName: string;
};

/** Somebody who signs or sits: their post in the Council and in the agency. */
export type CouncilPerson = {
  name: string;
  /** "Phó Chủ tịch Hội đồng" */
  post: string;
  /** "Phó Chủ tịch Ủy ban nhân dân xã" */
  position: string;
};

/** The Council names itself below the committee (NĐ 30/2020, Phụ lục I, II.2; it numbers its own papers, II.3a). */
export function councilAgency({ headerLines }: CouncilCommune): string[] {
  const committee = headerLines.join(" ").replace(/^ỦY BAN NHÂN DÂN/u, "UBND");
  return [committee, "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"];
}

/** Signs for the Council: its Chair, or a vice-chair for the Chair, with their post in the agency above the name. */
export function councilSignature({ name, post, position }: CouncilPerson): Signature {
  const isDeputy = /^phó/iu.test(post);
  return {
    lines: ["TM. HỘI ĐỒNG", ...(isDeputy ? ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] : ["CHỦ TỊCH"])],
    ...(position && { otherPost: position }),
    name,
  };
}

/** "Lò Văn Thử, Trưởng phòng Văn hóa - Xã hội, Ủy viên" */
export function personInWords({ name, post, position }: CouncilPerson): string {
  return [name, position, post].filter((part) => part !== "").join(", ");
}

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
