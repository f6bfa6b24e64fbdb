import { getSchema, Mark, Node, type NodeConfig } from "@tiptap/core";
import { emptyDocument, type Marker, type SectionKind, type TextRun } from "@/lib/documents/model";

/**
 * The paper as the editor holds it: one block after another, as in Word. What stands under what follows from the
 * labels, by the same code as in the outline notation (docs/decisions/0085).
 */
export type LineAttributes = {
  /** Null outside the body and the annexes, whose paragraphs have no name. */
  id: string | null;
  marker: Marker;
  /** The form of the label with the number 1; the whole label where it was written against the order. */
  label: string;
  written: boolean;
  isTitle: boolean;
  /** What the part is about where the words do not say so; null leaves it to the words. */
  kind: SectionKind | "none" | null;
  region: Region;
};
export type Region = "preamble" | "body" | "closing";

/** Parts of the paper that are lines of their own around the text: attributes of the whole, so that undo covers them. */
export const fieldNames = [
  "type",
  "agency",
  "national",
  "number",
  "symbol",
  "place",
  "date",
  "recipients",
  "signature",
] as const;
export type FieldName = (typeof fieldNames)[number];

const attribute = (fallback: unknown) => ({ default: fallback, rendered: false });

const paper = Node.create({
  name: "doc",
  topNode: true,
  content: "subject block* ending (annex block*)*",
  addAttributes: () =>
    Object.fromEntries(fieldNames.map((name) => [name, attribute(emptyDocument[name])])),
});

const text = Node.create({ name: "text", group: "inline" });

const textBlock = (name: string, className: string, config: Partial<NodeConfig> = {}) =>
  Node.create({
    name,
    content: "inline*",
    parseHTML: () => [{ tag: `[data-block="${name}"]` }],
    renderHTML: () => ["p", { class: className, "data-block": name }, 0],
    ...config,
  });

const line = Node.create({
  name: "line",
  group: "block",
  content: "inline*",
  addAttributes: () => ({
    id: attribute(null),
    marker: attribute("none"),
    label: attribute(""),
    written: attribute(false),
    isTitle: attribute(false),
    kind: attribute(null),
    region: attribute("body"),
  }),
  parseHTML: () => [
    { tag: "p[data-line]", getAttrs: readLine, priority: 60 },
    { tag: "span[data-label]", ignore: true },
    { tag: "p" },
  ],
  renderHTML: () => ["p", { class: "line" }, 0],
});

/** A line as it went to the clipboard. */
function readLine(element: HTMLElement): Record<string, unknown> {
  const { id, marker = "none", line = "", title, written, region = "body" } = element.dataset;
  return {
    id: id ?? null,
    marker,
    label: line,
    written: written !== undefined,
    isTitle: title !== undefined,
    region,
  };
}

const table = Node.create({
  name: "table",
  group: "block",
  content: "row+",
  isolating: true,
  // Asked about every node of the schema.
  extendNodeSchema: ({ name }) =>
    ["table", "row", "cell"].includes(name) ? { tableRole: name } : {},
  addAttributes: () => ({ id: attribute(null), headerRows: attribute(0) }),
  parseHTML: () => [
    {
      tag: "table",
      getAttrs: (element: HTMLElement) => ({ headerRows: Number(element.dataset.headerRows ?? 0) }),
    },
  ],
  renderHTML: ({ node }) => ["table", { "data-header-rows": node.attrs.headerRows }, ["tbody", 0]],
});

const row = Node.create({
  name: "row",
  content: "cell*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const cell = Node.create({
  name: "cell",
  content: "cellLine+",
  isolating: true,
  addAttributes: () => ({
    colspan: span("colSpan"),
    rowspan: span("rowSpan"),
    colwidth: attribute(null),
  }),
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: ({ HTMLAttributes }) => ["td", HTMLAttributes, 0],
});

const span = (property: "colSpan" | "rowSpan") => ({
  default: 1,
  parseHTML: (element: HTMLElement) => (element as HTMLTableCellElement)[property],
});

/** A table whose cells cover each other in a way that no rows and columns can show: kept and drawn, not edited. */
const fixedTable = Node.create({
  name: "fixedTable",
  group: "block",
  atom: true,
  addAttributes: () => ({ id: attribute(null), table: attribute(null) }),
  renderHTML: () => [
    "div",
    { class: "fixed-table" },
    "Bảng có ô gộp không đều: giữ nguyên, không sửa được ở đây.",
  ],
});

/** The recipients and the signature stand here; their words are fields of the whole. */
const ending = Node.create({
  name: "ending",
  atom: true,
  selectable: false,
  renderHTML: () => ["div", { class: "ending" }],
});

const annex = Node.create({
  name: "annex",
  content: "annexLabel annexTitle annexNote",
  isolating: true,
  defining: true,
  renderHTML: () => ["section", { class: "annex-head" }, 0],
});

const footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ words: attribute([]) }),
  parseHTML: () => [{ tag: "sup[data-footnote]", getAttrs: readFootnote }],
  renderHTML: ({ node }) => {
    const words = wordsOf(node.attrs.words);
    return [
      "sup",
      {
        class: "footnote",
        role: "img",
        "aria-label": `Chú thích: ${words}`,
        title: words,
        "data-footnote": JSON.stringify(node.attrs.words),
      },
    ];
  },
});

const wordsOf = (runs: readonly TextRun[]) => runs.map((run) => run.text).join("");

/** Footnotes come only from this editor's own clipboard; whatever else stands there is no footnote. */
function readFootnote(element: HTMLElement): Record<string, unknown> | false {
  try {
    const runs: unknown = JSON.parse(element.dataset.footnote ?? "");
    if (!Array.isArray(runs)) return false;
    const words = runs.flatMap((run): TextRun[] =>
      typeof run?.text === "string"
        ? [
            {
              text: run.text,
              ...(run.bold === true && { bold: true }),
              ...(run.italic === true && { italic: true }),
            },
          ]
        : [],
    );
    return { words };
  } catch {
    return false;
  }
}

const bold = Mark.create({
  name: "bold",
  parseHTML: () => [{ tag: "strong" }],
  renderHTML: () => ["strong", 0],
});

const italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }],
  renderHTML: () => ["em", 0],
});

const annexLine = (name: string, className: string) =>
  textBlock(name, className, { content: "text*", marks: "" });

/** All that can stand on the sheet. */
export const nodesAndMarks = [
  paper,
  text,
  textBlock("subject", "subject", { isolating: true, defining: true }),
  line,
  table,
  row,
  cell,
  textBlock("cellLine", "cell-line", { parseHTML: () => [{ tag: "p", context: "cell/" }] }),
  fixedTable,
  ending,
  annex,
  annexLine("annexLabel", "annex-label"),
  annexLine("annexTitle", "annex-title"),
  annexLine("annexNote", "annex-note"),
  footnote,
  bold,
  italic,
];

export const schema = getSchema(nodesAndMarks);
