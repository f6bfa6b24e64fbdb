"use client";

import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Suggestion } from "@/lib/documents/suggest";
import { foldAccents } from "@/lib/text/fold";
import { attributesOf } from "../model/levels";

export type Suggest = (words: string, place: "preamble" | "clause") => readonly Suggestion[];

type SuggestionListProps = {
  editor: Editor;
  suggest: Suggest;
  /** When the person last asked for it; 0 never. */
  askedAt: number;
  /** The keys go here first while the list is open. */
  keys: RefObject<((event: KeyboardEvent) => boolean) | null>;
};

type Offer = { found: readonly Suggestion[]; left: number; top: number };

/** Shown when the typing rests, so that no key waits for it. */
const rest = 180;

/** Units, legal bases and set phrases that go on with the words being typed. */
export function SuggestionList({ editor, suggest, askedAt, keys }: SuggestionListProps) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [chosen, setChosen] = useState(0);
  const resting = useRef<number | undefined>(undefined);

  const look = useEffectEvent((isAsked: boolean) => {
    const found = offerHere(editor, suggest, isAsked);
    setChosen(0);
    setOffer(found.length > 0 ? { found, ...placeOf(editor) } : null);
  });

  useEffect(() => {
    if (askedAt === 0) return;
    // What was asked for is not taken away by the look that was to come after the last key.
    window.clearTimeout(resting.current);
    look(true);
  }, [askedAt]);

  useEffect(() => {
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged && !transaction.selectionSet) return;
      setOffer(null);
      window.clearTimeout(resting.current);
      if (transaction.docChanged && editor.view.hasFocus())
        resting.current = window.setTimeout(() => look(false), rest);
    };
    const onBlur = () => setOffer(null);
    const onResize = () => setOffer((offer) => offer && { ...offer, ...placeOf(editor) });
    editor.on("transaction", onTransaction);
    editor.on("blur", onBlur);
    window.addEventListener("resize", onResize);
    return () => {
      window.clearTimeout(resting.current);
      editor.off("transaction", onTransaction);
      editor.off("blur", onBlur);
      window.removeEventListener("resize", onResize);
    };
  }, [editor]);

  const take = ({ text, replaces }: Suggestion) => {
    const { from } = editor.state.selection;
    editor.view.dispatch(editor.state.tr.insertText(text, from - replaces, from).scrollIntoView());
    setOffer(null);
    editor.view.focus();
  };

  const onKey = useEffectEvent((event: KeyboardEvent): boolean => {
    if (!offer) return false;
    const count = offer.found.length;
    if (event.key === "ArrowDown") setChosen((chosen + 1) % count);
    else if (event.key === "ArrowUp") setChosen((chosen - 1 + count) % count);
    else if (event.key === "Escape") setOffer(null);
    else if (event.key === "Enter" || event.key === "Tab") {
      const suggestion = offer.found[chosen];
      if (suggestion) take(suggestion);
    } else return false;
    return true;
  });
  useEffect(() => {
    keys.current = (event) => onKey(event);
    return () => {
      keys.current = null;
    };
  }, [keys]);

  useEffect(() => {
    const { dom } = editor.view;
    if (!offer) {
      dom.removeAttribute("aria-activedescendant");
      dom.removeAttribute("aria-controls");
      return;
    }
    dom.setAttribute("aria-controls", "suggestions");
    dom.setAttribute("aria-activedescendant", `suggestion-${chosen}`);
  }, [editor, offer, chosen]);

  return (
    <>
      <p role="status" className="sr-only">
        {offer ? `${offer.found.length} gợi ý. Mũi tên để chọn, Enter để nhận, Esc để thôi.` : ""}
      </p>
      {offer && (
        <div
          id="suggestions"
          role="listbox"
          aria-label="Gợi ý"
          className="suggestions"
          style={{ left: offer.left, top: offer.top }}
        >
          {offer.found.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the sheet, which keeps the focus.
            <div
              key={suggestion.text}
              id={`suggestion-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
            >
              {suggestion.text} <span className="suggestion-detail">{suggestion.detail}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/**
 * What may stand for the words before the cursor. By itself the list opens only for what goes on with at least three
 * letters just typed.
 */
function offerHere(editor: Editor, suggest: Suggest, isAsked: boolean): readonly Suggestion[] {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock) return [];
  const line = attributesOf($from.depth > 0 ? $from.node(1) : undefined);
  const place = line?.region === "preamble" ? "preamble" : "clause";
  const before = $from.parent.textBetween(0, $from.parentOffset, "", "\ufffc");
  // Inside a word there is nothing to go on with.
  const after = $from.parent.textBetween($from.parentOffset, $from.parent.content.size, "", " ");
  if (/^[\p{L}\p{N}]/u.test(after)) return [];
  const found = suggest(before, place);
  return isAsked ? found : found.filter((suggestion) => goesOn(before, suggestion));
}

function goesOn(before: string, { text, replaces }: Suggestion): boolean {
  const typed = foldAccents(before.slice(before.length - replaces));
  const letters = typed.replace(/[^\p{L}\p{N}]/gu, "").length;
  return replaces > 0 && letters >= 3 && foldAccents(text).startsWith(typed);
}

function placeOf({ view, state }: Editor) {
  const box = view.dom.closest(".document-editor")?.getBoundingClientRect();
  const { left, bottom } = view.coordsAtPos(state.selection.from);
  const width = Math.min(360, (box?.width ?? 360) - 16);
  const room = (box?.width ?? 0) - width - 8;
  return {
    left: Math.max(0, Math.min(left - (box?.left ?? 0), room)),
    top: bottom - (box?.top ?? 0) + 4,
  };
}
