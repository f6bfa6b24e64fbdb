import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { unitKindLabels } from "@/lib/communes/state";
import type { Reached } from "@/lib/pledges/boards/reached";
import type { BoardRow } from "@/lib/pledges/boards/rows";
import type { Thing } from "@/lib/pledges/boards/things";
import { capitalised } from "@/lib/text/capitalised";
import { formatMoment } from "@/lib/text/dates";
import { BoardGrid, type GridCell } from "./board-grid";
import { plainLookOf, plainLooks, StandingTag } from "./board-standing";

type BoardUnitsProps = {
  caption: string;
  rows: readonly BoardRow[];
  things: readonly Thing[];
};

/** Every unit with everything of the year. */
export function BoardUnits({ caption, rows, things }: BoardUnitsProps) {
  const cellOf = ({ cells, isExtra }: BoardRow, { what }: Thing): GridCell => {
    const cell = cells.get(what);
    if (!cell || (isExtra && !cell.submittedAt)) return null;
    const look = plainLookOf(cell);
    return cell.recordId ? [look, cell.recordId] : [look];
  };
  return (
    <BoardGrid
      caption={caption}
      columns={things.map((thing) => ({
        key: thing.what,
        header: capitalised(shortName(thing)),
        path: recordHref(thing, ""),
        opens: `mở ${thing.name} của`,
      }))}
      rows={rows.map((row) => ({
        id: row.unit.id,
        name: row.unit.name,
        ...(row.isExtra && { hasNote: true }),
        cells: things.map((thing) => cellOf(row, thing)),
      }))}
      looks={plainLooks}
      note={extraNote}
    />
  );
}

type BoardUnitsOfThingProps = {
  caption: string;
  rows: readonly BoardRow[];
  thing: Thing;
  reached: (unitId: string) => Reached;
  /** The button that reminds one unit; nothing for who only reads. */
  action?: (row: BoardRow) => ReactNode;
};

/** Every unit with one pledge or report: when it came, when the unit was reminded, who cannot be told. */
export function BoardUnitsOfThing({
  caption,
  rows,
  thing,
  reached,
  action,
}: BoardUnitsOfThingProps) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        { key: "unit", header: "Đơn vị", cell: (row) => <UnitName row={row} hasKind /> },
        {
          key: "standing",
          header: "Tình trạng",
          cell: (row) => <StandingLink row={row} thing={thing} />,
        },
        {
          key: "reminded",
          header: "Nhắc gần nhất",
          cell: (row) => <Reminded {...reached(row.unit.id)} />,
        },
        ...(action ? [{ key: "action", header: "Việc", cell: action }] : []),
      ]}
    />
  );
}

const extraNote = "Không thuộc diện phải đăng ký, báo cáo";

function UnitName({ row: { unit, isExtra }, hasKind }: { row: BoardRow; hasKind?: boolean }) {
  return (
    <>
      {unit.name}
      {hasKind && (
        <span className="block text-sm font-normal text-muted">{unitKindLabels[unit.kind]}</span>
      )}
      {isExtra && <span className="block text-sm font-normal text-muted">{extraNote}</span>}
    </>
  );
}

/** Leads to the pledge or report where there is one to open. */
function StandingLink({ row: { unit, cells, isExtra }, thing }: { row: BoardRow; thing: Thing }) {
  const cell = cells.get(thing.what);
  if (!cell || (isExtra && !cell.submittedAt)) return null;
  const tag = <StandingTag cell={cell} isLink={cell.recordId !== null} />;
  if (!cell.recordId) return tag;
  return (
    <Link href={recordHref(thing, cell.recordId)} className="text-ink no-underline">
      {tag}
      <span className="sr-only">
        , mở {thing.name} của {unit.name}
      </span>
    </Link>
  );
}

const recordHref = ({ kind }: Thing, id: string) =>
  `/${kind === "pledge" ? "pledges" : "reports"}/${id}`;

function Reminded({ reminded: last, people }: Reached) {
  // Nothing at all, so that a card on a phone has no empty line.
  if (!last && people.length > 0) return null;
  return (
    <div>
      {last && `${formatMoment(last.at)}, ${last.by}`}
      {people.length === 0 && (
        <span className="block text-amber">Chưa có tài khoản: nhắc bằng điện thoại</span>
      )}
    </div>
  );
}

/** A column is narrow: "đăng ký", "quý I năm 2026". */
const shortName = ({ kind, name }: Thing) =>
  kind === "pledge" ? name : name.replace(/^báo cáo /, "");
