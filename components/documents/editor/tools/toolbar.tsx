"use client";

import type { Editor } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import { redo, redoDepth, undo, undoDepth } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import {
  ArrowDown,
  ArrowUp,
  Bold,
  FilePlus2,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Keyboard,
  ListOrdered,
  Redo2,
  Search,
  SquareDashed,
  Superscript,
  Table,
  Undo2,
} from "lucide-react";
import type { KeyboardEvent } from "react";
import type { Wish } from "../behaviour";
import { addAnnex, annexAt, removeAnnex } from "../commands/annexes";
import { nextBlank } from "../commands/blanks";
import { demote, promote, setForm } from "../commands/levels";
import { moveDown, moveUp } from "../commands/move";
import { renumberAll } from "../commands/renumber";
import { insertTable, isInTableAt } from "../commands/tables";
import { useEditorValue } from "../editor-context";
import { attributesOf } from "../model/levels";
import { KindSelect } from "./kind-select";
import { TableTools } from "./table-tools";
import { Tool } from "./tool";
import { formNames } from "./words";

type ToolbarProps = { editor: Editor; onWish: (wish: Wish) => void };

/** All that can be done on the sheet with the mouse. One stop of the Tab key; arrows go from tool to tool. */
export function Toolbar({ editor, onWish }: ToolbarProps) {
  const now = useEditorValue(editor, readState);
  const { bold, italic } = editor.schema.marks;
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label="Công cụ soạn văn bản"
      aria-controls="sheet-text"
      className="editor-tools no-print"
      onKeyDown={(event) => walk(event, editor)}
    >
      {!now.inTable && (
        <select
          data-tool
          aria-label="Kiểu dòng"
          title="Kiểu dòng"
          className="tool-select"
          value={now.form}
          onChange={({ currentTarget }) => {
            const form = formNames[currentTarget.selectedIndex];
            if (form) run(setForm({ marker: form.marker, label: form.label }))();
          }}
        >
          {formNames.map(({ marker, name }) => (
            <option key={marker} value={marker}>
              {name}
            </option>
          ))}
          {!formNames.some(({ marker }) => marker === now.form) && (
            <option value={now.form}>* dấu sao</option>
          )}
        </select>
      )}
      {now.inTable && <TableTools run={run} />}
      {now.inAnnex && <Tool name="Xóa phụ lục" onUse={run(removeAnnex)} />}
      {!now.inTable && (
        <>
          <Tool isBare icon={IndentIncrease} name="Xuống cấp" keys="Tab" onUse={run(demote)} />
          <Tool
            isBare
            icon={IndentDecrease}
            name="Lên cấp"
            keys="Shift + Tab"
            onUse={run(promote)}
          />
        </>
      )}
      <Tool isBare icon={ArrowUp} name="Chuyển lên" keys="Alt + Shift + ↑" onUse={run(moveUp)} />
      <Tool
        isBare
        icon={ArrowDown}
        name="Chuyển xuống"
        keys="Alt + Shift + ↓"
        onUse={run(moveDown)}
      />
      {bold && (
        <Tool
          isBare
          icon={Bold}
          name="Đậm"
          keys="Ctrl + B"
          isOn={now.bold}
          onUse={run(toggleMark(bold))}
        />
      )}
      {italic && (
        <Tool
          isBare
          icon={Italic}
          name="Nghiêng"
          keys="Ctrl + I"
          isOn={now.italic}
          onUse={run(toggleMark(italic))}
        />
      )}
      <Tool
        isBare
        icon={Undo2}
        name="Hoàn tác"
        keys="Ctrl + Z"
        isOff={!now.canUndo}
        onUse={run(undo)}
      />
      <Tool
        isBare
        icon={Redo2}
        name="Làm lại"
        keys="Ctrl + Y"
        isOff={!now.canRedo}
        onUse={run(redo)}
      />
      <Tool isBare icon={Search} name="Tìm, thay" keys="Ctrl + F" onUse={() => onWish("replace")} />
      {!now.inTable && <Tool icon={Table} name="Bảng" onUse={run(insertTable)} />}
      <Tool
        icon={Superscript}
        name="Chú thích"
        keys="Ctrl + Alt + F"
        onUse={() => onWish("footnote")}
      />
      {!now.inTable && (
        <Tool icon={FilePlus2} name="Thêm phụ lục" keys="Ctrl + Alt + P" onUse={run(addAnnex)} />
      )}
      <Tool icon={SquareDashed} name="Chỗ trống" keys="F8" onUse={run(nextBlank)} />
      <Tool icon={ListOrdered} name="Đánh số lại" onUse={run(renumberAll)} />
      <Tool isBare icon={Keyboard} name="Phím tắt" keys="F1" onUse={() => onWish("shortcuts")} />
      {!now.inTable && <KindSelect editor={editor} />}
    </div>
  );
}

function readState({ state }: Editor) {
  const { doc, selection, storedMarks, schema } = state;
  const block = doc.maybeChild(selection.$from.index(0));
  const marks = storedMarks ?? selection.$from.marks();
  const has = (name: string) => {
    const mark = schema.marks[name];
    if (!mark) return false;
    return selection.empty
      ? mark.isInSet(marks) !== undefined
      : doc.rangeHasMark(selection.from, selection.to, mark);
  };
  return {
    bold: has("bold"),
    italic: has("italic"),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    inTable: isInTableAt(state),
    inAnnex: annexAt(state) !== null,
    form: attributesOf(block ?? undefined)?.marker ?? "none",
  };
}

/** Arrows, Home and End go from tool to tool, Escape back to the sheet. */
function walk(event: KeyboardEvent<HTMLElement>, editor: Editor) {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-tool]")];
  const at = tools.indexOf(event.target as HTMLElement);
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tools.length - 1,
  };
  if (event.key === "Escape") editor.view.focus();
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const chosen = tools.at(next % tools.length);
  for (const tool of tools) tool.tabIndex = tool === chosen ? 0 : -1;
  chosen?.focus();
}
