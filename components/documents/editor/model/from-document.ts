import type { Node as EditorNode, Schema } from "@tiptap/pm/model";
import { clausesOf, linesOf } from "@/lib/documents/lines";
import type { Annex, Clause, OfficialDocument, RichText } from "@/lib/documents/model";
import { inBold } from "@/lib/documents/rich-text";
import { newId } from "@/lib/text/new-id";
import { inlineContent } from "./inline";
import { formOf, startNumbering } from "./numbering";
import { fieldNames, type LineAttributes, type Region } from "./schema";
import { tableNode } from "./table-content";

/** The document as blocks one below another. `toDocument` gives it back. */
export function fromDocument(schema: Schema, document: OfficialDocument): EditorNode {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, document[name]]));
  return schema.node("doc", fields, [
    schema.node("subject", null, inlineContent(schema, document.subject)),
    ...paragraphs(schema, document.preamble, "preamble"),
    ...clauseNodes(schema, document.body),
    ...paragraphs(schema, document.closing, "closing"),
    schema.node("ending"),
    ...document.annexes.flatMap(({ label, title, note, body }) => [
      annexNode(schema, { label, title, note }),
      ...clauseNodes(schema, body),
    ]),
  ]);
}

export function annexNode(schema: Schema, { label, title, note }: Omit<Annex, "body">): EditorNode {
  const lineOf = (name: string, words: string) =>
    schema.node(name, null, words === "" ? [] : [schema.text(words)]);
  return schema.node("annex", null, [
    lineOf("annexLabel", label),
    lineOf("annexTitle", title),
    lineOf("annexNote", note),
  ]);
}

/** A region without a word has an empty line, in which one can begin. */
function paragraphs(schema: Schema, texts: readonly RichText[], region: Region): EditorNode[] {
  const lines = texts.map((text) => schema.node("line", { region }, inlineContent(schema, text)));
  return lines.length > 0 ? lines : [schema.node("line", { region })];
}

/** Lines of one outline, each with its number where that does not follow from its place; at least one to write in. */
function clauseNodes(schema: Schema, clauses: readonly Clause[]): EditorNode[] {
  if (clauses.length === 0) return [schema.node("line", { id: newId() })];
  const written = flat(clauses);
  const lines = linesOf(clauses);
  const derived = flat(clausesOf(lines));
  const numbering = startNumbering();
  return lines.map((line, index) => {
    const { marker = "none", label = "", heading } = written[index] ?? {};
    // A long heading is one by being bold.
    const text = heading && !derived[index]?.heading ? inBold(line.text) : line.text;
    const isWritten = numbering.nextLabel(marker, label) !== label;
    const isTitle = line.isTitle ?? false;
    numbering.add({ marker, label, written: isWritten, isTitle, text, table: line.table });
    if (line.table) return tableNode(schema, line.id, line.table);
    const attributes: LineAttributes = {
      id: line.id,
      marker,
      label: isWritten ? label : formOf(marker, label),
      written: isWritten,
      isTitle,
      kind: line.kindByHand === undefined ? null : (line.kindByHand ?? "none"),
      region: "body",
    };
    return schema.node("line", attributes, inlineContent(schema, text));
  });
}

const flat = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.children)]);
