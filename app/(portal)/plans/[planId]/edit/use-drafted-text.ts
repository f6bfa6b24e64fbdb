"use client";

import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { DocumentEditorHandle } from "@/components/documents/editor/document-editor";
import type { OfficialDocument } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";

/** After the last key, before the checks, the map and the counts look at the text again. */
const pauseMilliseconds = 300;

type Drafted = {
  saved: OfficialDocument;
  /** What stands on the sheet at first; null until that is known. */
  opened: OfficialDocument | null;
  editor: RefObject<DocumentEditorHandle | null>;
};

/** The words on the sheet as what stands around it sees them: a moment behind the keys. */
export function useDraftedText({ saved, opened, editor }: Drafted) {
  const [text, setText] = useState(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (opened) setText(opened);
    return () => clearTimeout(timer.current);
  }, [opened]);

  /** A key was pressed. Cheap: the document is looked at after the pause. */
  const changed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { current: sheet } = editor;
      if (sheet) startTransition(() => setText(sheet.document()));
    }, pauseMilliseconds);
  }, [editor]);

  const clauses = useMemo(
    () => new Map([...walkDocument(text)].map(({ clause, path }) => [clause.id, { clause, path }])),
    [text],
  );
  return { text, clauses, changed };
}
