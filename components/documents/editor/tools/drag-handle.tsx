"use client";

import type { Editor } from "@tiptap/core";
import { GripVertical } from "lucide-react";
import { type PointerEvent, useEffect, useRef } from "react";
import { dropBlocks } from "../commands/move";

/**
 * At the left of the line under the mouse, else of the line with the cursor: drags the clause with all that stands
 * under it. The keys have their own way (Alt + Shift + arrows).
 */
export function DragHandle({ editor }: { editor: Editor }) {
  const handle = useRef<HTMLButtonElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const line = useRef<Element | null>(null);
  const target = useRef<number | null>(null);

  useEffect(() => {
    const { dom } = editor.view;
    const show = (element: Element | null) => {
      const button = handle.current;
      if (!button) return;
      line.current = element;
      button.hidden = !element;
      if (element) button.style.top = `${topIn(editor, element)}px`;
    };
    const onMove = ({ target: over }: MouseEvent) => {
      const element = over instanceof Element ? blockAround(dom, over) : null;
      if (element && element !== line.current) show(element);
    };
    let frame = 0;
    const onSelection = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { node } = editor.view.domAtPos(editor.state.selection.from);
        show(blockAround(dom, node instanceof Element ? node : node.parentElement));
      });
    };
    dom.addEventListener("mousemove", onMove);
    editor.on("selectionUpdate", onSelection);
    return () => {
      cancelAnimationFrame(frame);
      dom.removeEventListener("mousemove", onMove);
      editor.off("selectionUpdate", onSelection);
    };
  }, [editor]);

  function drag({ clientY }: PointerEvent) {
    if (!line.current || !mark.current) return;
    const { dom } = editor.view;
    const blocks = [...dom.children];
    const before = blocks.findIndex((block) => {
      const { top, height } = block.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    target.current = before < 0 ? blocks.length : before;
    const block = blocks[before];
    mark.current.hidden = false;
    mark.current.style.top = `${block ? topIn(editor, block) : 0}px`;
  }

  function drop() {
    if (mark.current) mark.current.hidden = true;
    const { dom } = editor.view;
    const from = line.current ? [...dom.children].indexOf(line.current) : -1;
    const to = target.current;
    target.current = null;
    if (from < 0 || to === null) return;
    const tr = dropBlocks(editor.state, from, to);
    if (tr?.docChanged) editor.view.dispatch(tr);
    editor.view.focus();
  }

  return (
    <>
      <button
        ref={handle}
        type="button"
        hidden
        tabIndex={-1}
        className="drag-handle"
        aria-label="Kéo để chuyển mục này"
        title="Kéo để chuyển mục này (Alt + Shift + ↑ ↓)"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
        onPointerUp={drop}
        onPointerCancel={() => {
          target.current = null;
          if (mark.current) mark.current.hidden = true;
        }}
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <div ref={mark} hidden className="drop-mark" />
    </>
  );
}

/** The line or table around an element; the subject, annex titles and the ending stay in their place. */
function blockAround(dom: Element, inside: Element | null): Element | null {
  let element = inside;
  while (element && element.parentElement !== dom) element = element.parentElement;
  return element?.matches(".line, table, .fixed-table") ? element : null;
}

function topIn({ view }: Editor, element: Element): number {
  const sheet = view.dom.closest(".sheet");
  return element.getBoundingClientRect().top - (sheet?.getBoundingClientRect().top ?? 0);
}
