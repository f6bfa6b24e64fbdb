import { toRoman } from "@/lib/text/roman";
import { clausesOf, linesOf } from "./lines";
import {
  type Clause,
  type Marker,
  type OfficialDocument,
  richText,
  type SectionKind,
} from "./model";
import { parseBareLabel, pointLetters } from "./outline/label";
import { sectionKindOf } from "./section-kind";
import { mapClause, walkClauses } from "./walk";

export type Origin = { clauseId: string; superiorClauseId: string };

/** The clauses of a superior plan that may be taken over: those of its body, and each annex as a part of its own. */
export function clausesToChoose({ body, annexes }: OfficialDocument): Clause[] {
  const parts = annexes.map(
    ({ label, title, body: children }, index): Clause => ({
      id: `annex-${index + 1}`,
      marker: "none",
      label: "",
      kind: sectionKindOf(title),
      heading: true,
      text: richText([label, title].filter(Boolean).join(". ")),
      table: null,
      children,
    }),
  );
  return [...body, ...parts];
}

/** What parts of a superior plan a commune usually takes over; the rest is said in its own way. */
const usuallyCarried: ReadonlySet<SectionKind> = new Set([
  "contents",
  "targets",
  "solutions",
  "timeline",
]);

/** Ids of the clauses ticked before anybody has chosen. */
export function usualChoice(superior: OfficialDocument): Set<string> {
  const chosen = [...walkClauses(clausesToChoose(superior))].filter(({ clause, ancestors }) => {
    const kind = kindAmong([clause, ...[...ancestors].reverse()]);
    return kind !== null && usuallyCarried.has(kind);
  });
  return new Set(chosen.map(({ clause }) => clause.id));
}

/**
 * Puts chosen clauses of a superior plan into a plan: each into the part about the same matter, else under nội dung,
 * numbered on from what stands there, with new ids. A chosen clause none of whose points is chosen comes whole; with
 * some chosen, those only; what is there `already` is not taken twice. Titles of parts stay behind: the plan has its own.
 */
export function carryClauses(
  own: OfficialDocument,
  superior: OfficialDocument,
  chosen: ReadonlySet<string>,
  newId: () => string,
  already: ReadonlySet<string> = new Set(),
): { document: OfficialDocument; origins: Origin[] } {
  const origins: Origin[] = [];
  const parts = clausesToChoose(superior);
  const taken = new Set(expanded(parts, chosen).filter((id) => !already.has(id)));
  let body: readonly Clause[] = own.body;
  for (const { clause, kind } of rootsOf(parts, taken)) {
    const landing = landingFor(body, kind);
    const place = landing ? landing.children : body;
    const carried = copy(clause, markerAfter(place, landing), place, newId, origins);
    body = landing
      ? mapClause(body, landing.id, (part) => ({ ...part, children: [...part.children, carried] }))
      : [...body, carried];
  }
  if (origins.length === 0) return { document: own, origins };
  return { document: { ...own, body: clausesOf(linesOf(body)) }, origins };
}

/** The ids to take: a chosen clause none of whose points is chosen stands for all of them. */
function expanded(clauses: readonly Clause[], chosen: ReadonlySet<string>): string[] {
  return clauses.flatMap((clause) => {
    const points = expanded(clause.children, chosen);
    if (!chosen.has(clause.id)) return points;
    return points.length > 0 ? [clause.id, ...points] : allIds(clause);
  });
}

const allIds = (clause: Clause): string[] => [clause.id, ...clause.children.flatMap(allIds)];

type Root = { clause: Clause; kind: SectionKind | null };

/** The chosen clauses that no chosen clause stands above, the titles of parts not among them. */
function rootsOf(parts: readonly Clause[], taken: ReadonlySet<string>): Root[] {
  const under = (clauses: readonly Clause[], kind: SectionKind | null): Root[] =>
    clauses.flatMap((clause) => {
      const own = clause.kind ?? kind;
      return taken.has(clause.id)
        ? [{ clause: pruned(clause, taken), kind: own }]
        : under(clause.children, own);
    });
  return parts.flatMap((part) => {
    const isTitle = part.heading && part.children.length > 0;
    return isTitle ? under(part.children, part.kind) : under([part], null);
  });
}

function pruned(clause: Clause, taken: ReadonlySet<string>): Clause {
  const keep = (clauses: readonly Clause[]): Clause[] =>
    clauses.flatMap((child) =>
      taken.has(child.id) ? [pruned(child, taken)] : keep(child.children),
    );
  return { ...clause, children: keep(clause.children) };
}

/** The part about this matter, the most particular one ("1. Mục đích" within "I. MỤC ĐÍCH, YÊU CẦU"). */
function landingFor(body: readonly Clause[], kind: SectionKind | null): Clause | null {
  const all = [...walkClauses(body)].map(({ clause }) => clause);
  const about = (wanted: SectionKind) =>
    all.find((clause) => clause.kind === wanted && (clause.heading || clause.marker !== "none"));
  const found = (kind && about(kind)) ?? about("contents") ?? null;
  const narrower = found?.children.find((child) => child.heading && child.kind === found.kind);
  return narrower ?? found;
}

const levels = ["roman", "decimal", "letter", "dash", "plus"] as const satisfies Marker[];
type Level = (typeof levels)[number];

const isLevel = (marker: Marker): marker is Level => (levels as readonly Marker[]).includes(marker);
const levelOf = (marker: Marker) => (isLevel(marker) ? levels.indexOf(marker) : -1);
const below = (marker: Marker): Level =>
  levels[Math.min(levelOf(marker) + 1, levels.length - 1)] ?? "plus";

/** The kind of label the list there already has, else the next below the part's. */
function markerAfter(place: readonly Clause[], landing: Clause | null): Level {
  const last = place.findLast(({ marker }) => isLevel(marker))?.marker;
  if (last && isLevel(last)) return last;
  return landing && landing.marker !== "part" && landing.marker !== "upper"
    ? below(landing.marker)
    : "decimal";
}

function copy(
  clause: Clause,
  marker: Level,
  before: readonly Clause[],
  newId: () => string,
  origins: Origin[],
): Clause {
  const id = newId();
  origins.push({ clauseId: id, superiorClauseId: clause.id });
  // A table stands as a table; a paragraph without a label is told from its neighbours by getting one.
  const isTable = clause.table !== null;
  const own: Clause = {
    ...clause,
    id,
    marker: isTable ? "none" : marker,
    label: isTable ? "" : labelAfter(before, marker),
    children: [],
  };
  const children: Clause[] = [];
  for (const child of clause.children)
    children.push(
      child.marker === "none"
        ? copyParagraph(child, newId, origins)
        : copy(child, childMarker(child.marker, own.marker), children, newId, origins),
    );
  return { ...own, children };
}

function copyParagraph(clause: Clause, newId: () => string, origins: Origin[]): Clause {
  const id = newId();
  origins.push({ clauseId: id, superiorClauseId: clause.id });
  const children = clause.children.map((child) => copyParagraph(child, newId, origins));
  return { ...clause, id, marker: "none", label: "", children };
}

/** As it was, where that stands below its new parent. */
const childMarker = (marker: Marker, parent: Marker): Level =>
  isLevel(marker) && levelOf(marker) > levelOf(parent) ? marker : below(parent);

function labelAfter(before: readonly Clause[], marker: Level): string {
  if (marker === "dash") return "-";
  if (marker === "plus") return "+";
  const last = before.findLast((clause) => clause.marker === marker);
  const ordinal = ((last && parseBareLabel(last.label)?.ordinal) ?? 0) + 1;
  if (marker === "roman") return `${toRoman(ordinal)}.`;
  if (marker === "decimal") return `${ordinal}.`;
  return `${pointLetters[ordinal - 1] ?? pointLetters.at(-1)})`;
}

function kindAmong(clauses: readonly Clause[]): SectionKind | null {
  return clauses.find(({ kind }) => kind !== null)?.kind ?? null;
}
