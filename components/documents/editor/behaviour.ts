import { type Editor, Extension } from "@tiptap/core";
import { baseKeymap, chainCommands, toggleMark } from "@tiptap/pm/commands";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Command } from "@tiptap/pm/state";
import { goToNextCell, tableEditing } from "@tiptap/pm/tables";
import { addAnnex } from "./commands/annexes";
import { nextBlank } from "./commands/blanks";
import { backspace, enter } from "./commands/enter";
import { demote, promote } from "./commands/levels";
import { moveDown, moveUp } from "./commands/move";
import { clipboardPlugin } from "./paste/clipboard";
import { blanksPlugin } from "./plugins/blanks";
import { findPlugin } from "./plugins/find";
import { headingCells } from "./plugins/heading-cells";
import { keepOrder } from "./plugins/keep-order";
import { escapeThenTab } from "./plugins/leave";
import { levelChanges } from "./plugins/level-changes";
import { marginPlugin } from "./plugins/margin";
import { outlinePlugin } from "./plugins/outline";
import { phoneEnter } from "./plugins/phone-enter";
import { typedLabel } from "./plugins/typed-label";
import { wholeLines } from "./plugins/whole-lines";

/** What the keys open beside the sheet; the page answers. */
export type Wish = "find" | "replace" | "shortcuts" | "suggest" | "footnote";

/** How the sheet behaves under the keys, the mouse and the clipboard. */
export const behaviour = (wish: (wish: Wish, editor: Editor) => void) =>
  Extension.create({
    name: "behaviour",
    priority: 1000,
    addProseMirrorPlugins() {
      const { editor } = this;
      const { bold, italic } = editor.schema.marks;
      const ask =
        (what: Wish): Command =>
        () => {
          wish(what, editor);
          return true;
        };
      /** A key that has a meaning here never leaves the sheet, also where it can do nothing. */
      const hold =
        (command: Command): Command =>
        (...given) =>
          command(...given) || true;
      const leaving = escapeThenTab();
      return [
        leaving.plugin,
        phoneEnter(),
        keymap({
          Enter: enter,
          Backspace: backspace,
          "Mod-Backspace": backspace,
          Tab: leaving.unless(chainCommands(goToNextCell(1), demote)),
          "Shift-Tab": leaving.unless(chainCommands(goToNextCell(-1), promote)),
          "Alt-Shift-ArrowUp": hold(moveUp),
          "Alt-Shift-ArrowDown": hold(moveDown),
          ...(bold && { "Mod-b": toggleMark(bold) }),
          ...(italic && { "Mod-i": toggleMark(italic) }),
          "Mod-z": hold(undo),
          "Mod-y": hold(redo),
          "Mod-Shift-z": hold(redo),
          "Mod-f": ask("find"),
          "Mod-h": ask("replace"),
          "Mod-/": ask("shortcuts"),
          F1: ask("shortcuts"),
          "Ctrl-Space": ask("suggest"),
          "Mod-Alt-f": ask("footnote"),
          "Mod-Alt-p": addAnnex,
          F8: hold(nextBlank),
          "Alt-F10": () => {
            const bar = editor.view.dom.closest(".document-editor");
            const tools = bar?.querySelectorAll<HTMLElement>("[data-tool]") ?? [];
            const [first] = tools;
            // The tool that the arrows stopped at may be gone: a table has its own.
            ([...tools].find(({ tabIndex }) => tabIndex === 0) ?? first)?.focus();
            return true;
          },
        }),
        keymap(baseKeymap),
        history({ depth: 500 }),
        keepOrder(),
        outlinePlugin(),
        levelChanges(),
        headingCells(),
        wholeLines(),
        typedLabel(),
        blanksPlugin(),
        findPlugin(),
        marginPlugin(),
        clipboardPlugin(editor.schema),
        tableEditing(),
      ];
    },
  });
