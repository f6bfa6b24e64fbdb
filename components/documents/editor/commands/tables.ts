import type { Command, EditorState } from "@tiptap/pm/state";
import { Selection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
} from "@tiptap/pm/tables";
import { richText, type Table } from "@/lib/documents/model";
import { newId } from "@/lib/text/new-id";
import { tableNode } from "../model/table-content";
import { offsetOf } from "../plugins/outline";

const newTable: Table = {
  headerRows: 1,
  rows: [
    [{ text: richText("Nội dung") }, { text: richText("Số lượng") }],
    [{ text: [] }, { text: [] }],
  ],
};

/** A table of two rows below the line the cursor is in, in place of that line where it is empty. */
export const insertTable: Command = (state, dispatch) => {
  const { tr, schema, selection } = state;
  const index = selection.$from.index(0);
  const block = tr.doc.maybeChild(index);
  if (block?.type.name !== "line") return false;
  const start = offsetOf(tr.doc, index);
  const end = start + block.nodeSize;
  const node = tableNode(schema, newId(), newTable);
  const isEmpty = block.childCount === 0 && block.attrs.marker === "none";
  // One can always write below a table.
  const isLast = tr.doc.child(index + 1).type.name !== "line";
  const below = isLast || isEmpty ? [schema.node("line")] : [];
  tr.replaceWith(isEmpty ? start : end, end, [node, ...below]);
  const at = isEmpty ? start : end;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

type Rows = { top: number; bottom: number; headerRows: number };

/** The heading rows stay the first rows when one is put among them or taken away. */
function keepingHeader(command: Command, change: (rows: Rows) => number): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { top, bottom, table, tableStart } = selectedRect(state);
    const { headerRows } = table.attrs;
    return command(
      state,
      dispatch &&
        ((tr) => {
          const more = change({ top, bottom, headerRows });
          const still = tr.doc.nodeAt(tableStart - 1)?.type.name === "table";
          if (more !== 0 && still)
            tr.setNodeAttribute(tableStart - 1, "headerRows", headerRows + more);
          dispatch(tr);
        }),
    );
  };
}

const isAbove = (row: number, { headerRows }: Rows) => (row < headerRows ? 1 : 0);

const toggleHeader: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table, tableStart } = selectedRect(state);
  const headerRows = table.attrs.headerRows > 0 ? 0 : 1;
  dispatch?.(state.tr.setNodeAttribute(tableStart - 1, "headerRows", headerRows));
  return true;
};

type TableCommand = { name: string; short: string; run: Command };

/** What can be done with the rows, the columns and the whole of the table that the cursor is in. */
export const tableCommands: readonly { heading: string; commands: readonly TableCommand[] }[] = [
  {
    heading: "Dòng",
    commands: [
      {
        name: "Thêm dòng trên",
        short: "+ trên",
        run: keepingHeader(addRowBefore, (rows) => isAbove(rows.top, rows)),
      },
      {
        name: "Thêm dòng dưới",
        short: "+ dưới",
        // Behind the last heading row begins the rest.
        run: keepingHeader(addRowAfter, (rows) => isAbove(rows.bottom, rows)),
      },
      {
        name: "Xóa dòng",
        short: "Xóa",
        run: keepingHeader(deleteRow, ({ top, bottom, headerRows }) =>
          Math.min(0, top - Math.min(bottom, headerRows)),
        ),
      },
    ],
  },
  {
    heading: "Cột",
    commands: [
      { name: "Thêm cột trái", short: "+ trái", run: addColumnBefore },
      { name: "Thêm cột phải", short: "+ phải", run: addColumnAfter },
      { name: "Xóa cột", short: "Xóa", run: deleteColumn },
    ],
  },
  {
    heading: "Bảng",
    commands: [
      { name: "Dòng đầu là tiêu đề", short: "Tiêu đề", run: toggleHeader },
      { name: "Xóa bảng", short: "Xóa", run: deleteTable },
    ],
  },
];

export const isInTableAt = (state: EditorState): boolean => isInTable(state);
