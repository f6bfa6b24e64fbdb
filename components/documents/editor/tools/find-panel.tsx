"use client";

import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useEditorValue } from "../editor-context";
import { findState, lookFor, type Range, setCurrent } from "../plugins/find";

type FindPanelProps = { editor: Editor; askedAt: number; onClose: () => void };

/** Finds words without regard to accents and capitals, and puts others in their place. */
export function FindPanel({ editor, askedAt, onClose }: FindPanelProps) {
  const { found, current } = useEditorValue(editor, ({ state }) => findState(state));
  const [words, setWords] = useState(() => selectedWords(editor));
  const [isExact, setIsExact] = useState(false);
  const [other, setOther] = useState("");
  const [done, setDone] = useState("");
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (askedAt > 0) field.current?.select();
  }, [askedAt]);
  useEffect(() => {
    editor.view.dispatch(lookFor(editor.state.tr, words, isExact));
    showCurrent(editor);
  }, [editor, words, isExact]);

  function step(by: number) {
    if (found.length === 0) return;
    setDone("");
    editor.view.dispatch(setCurrent(editor.state.tr, (current + by + found.length) % found.length));
    showCurrent(editor);
  }

  function replace(places: readonly Range[]) {
    const { tr } = editor.state;
    for (const { from, to } of places.toReversed()) {
      if (other === "") tr.delete(from, to);
      else tr.insertText(other, from, to);
    }
    const [first] = places;
    if (first && places.length === 1)
      tr.setSelection(TextSelection.create(tr.doc, first.from + other.length));
    if (tr.docChanged) editor.view.dispatch(tr);
    setDone(`Đã thay ${places.length} chỗ.`);
    showCurrent(editor);
  }

  function close() {
    const place = findState(editor.state).found[current];
    const { tr } = editor.state;
    if (place) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to));
    editor.view.dispatch(lookFor(tr, "", false));
    onClose();
    editor.view.focus();
  }

  function keys(event: KeyboardEvent) {
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }

  const chosen = found[current];
  const count =
    words === ""
      ? ""
      : found.length === 0
        ? "Không thấy."
        : `${current + 1} / ${found.length} chỗ.`;
  return (
    <search className="find-panel no-print" aria-label="Tìm và thay" onKeyDown={keys}>
      <label>
        Tìm
        <input
          ref={field}
          type="text"
          value={words}
          autoComplete="off"
          onChange={({ currentTarget }) => {
            setDone("");
            setWords(currentTarget.value);
          }}
        />
      </label>
      <label>
        Thay bằng
        <input
          type="text"
          value={other}
          autoComplete="off"
          onChange={({ currentTarget }) => setOther(currentTarget.value)}
        />
      </label>
      <label className="find-exact">
        <input
          type="checkbox"
          checked={isExact}
          onChange={({ currentTarget }) => setIsExact(currentTarget.checked)}
        />
        Đúng dấu, đúng chữ hoa
      </label>
      <div className="find-buttons">
        <button type="button" className="tool" onClick={() => step(-1)}>
          Chỗ trước
        </button>
        <button type="button" className="tool" onClick={() => step(1)}>
          Chỗ sau
        </button>
        <button type="button" className="tool" onClick={() => chosen && replace([chosen])}>
          Thay chỗ này
        </button>
        <button type="button" className="tool" onClick={() => replace(found)}>
          Thay tất cả
        </button>
        <button type="button" className="tool" onClick={close}>
          Đóng
        </button>
        <span role="status">{`${done} ${count}`.trim()}</span>
      </div>
    </search>
  );
}

function selectedWords({ state }: Editor): string {
  const { from, to } = state.selection;
  const words = state.doc.textBetween(from, to, "\n");
  return words.includes("\n") || words.length > 80 ? "" : words;
}

function showCurrent({ state, view }: Editor) {
  const { found, current } = findState(state);
  const place = found[current];
  if (!place) return;
  const { node } = view.domAtPos(place.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "nearest" });
}
