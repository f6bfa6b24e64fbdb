import { dateMentionsIn, lastDayOf } from "@/lib/text/date-mentions";
import type { OfficialDocument } from "../model";
import { foldKeepingPlaces } from "./passages";
import { columnOf, tablesOf } from "./tables";
import type { ProposedDeadline } from "./types";

/** A table of tasks with a column for when: the last day each cell names ("Tháng 4 - tháng 6/2026" gives 30 June). */
export function tableDeadlines(
  document: OfficialDocument,
  year: number | null,
): ProposedDeadline[] {
  return tablesOf(document).flatMap((table) => {
    const column = columnOf(table, /thời gian|thời hạn|hoàn thành|(?:^|\s)hạn(?:$|\s)/u);
    if (column === null) return [];
    return table.rows.flatMap((cells) => {
      const cell = foldKeepingPlaces(cells[column] ?? "");
      const mention = dateMentionsIn(cell).findLast(
        ({ month, quarter }) => month !== null || quarter !== null,
      );
      if (!mention || cell.length > 60 || /hằng|hàng|mỗi|thường xuyên/u.test(cell)) return [];
      const date = lastDayOf(mention, year);
      const { clauseId, label } = table;
      return date === null
        ? []
        : [{ date, clauseId, label, excerpt: cells.filter(Boolean).join(" | ") }];
    });
  });
}
