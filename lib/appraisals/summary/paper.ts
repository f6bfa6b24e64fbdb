import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune, findRule } from "@/lib/communes/queries";
import type { Audience } from "@/lib/db/generated/enums";
import type { OfficialDocument } from "@/lib/documents/model";
import { summaryList } from "@/lib/documents/templates/summary-list/summary-list";
import type { Sheet } from "@/lib/documents/workbook/write-workbook";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { type SummaryRow, summaryColumns } from "./columns";

/** The cells of the list, in the order of its columns. */
export function summaryCells(rows: readonly SummaryRow[]): string[][] {
  return rows.map((row, index) => summaryColumns.map(({ of }) => of(row, index)));
}

/** The list as a paper of the standing body. Two queries. */
export async function summaryPaper(
  actor: Actor,
  rows: readonly SummaryRow[],
  now: Date,
): Promise<OfficialDocument> {
  const commune = await findOwnCommune(actor);
  const standingBody = await findRule(actor, "standing-body", now);
  return summaryList({
    commune,
    standingBody: String(standingBody?.value ?? "Thường trực Hội đồng Thi đua - Khen thưởng"),
    on: calendarDate(now),
    preparedBy: actor.name,
    headers: summaryColumns.map(({ header }) => header),
    rows: summaryCells(rows),
    counts: countsOf(rows),
  });
}

const audienceWords = [
  ["COLLECTIVE", "tập thể"],
  ["ENTERPRISE", "doanh nghiệp"],
  ["HOUSEHOLD", "hộ gia đình"],
  ["PERSON", "cá nhân"],
] as const satisfies readonly [Audience, string][];

function countsOf(rows: readonly SummaryRow[]) {
  return [...Map.groupBy(rows, ({ award }) => award)].map(([award, those]) => ({
    award: awardName(award),
    words: audienceWords.flatMap(([audience, words]) => {
      const count = those.filter((row) => row.audience === audience).length;
      return count > 0 ? [`${count} ${words}`] : [];
    }),
    total: those.length,
  }));
}

/** The same as a table that Excel opens. */
export async function summarySheets(
  actor: Actor,
  rows: readonly SummaryRow[],
  now: Date,
): Promise<Sheet[]> {
  const commune = await findOwnCommune(actor);
  return [
    {
      name: "Trích ngang",
      title: [
        `Danh sách trích ngang đề nghị khen thưởng, ${communeName(commune)}`,
        `Tính đến ngày ${formatDate(now)}`,
      ],
      columns: summaryColumns.map(({ header, width }) => ({ header, width })),
      rows: summaryCells(rows).map(([number = "", ...cells]) => [Number(number), ...cells]),
    },
  ];
}
