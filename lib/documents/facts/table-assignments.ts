import type { OfficialDocument } from "../model";
import { columnOf, tablesOf } from "./tables";
import type { ProposedAssignment } from "./types";
import { splitUnits } from "./unit-names";

/** A table of tasks with a column for who leads and one for who cooperates: a row of facts for each unit in each row. */
export function tableAssignments(document: OfficialDocument): ProposedAssignment[] {
  return tablesOf(document).flatMap((table) => {
    const lead = columnOf(table, /chủ trì|thực hiện chính|đơn vị thực hiện|cơ quan thực hiện/u);
    const cooperate = columnOf(table, /phối hợp/u);
    const work = columnOf(table, /nội dung|nhiệm vụ|công việc|hoạt động|phần việc/u);
    return table.rows.flatMap((cells) =>
      (["lead", "cooperate"] as const).flatMap((role) => {
        const column = role === "lead" ? lead : cooperate;
        const words = column === null ? "" : (cells[column] ?? "");
        const { clauseId, label } = table;
        const task =
          (work === null ? "" : (cells[work] ?? "")) || cells.filter(Boolean).join(" | ");
        return splitUnits(words.replaceAll("\n", ", ")).map((unit) => ({
          unit,
          role,
          task,
          clauseId,
          label,
          excerpt: words,
        }));
      }),
    );
  });
}
