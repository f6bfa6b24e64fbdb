"use client";

import type { Editor } from "@tiptap/core";
import { type SyntheticEvent, useEffect, useId, useRef, useState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import type { TextRun } from "@/lib/documents/model";
import { parseInline, printInline } from "@/lib/documents/outline/inline";
import { type FootnoteAt, footnotesIn, writeFootnote } from "../commands/footnotes";
import { useEditorValue } from "../editor-context";

type FootnoteDialogProps = {
  editor: Editor;
  /** The footnote to change, null for a new one at the cursor. */
  note: FootnoteAt | null;
  onClose: () => void;
};

/** The words of one footnote. */
export function FootnoteDialog({ editor, note, onClose }: FootnoteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState(() => (note ? printInline(note.words, () => 0) : ""));
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  function finish(runs: readonly TextRun[] | null) {
    if (runs) {
      const tr = writeFootnote(editor.state, note?.position ?? null, runs);
      if (tr.docChanged) editor.view.dispatch(tr);
    }
    dialog.current?.close();
    onClose();
    editor.view.focus();
  }

  function save(event: SyntheticEvent) {
    event.preventDefault();
    finish(parseInline(words.replace(/\s+/g, " ")).filter((run) => "text" in run));
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      className="editor-dialog"
      onClose={onClose}
    >
      <form onSubmit={save} className="stack">
        <h2 id={`${id}-title`}>{note ? "Sửa chú thích" : "Thêm chú thích"}</h2>
        <div>
          <label htmlFor={id} className="block font-semibold">
            Lời chú thích
          </label>
          <p id={`${id}-hint`} className="text-muted">
            In ở cuối văn bản. Chữ nghiêng viết giữa hai dấu *.
          </p>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            rows={3}
            className="mt-1 w-full rounded-md border border-field bg-control p-2"
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </div>
        <ButtonGroup>
          <Button>{note ? "Ghi chú thích" : "Thêm chú thích"}</Button>
          {note && (
            <Button type="button" variant="warning" onClick={() => finish([])}>
              Xóa chú thích
            </Button>
          )}
          <Button type="button" variant="secondary" onClick={() => finish(null)}>
            Thôi
          </Button>
        </ButtonGroup>
      </form>
    </dialog>
  );
}

/** The footnotes' words under the paper, each to be opened and changed. */
export function FootnoteList({
  editor,
  onOpen,
}: {
  editor: Editor;
  onOpen: (note: FootnoteAt) => void;
}) {
  const notes = useEditorValue(editor, ({ state }) => footnotesIn(state.doc));
  if (notes.length === 0) return null;
  return (
    <ol className="footnotes" aria-label="Chú thích">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a footnote is known by its number.
        <li key={index}>
          <button
            type="button"
            className="footnote-words"
            aria-label={`Sửa chú thích ${index + 1}: ${note.words.map(({ text }) => text).join("")}`}
            onClick={() => onOpen(note)}
          >
            {note.words.map(({ text }) => text).join("")}
          </button>
        </li>
      ))}
    </ol>
  );
}
