"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { attributesOf } from "../model/levels";
import { type Offer, offerFor, type Suggestion } from "./suggestion-match";

export type Suggest = (words: string, place: "preamble" | "clause") => readonly Suggestion[];

type SuggestionListProps = {
  editor: Editor;
  suggest: Suggest;
  /** When the person last asked for it; 0 never. */
  askedAt: number;
  /** The keys go here first while the list is open. */
  keys: RefObject<((event: KeyboardEvent) => boolean) | null>;
};

const most = 8;
/** Shown when the typing rests, so that no key waits for it. */
const rest = 180;

/** Units, legal bases and set phrases that go on with the words being typed. */
export function SuggestionList({ editor, suggest, askedAt, keys }: SuggestionListProps) {
  const [offer, setOffer] = useState<(Offer & { left: number; top: number }) | null>(null);
  const [chosen, setChosen] = useState(0);

  const look = useEffectEvent((isAsked: boolean) => {
    const next = offerHere(editor, suggest, isAsked);
    setChosen(0);
    setOffer(next && { ...next, ...placeOf(editor) });
  });

  useEffect(() => {
    if (askedAt > 0) look(true);
  }, [askedAt]);

  useEffect(() => {
    let timer = 0;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      setOffer(null);
      window.clearTimeout(timer);
      if (transaction.docChanged && editor.view.hasFocus())
        timer = window.setTimeout(() => look(false), rest);
    };
    const onBlur = () => setOffer(null);
    editor.on("transaction", onTransaction);
    editor.on("blur", onBlur);
    return () => {
      window.clearTimeout(timer);
      editor.off("transaction", onTransaction);
      editor.off("blur", onBlur);
    };
  }, [editor]);

  const take = (suggestion: Suggestion) => {
    const { from } = editor.state.selection;
    const typed = suggestion.replaces ?? offer?.typed.length ?? 0;
    editor.view.dispatch(
      editor.state.tr.insertText(suggestion.text, from - typed, from).scrollIntoView(),
    );
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

/** Asked for, there are suggestions also where no word has been begun. */
function offerHere(editor: Editor, suggest: Suggest, isAsked: boolean): Offer | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const line = attributesOf($from.depth > 0 ? $from.node(1) : undefined);
  const place = line?.region === "preamble" ? "preamble" : "clause";
  const before = $from.parent.textBetween(0, $from.parentOffset, "", "\ufffc");
  // Inside a word there is nothing to go on with.
  const after = $from.parent.textBetween($from.parentOffset, $from.parent.content.size, "", " ");
  if (/^[\p{L}\p{N}]/u.test(after)) return null;
  const limited = (words: string) => suggest(words, place).slice(0, most);
  const begun = offerFor(before, limited);
  if (begun || !isAsked) return begun;
  const found = limited("");
  return found.length > 0 ? { found, typed: "" } : null;
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
