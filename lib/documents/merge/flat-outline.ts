import { clausesOf, type Line, linesOf } from "../lines";
import type { Annex, Clause, OfficialDocument } from "../model";
import { walkClauses } from "../walk";

/** The head of an annex, as one more line above its lines. */
type AnnexHead = Pick<Annex, "label" | "title" | "note">;

/** One line of a whole paper: of the body, of an annex, or the head of one. */
export type FlatLine = {
  id: string;
  /** Null for a line that stands at the top. */
  parent: string | null;
  /** The head of an annex is at 0, above everything in it. */
  depth: number;
  line: Line | null;
  annex: AnnexHead | null;
  /** How the clause is cited, "IV.1"; of a dash or a paragraph, the clause it stands under. */
  path: string;
};

/** All lines of a paper in reading order. */
export class FlatOutline {
  readonly ids: readonly string[];
  private readonly lines: ReadonlyMap<string, FlatLine>;

  constructor({ body, annexes }: OfficialDocument, annexIds: readonly string[]) {
    const all = [...flatLines(body, null)];
    annexes.forEach(({ label, title, note, body: below }, index) => {
      const id = annexIds[index] ?? `annex:${index}`;
      const annex = { label, title, note };
      all.push({ id, parent: null, depth: 0, line: null, annex, path: label });
      all.push(...flatLines(below, id));
    });
    this.ids = all.map(({ id }) => id);
    this.lines = new Map(all.map((line) => [line.id, line]));
  }

  has = (id: string): boolean => this.lines.has(id);
  get = (id: string): FlatLine | undefined => this.lines.get(id);

  /** The lines above this one up to the top, the nearest first. */
  *above(id: string): Generator<string> {
    for (let at = this.get(id)?.parent; at; at = this.get(at)?.parent) yield at;
  }
}

function flatLines(clauses: readonly Clause[], annexId: string | null): FlatLine[] {
  const lines = linesOf(clauses);
  return [...walkClauses(clauses)].map(({ clause, ancestors, path }, index) => ({
    id: clause.id,
    parent: ancestors.at(-1)?.id ?? annexId,
    depth: ancestors.length + 1,
    line: lines[index] ?? null,
    annex: null,
    path,
  }));
}

/** Lines in order → the body and the annexes they make. */
export function outlineOf(lines: readonly FlatLine[]): Pick<OfficialDocument, "body" | "annexes"> {
  const parts: { head: AnnexHead | null; lines: Line[] }[] = [{ head: null, lines: [] }];
  for (const { annex, line } of lines) {
    if (annex) parts.push({ head: annex, lines: [] });
    else if (line) parts.at(-1)?.lines.push(line);
  }
  const [body, ...annexes] = parts.map((part) => ({ ...part, clauses: clausesOf(part.lines) }));
  return {
    body: body?.clauses ?? [],
    annexes: annexes.flatMap(({ head, clauses }) => (head ? [{ ...head, body: clauses }] : [])),
  };
}

/** Names of the annexes of a text by those of the text it goes back to: they have no ids of their own. */
export function annexIdsOf(base: OfficialDocument, other: OfficialDocument): string[] {
  const free = new Set(base.annexes.keys());
  const taken = new Set<string>();
  const sameCount = base.annexes.length === other.annexes.length;
  return other.annexes.map((annex, index) => {
    const isIt = (test: (candidate: Annex, at: number) => boolean) =>
      [...free].find((at) => {
        const candidate = base.annexes[at];
        return candidate !== undefined && test(candidate, at);
      });
    const ids = new Set([...walkClauses(annex.body)].map(({ clause }) => clause.id));
    const found =
      isIt(({ body }) => [...walkClauses(body)].some(({ clause }) => ids.has(clause.id))) ??
      isIt(({ label, title }) => label === annex.label && title === annex.title) ??
      isIt(({ label }) => label === annex.label && label !== "") ??
      (sameCount ? isIt((_, at) => at === index) : undefined);
    if (found !== undefined) {
      free.delete(found);
      return `annex:${found}`;
    }
    let id = `annex:+${annex.body[0]?.id ?? `${annex.label}|${annex.title}`}`;
    while (taken.has(id)) id += "+";
    taken.add(id);
    return id;
  });
}
