"use client";

import type { Editor } from "@tiptap/core";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Fix } from "@/lib/documents/checks/fix";
import type { OfficialDocument } from "@/lib/documents/model";
import "../sheet.css";
import "./editor.css";
import type { Wish } from "./behaviour";
import type { FootnoteAt } from "./commands/footnotes";
import { PaperEnding } from "./paper-ending";
import { PaperHead } from "./paper-head";
import { type Marks, setMarks } from "./plugins/margin";
import {
  currentClauseId,
  documentOf,
  fixDocument,
  goToPlace,
  openEditor,
  replaceDocument,
  type SheetPlace,
} from "./sheet-editor";
import { DragHandle } from "./tools/drag-handle";
import { FindPanel } from "./tools/find-panel";
import { FootnoteDialog, FootnoteList } from "./tools/footnote-dialog";
import { ShortcutsDialog } from "./tools/shortcuts-dialog";
import { type Suggest, SuggestionList } from "./tools/suggestion-list";
import { Toolbar } from "./tools/toolbar";

/** What the page around the editor may ask of it. */
export type DocumentEditorHandle = {
  /** What stands on the sheet now. */
  document(): OfficialDocument;
  /** Brings in another text; what is the same is not touched, and the cursor stays in its line where that still is. */
  replace(document: OfficialDocument): void;
  /** Makes a correction, which can be undone. */
  applyFix(fix: Fix): void;
  goTo(place: SheetPlace): void;
  insertText(text: string): void;
  currentClauseId(): string | null;
};

type DocumentEditorProps = {
  ref?: Ref<DocumentEditorHandle>;
  initial: OfficialDocument;
  editable?: boolean;
  /** After every change; the words are asked for with `document()` when they are needed. */
  onChange?: () => void;
  onCurrentClauseChange?: (clauseId: string | null) => void;
  marks?: Marks;
  suggest?: Suggest;
};

/** The paper on an A4 sheet, written as in Word. */
export function DocumentEditor({ initial, ...props }: DocumentEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [ending, setEnding] = useState<HTMLElement | null>(null);
  const [wish, setWish] = useState<{ wish: Wish; at: number } | null>(null);
  const [note, setNote] = useState<FootnoteAt | null>(null);
  const keys = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const ask = (asked: Wish) => setWish({ wish: asked, at: performance.now() });
  const given = useRef({ initial, props });
  given.current = { initial, props };

  useEffect(() => {
    if (!place.current) return;
    const element = document.createElement("div");
    const opened = openEditor({
      place: place.current,
      ending: element,
      document: given.current.initial,
      isEditable: given.current.props.editable ?? true,
      onWish: (asked) => setWish({ wish: asked, at: performance.now() }),
      onFootnote: (found) => {
        setNote(found);
        setWish({ wish: "footnote", at: performance.now() });
      },
      onKey: (event) => keys.current?.(event) ?? false,
    });
    let clause = currentClauseId(opened);
    opened.on("transaction", ({ transaction }) => {
      if (transaction.docChanged) given.current.props.onChange?.();
      const now = currentClauseId(opened);
      if (now === clause) return;
      clause = now;
      given.current.props.onCurrentClauseChange?.(now);
    });
    setEnding(element);
    setEditor(opened);
    return () => {
      opened.destroy();
      setEditor(null);
    };
  }, []);

  const { ref, editable = true, marks, suggest } = props;
  useImperativeHandle(ref, () => handleOf(editor, () => given.current.initial), [editor]);
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    if (editor && marks) editor.view.dispatch(setMarks(editor.state.tr, marks));
  }, [editor, marks]);

  const askedAt = (asked: Wish) => (wish?.wish === asked ? wish.at : 0);
  const isFinding = wish?.wish === "find" || wish?.wish === "replace";
  const close = () => {
    setWish(null);
    setNote(null);
  };
  return (
    <div className="document-editor">
      {editor && editable && (
        <div className="editor-bar">
          <Toolbar editor={editor} onWish={ask} />
          {isFinding && <FindPanel editor={editor} askedAt={wish.at} onClose={close} />}
        </div>
      )}
      <div className="sheet">
        <div className="paper">
          {editor && <PaperHead editor={editor} isReadOnly={!editable} />}
          {!editor && <p role="status">Đang mở văn bản…</p>}
          <div ref={place} />
          {editor && (
            <FootnoteList
              editor={editor}
              onOpen={(found) => {
                setNote(found);
                ask("footnote");
              }}
            />
          )}
        </div>
        {editor && editable && <DragHandle editor={editor} />}
      </div>
      {editor &&
        ending &&
        createPortal(<PaperEnding editor={editor} isReadOnly={!editable} />, ending)}
      {editor && editable && suggest && (
        <SuggestionList
          editor={editor}
          suggest={suggest}
          askedAt={askedAt("suggest")}
          keys={keys}
        />
      )}
      {editor && wish?.wish === "footnote" && editable && (
        <FootnoteDialog key={wish.at} editor={editor} note={note} onClose={close} />
      )}
      {wish?.wish === "shortcuts" && <ShortcutsDialog onClose={close} />}
    </div>
  );
}

/** Before the sheet stands, what was given is what is on it. */
function handleOf(editor: Editor | null, initial: () => OfficialDocument): DocumentEditorHandle {
  return {
    document: () => (editor ? documentOf(editor) : initial()),
    replace: (document) => editor && replaceDocument(editor, document, false),
    applyFix: (fix) => editor && fixDocument(editor, fix),
    goTo: (place) => editor && goToPlace(editor, place),
    insertText: (text) => {
      editor?.view.dispatch(editor.state.tr.insertText(text).scrollIntoView());
      editor?.view.focus();
    },
    currentClauseId: () => editor && currentClauseId(editor),
  };
}
