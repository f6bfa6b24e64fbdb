"use client";

import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";
import { isSame } from "@/lib/documents/same";

/**
 * Something read from the editor, drawn again only when it is no longer the same. It is read once for each picture the
 * screen shows, not for each key; a field that is being typed in must have it at once.
 */
export function useEditorValue<Value>(
  editor: Editor,
  read: (editor: Editor) => Value,
  when: "at-once" | "next-picture" = "next-picture",
): Value {
  const last = useRef<{ value: Value } | null>(null);
  const subscribe = useCallback(
    (notify: () => void) => {
      let frame = 0;
      const later = () => {
        if (when === "at-once") return notify();
        if (frame === 0)
          frame = requestAnimationFrame(() => {
            frame = 0;
            notify();
          });
      };
      editor.on("transaction", later);
      editor.on("focus", later);
      editor.on("blur", later);
      return () => {
        cancelAnimationFrame(frame);
        editor.off("transaction", later);
        editor.off("focus", later);
        editor.off("blur", later);
      };
    },
    [editor, when],
  );
  const snapshot = () => {
    const value = read(editor);
    if (last.current && isSame(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
