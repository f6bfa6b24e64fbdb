import type { Node as EditorNode } from "@tiptap/pm/model";
import { clausesOf, type Line, labelOf } from "@/lib/documents/lines";
import {
  type Annex,
  emptyDocument,
  type OfficialDocument,
  type RichText,
} from "@/lib/documents/model";
import { textOf } from "./inline";
import { startNumbering } from "./numbering";
import { fieldNames, type LineAttributes } from "./schema";
import { tableOf } from "./table-content";

/** What stands on the sheet. Empty paragraphs, room to write in, are left out. Inverse of `fromDocument`. */
export function toDocument(paper: EditorNode): OfficialDocument {
  const preamble: RichText[] = [];
  const closing: RichText[] = [];
  const body = lineList();
  const annexes: (Omit<Annex, "body"> & { list: ReturnType<typeof lineList> })[] = [];
  let subject: RichText = [];

  paper.forEach((block) => {
    const list = annexes.at(-1)?.list ?? body;
    if (block.type.name === "subject") subject = textOf(block);
    else if (block.type.name === "annex") annexes.push({ ...annexHead(block), list: lineList() });
    else if (block.type.name === "line" && block.attrs.region !== "body" && annexes.length === 0) {
      const text = textOf(block);
      if (text.length > 0) (block.attrs.region === "preamble" ? preamble : closing).push(text);
    } else if (block.type.name !== "ending") list.add(block);
  });

  return {
    ...emptyDocument,
    ...Object.fromEntries(fieldNames.map((name) => [name, paper.attrs[name]])),
    subject,
    preamble,
    body: clausesOf(body.lines),
    closing,
    annexes: annexes.map(({ list, ...annex }) => ({ ...annex, body: clausesOf(list.lines) })),
  };
}

function annexHead(block: EditorNode): Omit<Annex, "body"> {
  const [label = "", title = "", note = ""] = block.children.map((line) => line.textContent.trim());
  return { label, title, note };
}

function lineList() {
  const numbering = startNumbering();
  const lines: Line[] = [];

  function add(block: EditorNode) {
    const id: string = block.attrs.id ?? "";
    if (block.type.name !== "line") {
      lines.push({ id, label: null, text: [], table: tableOf(block) });
      return;
    }
    const { marker, label, written, isTitle, kind } = block.attrs as LineAttributes;
    const text = textOf(block);
    if (marker === "none" && text.length === 0) return;
    const place = numbering.add({ marker, label, written, isTitle, text });
    lines.push({
      id,
      label: labelOf({ marker, label: place.label }),
      text,
      table: null,
      ...(isTitle && { isTitle }),
      ...(kind && { kindByHand: kind === "none" ? null : kind }),
    });
  }

  return { add, lines };
}
