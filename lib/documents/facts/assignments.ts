import type { Clause, OfficialDocument } from "../model";
import { sectionKindOf } from "../section-kind";
import { dutiesIn } from "./duties";
import { excerptAt, kindOf, type Passage } from "./passages";
import { tableAssignments } from "./table-assignments";
import type { AssignmentRole, ProposedAssignment } from "./types";
import { cleanUnitName, startsWithUnit, verbAfterUnit } from "./unit-names";

/**
 * Who does what: units with a part of their own under tổ chức thực hiện are responsible for it; "chủ trì" leads and
 * "phối hợp" cooperates, wherever said. One row for each unit, role and clause, or row of a table.
 */
export function proposeAssignments(
  document: OfficialDocument,
  passages: readonly Passage[],
): ProposedAssignment[] {
  const rows: ProposedAssignment[] = [];
  const owners = new Map<Clause, string>();
  const own = new Map<ProposedAssignment, Clause>();
  for (const passage of passages) {
    const owner = ownerOf(passage, owners);
    if (owner) {
      owners.set(passage.clause, owner.unit);
      const whole = row(passage, owner.unit, "responsible", owner.at);
      own.set(whole, passage.clause);
      rows.push(whole);
    }
    const ownUnit = owner?.unit ?? inherited(passage, owners);
    for (const { unit, role, at } of dutiesIn(passage, ownUnit))
      rows.push(row(passage, unit, role, at));
  }
  const split = new Parts(rows, passages);
  const once = rows.flatMap((each) => {
    const part = own.get(each);
    return part && split.isSaidBelow(part, each.unit) ? split.below(part, each.unit) : [each];
  });
  return distinct([...once, ...tableAssignments(document)]);
}

/**
 * A unit's part in which clauses say once more that the unit leads: the work is told clause by clause then, not a
 * second time as a whole.
 */
class Parts {
  private readonly byClause: ReadonlyMap<string | null, ProposedAssignment[]>;
  private readonly passages: ReadonlyMap<Clause, Passage>;

  constructor(rows: readonly ProposedAssignment[], passages: readonly Passage[]) {
    this.byClause = Map.groupBy(rows, ({ clauseId }) => clauseId);
    this.passages = new Map(passages.map((passage) => [passage.clause, passage]));
  }

  isSaidBelow({ children }: Clause, unit: string): boolean {
    return children.some((child) => this.isSaidAt(child, unit) || this.isSaidBelow(child, unit));
  }

  /** The clauses of the part that do not name the unit themselves. */
  below({ children }: Clause, unit: string): ProposedAssignment[] {
    return children.flatMap((child) => {
      if (this.isSaidAt(child, unit)) return [];
      if (this.isSaidBelow(child, unit)) return this.below(child, unit);
      const passage = this.passages.get(child);
      return passage && passage.text !== "" ? [row(passage, unit, "responsible", 0)] : [];
    });
  }

  private isSaidAt({ id }: Clause, unit: string): boolean {
    const said = this.byClause.get(id) ?? [];
    return said.some((each) => each.role === "lead" && each.unit === unit);
  }
}

type Owner = { unit: string; at: number };

/** The unit whose part this clause is: a part right under tổ chức thực hiện, or under a heading that groups parts. */
function ownerOf(passage: Passage, owners: ReadonlyMap<Clause, string>): Owner | null {
  const { clause, ancestors, text, folded } = passage;
  const section = ancestors.findIndex((above) => kindOf(above) === "assignments");
  if (section === -1 || ancestors.slice(section).some((above) => owners.has(above))) return null;
  const isDirect = section === ancestors.length - 1;
  const isGrouped = ancestors.slice(section + 1).every(({ heading }) => heading);
  if (!isDirect && !isGrouped) return null;
  return unitNamedBy(clause, text, folded, isDirect);
}

function unitNamedBy(
  clause: Clause,
  text: string,
  folded: string,
  isDirect: boolean,
): Owner | null {
  if (clause.heading) {
    const unit = cleanUnitName(text);
    const isSubject = sectionKindOf(text) !== null && !startsWithUnit(unit.toLowerCase());
    if (isSubject || verbStartsTitle(unit)) return null;
    return isDirect || startsWithUnit(folded) ? { unit, at: 0 } : null;
  }
  const asked =
    /^(?:đề nghị|đề|giao(?: cho)?|yêu cầu|phân công|đ\/c|đồng chí)\s+/u.exec(folded)?.[0].length ??
    0;
  const rest = folded.slice(asked);
  if (!startsWithUnit(rest)) return null;
  const colon = /^[^:;.]{2,120}(?=:)/u.exec(rest)?.[0].length ?? -1;
  const verb = verbAfterUnit(rest);
  const ends = [colon, verb].filter((end) => end > 0);
  if (ends.length === 0) return null;
  const length = Math.min(...ends);
  if (length > 160) return null;
  return { unit: cleanUnitName(text.slice(asked, asked + length)), at: asked };
}

/** "Xây dựng kế hoạch tuyên truyền": a task, not a unit. */
const verbStartsTitle = (title: string) => verbAfterUnit(` ${title.toLowerCase()}`) === 0;

function inherited({ ancestors }: Passage, owners: ReadonlyMap<Clause, string>): string | null {
  const owner = [...ancestors].reverse().find((above) => owners.has(above));
  return owner ? (owners.get(owner) ?? null) : null;
}

function row(passage: Passage, unit: string, role: AssignmentRole, at: number): ProposedAssignment {
  return {
    unit,
    role,
    clauseId: passage.clause.id,
    label: passage.label,
    excerpt: excerptAt(passage.text, at, at + 1),
  };
}

function distinct(rows: readonly ProposedAssignment[]): ProposedAssignment[] {
  const seen = new Set<string>();
  return rows.filter(({ unit, role, clauseId, label, task = "" }) => {
    const key = [unit, role, label, clauseId, task].join("|");
    const isNew = unit !== "" && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
