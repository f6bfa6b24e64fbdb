import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, figures of equal width. */
  numeric?: boolean;
  /** Total below the column, already written out. */
  total?: ReactNode;
  sort?: { href: string; direction: "ascending" | "descending" | null };
};

type TableProps<Row> = {
  caption: string;
  /** Where a heading right above already says it. */
  hideCaption?: boolean;
  /** The first one names its row, and heads the card on a phone. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** Rows on a wide screen, cards on a phone. An empty list is an EmptyState, not an empty table. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey }: TableProps<Row>) {
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <table className="cards-table w-full">
      <caption className={hideCaption ? "sr-only" : "pb-2 text-left font-semibold"}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHeader key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} isHeader={index === 0}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotals && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} isHeader={index === 0}>
                {column.total}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function ColumnHeader<Row>({ column }: { column: Column<Row> }) {
  const { header, numeric, sort } = column;
  const Arrow = sort?.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={numeric ? "numeric" : undefined}
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
    >
      {sort ? (
        <Link href={sort.href} className="-my-2.5 inline-flex min-h-11 items-center gap-1 text-ink">
          {header}
          {sort.direction && <Arrow aria-hidden className="size-4" />}
        </Link>
      ) : (
        header
      )}
    </th>
  );
}

type CellProps<Row> = { column: Column<Row>; isHeader: boolean; children: ReactNode };

function Cell<Row>({ column, isHeader, children }: CellProps<Row>) {
  // What is not said is not sent either: a page of a hundred rows has hundreds of cells.
  const numeric = column.numeric && { className: "numeric" };
  if (isHeader) {
    return (
      <th scope="row" {...numeric}>
        {children}
      </th>
    );
  }
  return (
    <td {...numeric} data-label={column.header}>
      {children}
    </td>
  );
}
