import { UnitKind } from "@/lib/db/generated/enums";
import { yearOfPeriod } from "@/lib/pledges/periods";
import type { BoardRow } from "./rows";
import { type Standing, standings } from "./standing";
import type { Thing } from "./things";

/** What a board's address asks for. */
export type BoardFilter = {
  year?: string;
  what?: string;
  kind?: UnitKind;
  standing?: Standing;
  page: number;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address; what is none of ours asks for nothing. */
export function readFilter(query: Query): BoardFilter {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const [year, what] = [one("year"), one("what")];
  const kind = Object.values(UnitKind).find((each) => each === one("kind"));
  const standing = standings.find((each) => each === one("standing"));
  const page = Number(one("page") ?? 1);
  return {
    ...(year && /^\d{4}$/.test(year) && { year }),
    ...(what && { what }),
    ...(kind && { kind }),
    ...(standing && { standing }),
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

/** The address that asks for this. */
export function boardHref(
  campaignId: string,
  { page = 1, ...asked }: Partial<BoardFilter>,
): string {
  const query = new URLSearchParams({ ...asked, ...(page > 1 && { page: String(page) }) });
  return `/campaigns/${campaignId}${query.size > 0 ? `?${query}` : ""}`;
}

/** The board of one thing ("report:2026-06-20"), of the year it belongs to. */
export function thingHref(campaignId: string, what: string, standing?: Standing): string {
  const [, kind, key = ""] = /^(pledge|report):(.*)$/.exec(what) ?? [];
  const year = kind === "report" ? yearOfPeriod(key) : key;
  return boardHref(campaignId, { ...(year && { year }), what, ...(standing && { standing }) });
}

/** The rows asked for: of the kind, and standing so with that thing, or with any where none is named. */
export function filteredRows(
  rows: readonly BoardRow[],
  things: readonly Thing[],
  { what, kind, standing }: Pick<BoardFilter, "what" | "kind" | "standing">,
): BoardRow[] {
  const looked = things.filter((thing) => !what || thing.what === what);
  return rows.filter(
    ({ unit, cells, isExtra }) =>
      (!kind || unit.kind === kind) &&
      (!standing ||
        looked.some((thing) => {
          const cell = cells.get(thing.what);
          const isMissed = cell?.standing === "LATE" || cell?.standing === "MISSING";
          return cell?.standing === standing && !(isExtra && isMissed);
        })),
  );
}
