"use client";

import { type RefObject, useEffect } from "react";
import type { DocumentEditorHandle } from "@/components/documents/editor/document-editor";

const address = /^#clause-(.+)$/;

/** A large sheet takes some frames to stand; a clause that is not on it is looked for no longer. */
const tries = 60;

/** An address that names a clause (#clause-…) puts the cursor there, on opening and whenever it changes. */
export function useClauseAddress(
  editor: RefObject<DocumentEditorHandle | null>,
  isOpen: boolean,
): void {
  useEffect(() => {
    if (!isOpen) return;
    let frame = 0;
    function goTo(clauseId: string, left: number) {
      editor.current?.goTo({ clauseId, part: "body" });
      if (editor.current?.currentClauseId() === clauseId || left === 0) return;
      frame = requestAnimationFrame(() => goTo(clauseId, left - 1));
    }
    function go() {
      const [, clauseId] = address.exec(location.hash) ?? [];
      cancelAnimationFrame(frame);
      if (clauseId) goTo(clauseId, tries);
    }
    go();
    addEventListener("hashchange", go);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("hashchange", go);
    };
  }, [editor, isOpen]);
}
