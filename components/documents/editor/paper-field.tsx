"use client";

import type { Editor } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import type { ComponentProps, KeyboardEvent } from "react";

type PaperFieldProps = {
  editor: Editor;
  /** What the field is, for those who do not see where it stands. */
  name: string;
  value: string;
  onValue: (value: string) => void;
  className?: string;
  placeholder?: string;
  isReadOnly: boolean;
  /** Room for several lines. */
  isLong?: boolean;
  part: string;
};

/** A line of the paper that is written in its place: as wide as its words, taller as they grow. */
export function PaperField({
  editor,
  name,
  value,
  onValue,
  className = "",
  placeholder,
  isReadOnly,
  isLong = false,
  part,
}: PaperFieldProps) {
  const shared = {
    "aria-label": name,
    "data-part": part,
    value,
    placeholder,
    readOnly: isReadOnly,
    autoComplete: "off",
    spellCheck: false,
    onKeyDown: (event: KeyboardEvent) => undoInSheet(event, editor),
    className: `paper-field ${className}`,
  } satisfies ComponentProps<"input"> & ComponentProps<"textarea"> & { "data-part": string };
  return isLong ? (
    <textarea {...shared} rows={1} onChange={({ currentTarget }) => onValue(currentTarget.value)} />
  ) : (
    <input
      {...shared}
      type="text"
      size={1}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}

/** The browser would take back what this field forgot; the sheet has one history. */
function undoInSheet(event: KeyboardEvent, editor: Editor) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const letter = event.key.toLowerCase();
  const command =
    letter === "z" && !event.shiftKey ? undo : letter === "y" || letter === "z" ? redo : null;
  if (!command) return;
  event.preventDefault();
  command(editor.state, editor.view.dispatch);
}
