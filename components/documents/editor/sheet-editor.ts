import { Editor, Extension, type Extensions } from "@tiptap/core";
import type { Node as EditorNode } from "@tiptap/pm/model";
import { EditorState, NodeSelection, Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import type { Part } from "@/lib/documents/checks/finding";
import { applyFix, type Fix } from "@/lib/documents/checks/fix";
import { emptyDocument, type OfficialDocument } from "@/lib/documents/model";
import { rememberingEach } from "@/lib/text/remembering";
import { behaviour, type Wish } from "./behaviour";
import type { FootnoteAt } from "./commands/footnotes";
import { changeInto } from "./model/apply-document";
import { fromDocument } from "./model/from-document";
import { nodesAndMarks, schema } from "./model/schema";
import { toDocument } from "./model/to-document";
import { cellView } from "./plugins/heading-cells";

type Options = {
  place: HTMLElement;
  /** Where the recipients and the signature are drawn. */
  ending: HTMLElement;
  document: OfficialDocument;
  isEditable: boolean;
  onWish: (wish: Wish, editor: Editor) => void;
  onFootnote: (note: FootnoteAt) => void;
  /** Asked before the sheet sees a key; true keeps it. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** An editor of the given document in the given place. */
export function openEditor({ place, ending, document, isEditable, ...asks }: Options): Editor {
  const extensions: Extensions = [...nodesAndMarks, behaviour(asks.onWish), drawnBy(ending)];
  const editor = new Editor({
    element: place,
    extensions,
    content: fromDocument(schema, emptyDocument).toJSON(),
    editable: isEditable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        "aria-label": "Nội dung văn bản",
        "aria-multiline": "true",
        role: "textbox",
        lang: "vi",
        class: "sheet-text",
        spellcheck: "false",
        id: "sheet-text",
      },
      handleKeyDown: (_, event) => asks.onKey(event),
      handleDOMEvents: {
        // Here already: of an Enter on Android the editor's own keys never hear.
        keydown: ({ state }, event) => openFootnote(state, event, asks.onFootnote),
      },
      handleClickOn: (_, __, node, position) => {
        if (node.type.name !== "footnote") return false;
        asks.onFootnote({ position, words: node.attrs.words });
        return true;
      },
      scrollMargin: { top: 160, bottom: 60, left: 0, right: 0 },
      scrollThreshold: { top: 150, bottom: 40, left: 0, right: 0 },
    },
  });
  // Not as `content`: the sheet would be drawn twice, first without what the plugins add to it.
  const { plugins } = editor.state;
  const doc = fromDocument(editor.schema, document);
  editor.view.updateState(EditorState.create({ doc, plugins }));
  return editor;
}

/** Enter or Space on a footnote, which the arrows select, opens its words. */
function openFootnote(
  { selection }: EditorState,
  event: KeyboardEvent,
  open: Options["onFootnote"],
): boolean {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "footnote")
    return false;
  const { key, ctrlKey, metaKey, altKey } = event;
  if ((key !== "Enter" && key !== " ") || ctrlKey || metaKey || altKey) return false;
  event.preventDefault();
  open({ position: selection.from, words: selection.node.attrs.words });
  return true;
}

/** By a plugin: the editor takes node views given to it as properties only when it is given properties again. */
const drawnBy = (ending: HTMLElement) =>
  Extension.create({
    name: "drawn-by",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          nodeViews: {
            ending: () => endingView(ending),
            cell: (node, _, __, decorations) => cellView(node, decorations),
          },
        },
      }),
    ],
  });

/** Its fields are the page's own: the editor keeps out of them. */
const endingView = (dom: HTMLElement): NodeView => ({
  dom,
  stopEvent: () => true,
  ignoreMutation: () => true,
});

/** Asked for by the store of the browser, the server and the checks after one and the same key: read once. */
const readPaper = rememberingEach(toDocument);

export const documentOf = (editor: Editor): OfficialDocument => readPaper(editor.state.doc);

/** Brings in another text; what is the same is not touched, and the cursor stays in its line where that still is. */
export function replaceDocument(editor: Editor, document: OfficialDocument, canUndo: boolean) {
  const { tr, schema: own } = editor.state;
  changeInto(tr, fromDocument(own, document));
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", canUndo));
}

export const fixDocument = (editor: Editor, fix: Fix) =>
  replaceDocument(editor, applyFix(documentOf(editor), fix), true);

/** Id of the clause or table the cursor is in. */
export function currentClauseId({ state }: Editor): string | null {
  const { $from } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  return block?.attrs.id ?? null;
}

/** A place of the paper; with `words`, those words in it. */
export type SheetPlace = { clauseId: string | null; part: Part; words?: string };

/** Shows a place of the paper and puts the cursor there, or selects the words that stand in it. */
export function goToPlace(editor: Editor, place: SheetPlace) {
  const { state, view } = editor;
  const found = blocksAt(state.doc, place);
  const [first] = found;
  if (!first) {
    const field = view.dom
      .closest(".sheet")
      ?.querySelector<HTMLElement>(`[data-part="${place.part}"]`);
    field?.focus();
    field?.scrollIntoView({ block: "center" });
    return;
  }
  const selection = found.flatMap((block) => wordsIn(state.doc, block, place.words))[0];
  view.dispatch(
    state.tr.setSelection(selection ?? Selection.near(state.doc.resolve(first.offset + 1))),
  );
  const { node } = view.domAtPos(view.state.selection.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
  view.focus();
}

type BlockAt = { block: EditorNode; offset: number };

function blocksAt(doc: EditorNode, place: SheetPlace): BlockAt[] {
  const found: BlockAt[] = [];
  doc.forEach((block, offset) => {
    if (isPlace(block.type.name, block.attrs, place)) found.push({ block, offset });
  });
  return found;
}

function wordsIn(doc: EditorNode, { block, offset }: BlockAt, words: string | undefined) {
  if (!words || !block.isTextblock) return [];
  // A footnote is one sign, as it is one step of the cursor.
  const at = block.textBetween(0, block.content.size, "", "\ufffc").indexOf(words);
  if (at === -1) return [];
  const start = offset + 1 + at;
  return [TextSelection.create(doc, start, start + words.length)];
}

function isPlace(
  type: string,
  attributes: Record<string, unknown>,
  { clauseId, part }: SheetPlace,
): boolean {
  if (clauseId !== null) return attributes.id === clauseId;
  if (part === "subject") return type === "subject";
  if (part === "annexes") return type === "annex";
  return type === "line" && attributes.region === part;
}
