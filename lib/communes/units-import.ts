import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { UnitKind } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { foldAccents, foldCase } from "@/lib/text/fold";
import { ensure } from "@/lib/workflow/verdict";
import {
  type ImportColumn,
  type ImportReading,
  type RowProblem,
  readImport,
  repeatedRows,
} from "./import-table";
import { canKeepUnits } from "./policy";
import { unitKindLabels } from "./state";
import { sameNameOnADay } from "./unit-names";
import { changingUnits, insertUnit, type UnitList } from "./units-commands";
import { type UnitInput, unitKinds, unitSchema } from "./units-schema";

const columns: readonly ImportColumn[] = [
  { field: "name", header: "Tên đơn vị", required: true },
  { field: "kind", header: "Loại", required: true },
  { field: "shortName", header: "Tên viết tắt" },
  { field: "validFrom", header: "Từ ngày" },
];

/** The file to begin with: the names of the columns, and one row of each of two kinds. */
export const unitTemplate: readonly (readonly string[])[] = [
  columns.map(({ header }) => header),
  ["Phòng Kinh tế", unitKindLabels.DEPARTMENT, "", "01/7/2025"],
  ["Bản Ví Dụ", unitKindLabels.VILLAGE, "", ""],
];

/** What people write for a kind, besides its label. */
const otherWords: Record<string, UnitKind> = {
  thon: "VILLAGE",
  ban: "VILLAGE",
  xom: "VILLAGE",
  "to dan pho": "VILLAGE",
  "khu pho": "VILLAGE",
  truong: "SCHOOL",
  "tram y te": "HEALTH",
  "doan the": "MASS_ORGANISATION",
  phong: "DEPARTMENT",
  khac: "OTHER",
};

function kindOf(typed: string, context: z.RefinementCtx): UnitKind {
  const words = foldAccents(typed).trim();
  const kind =
    unitKinds.find((each) => foldAccents(unitKindLabels[each]) === words) ?? otherWords[words];
  if (kind) return kind;
  context.addIssue({ code: "custom", message: kindMessage });
  return z.NEVER;
}

const kindMessage = `Loại phải là một trong: ${Object.values(unitKindLabels).join("; ")}.`;
// One schema for all cells: a slip in one must not hide those in the others.
const rowSchema = unitSchema.extend({
  kind: z.string().transform(kindOf).pipe(unitSchema.shape.kind),
});

/** What a file of units would do, with everything that stands in its way; changes nothing. Throws FORBIDDEN. */
export function previewUnits(actor: Actor, file: Uint8Array): Promise<ImportReading<UnitInput>> {
  ensure(canKeepUnits(actor));
  return changingUnits(actor, async (_tx, units) => readUnits(file, units), { announces: false });
}

/**
 * Adds the units of a file, all of them or none. Gives how many. Throws RULE_BROKEN with the first row that stands in
 * the way; FORBIDDEN.
 */
export function importUnits(actor: Actor, file: Uint8Array, now: Date): Promise<number> {
  return changingUnits(actor, async (tx, units) => {
    const { rows, problems } = readUnits(file, units);
    const [problem] = problems;
    if (problem) throw new DomainError("RULE_BROKEN", `Dòng ${problem.line}: ${problem.message}`);
    for (const { row } of rows) await insertUnit(tx, actor, units, row, now);
    await recordAudit(tx, {
      actor,
      action: "rows.imported",
      subject: { type: "commune", id: actor.communeId },
      data: { what: "units", rows: rows.length },
      at: now,
    });
    return rows.length;
  });
}

function readUnits(file: Uint8Array, units: UnitList): ImportReading<UnitInput> {
  const reading = readImport(file, columns, rowSchema);
  const taken = reading.rows.flatMap(({ line, row }): RowProblem[] => {
    const clash = sameNameOnADay(units, { ...row, validTo: null });
    if (!clash) return [];
    return [{ line, column: "Tên đơn vị", message: `Xã đã có đơn vị tên ${clash.name}.` }];
  });
  const repeated = repeatedRows(reading.preview, "Tên đơn vị", ({ cells }) =>
    foldCase(cells["Tên đơn vị"] ?? ""),
  );
  const problems = [...reading.problems, ...taken, ...repeated].sort((a, b) => a.line - b.line);
  return { ...reading, problems };
}
