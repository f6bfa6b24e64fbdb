"use client";

import { Table } from "@/components/ui/table";

/** How a cell looks that says so. */
export type GridLook = { words: string; className?: string };

type GridColumn = {
  key: string;
  header: string;
  /** Before the id of what was handed in: "/reports/". */
  path: string;
  /** "mở báo cáo quý I năm 2026 của" */
  opens: string;
};

/** Which of the looks, and what there is to open; null where nothing is to be said. */
export type GridCell = readonly [look: number, recordId?: string] | null;

export type GridRow = {
  id: string;
  name: string;
  hasNote?: boolean;
  cells: readonly GridCell[];
};

type BoardGridProps = {
  caption: string;
  columns: readonly GridColumn[];
  looks: readonly GridLook[];
  rows: readonly GridRow[];
  /** Below the names of rows that have it. */
  note: string;
};

/**
 * A board of a hundred units is asked for all day, and has five hundred cells. Drawn from what differs from cell to cell:
 * as a component of the server every element of it would be sent a second time, in words, for the scripts.
 */
export function BoardGrid({ caption, columns, looks, rows, note }: BoardGridProps) {
  return (
    <div className="[&_td>*]:text-sm [&_td>a:not([class])]:text-ink">
      <Table
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "unit",
            header: "Đơn vị",
            cell: ({ name, hasNote }) => (
              <>
                {name}
                {hasNote && <span className="block text-sm font-normal text-muted">{note}</span>}
              </>
            ),
          },
          ...columns.map(({ key, header, path, opens }, index) => ({
            key,
            header,
            cell: ({ name, cells }: GridRow) => {
              const [look, recordId] = cells[index] ?? [];
              if (look === undefined || !looks[look]) return null;
              const { words, className } = looks[look];
              if (!recordId) return <span className={className}>{words}</span>;
              return (
                <a
                  href={`${path}${recordId}`}
                  aria-label={`${words}, ${opens} ${name}`}
                  className={className}
                >
                  {words}
                </a>
              );
            },
          })),
        ]}
      />
    </div>
  );
}
