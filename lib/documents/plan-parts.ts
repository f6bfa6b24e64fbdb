import { foldCase } from "@/lib/text/fold";
import { relabel } from "./checks/lists";
import { renumber } from "./checks/renumber";
import { clausesOf, type Line, labelOf, linesOf } from "./lines";
import { type Clause, type OfficialDocument, plainText, richText, type SectionKind } from "./model";
import { parseBareLabel } from "./outline/label";
import { sectionKindsOf } from "./section-kind";
import { mapClause, walkClauses } from "./walk";

/**
 * The parts of a plan in the order most plans have them. Where a plan has them is its own affair: a part is wherever its
 * heading, or its run-in title, is.
 */
export const partTitles: Readonly<Record<SectionKind, string>> = {
  theme: "CHỦ ĐỀ",
  purpose: "MỤC ĐÍCH",
  requirements: "YÊU CẦU",
  audience: "ĐỐI TƯỢNG THI ĐUA",
  timeline: "THỜI GIAN THI ĐUA",
  contents: "NỘI DUNG THI ĐUA",
  targets: "CHỈ TIÊU THI ĐUA",
  criteria: "TIÊU CHÍ THI ĐUA",
  rewardForms: "HÌNH THỨC KHEN THƯỞNG",
  solutions: "GIẢI PHÁP THỰC HIỆN",
  activities: "CÁC HOẠT ĐỘNG",
  budget: "KINH PHÍ",
  assignments: "TỔ CHỨC THỰC HIỆN",
  closing: "KẾT LUẬN",
};

const order: readonly SectionKind[] = Object.keys(partTitles).filter(isKind);
function isKind(word: string): word is SectionKind {
  return word in partTitles;
}

/** A kind given by hand is all the clause is about; else a heading may name several ("MỤC ĐÍCH, YÊU CẦU"). */
export function kindsOfClause(clause: Clause): readonly SectionKind[] {
  const words = plainText(clause.text);
  const title = clause.heading ? words : /^[^:.;]{3,80}:/u.exec(words)?.[0];
  const said = title ? sectionKindsOf(title) : [];
  if (clause.kind === null) return clause.heading ? [] : said;
  return said[0] === clause.kind ? said : [clause.kind];
}

/** The clauses of the body that are about this, the outermost of each branch, in reading order. */
export function partsAbout(document: OfficialDocument, kind: SectionKind): Clause[] {
  const found: Clause[] = [];
  for (const { clause, ancestors } of walkClauses(document.body)) {
    const isOwn = kindsOfClause(clause).includes(kind);
    if (isOwn && !ancestors.some((above) => found.includes(above))) found.push(clause);
  }
  return narrowest(found, kind);
}

/** Under "MỤC ĐÍCH, YÊU CẦU" the heading "2. Yêu cầu" is the part itself. */
function narrowest(clauses: readonly Clause[], kind: SectionKind): Clause[] {
  return clauses.flatMap((clause) => {
    if (kindsOfClause(clause).length < 2) return [clause];
    const own = clause.children.filter((child) => kindsOfClause(child)[0] === kind);
    return own.length > 0 ? own : [clause];
  });
}

/**
 * Adds a part: a heading with the words below it, before the first part that usually comes later; the parts after it are
 * numbered anew. `newId` names the new clauses.
 */
export function addPart(
  document: OfficialDocument,
  kind: SectionKind,
  words: string,
  newId: () => string,
): OfficialDocument {
  const top = document.body;
  const rank = order.indexOf(kind);
  const next = top.findIndex((clause) => {
    const [first] = kindsOfClause(clause);
    return first !== undefined && order.indexOf(first) > rank;
  });
  const heading: Line = {
    id: newId(),
    text: richText(partTitles[kind]),
    table: null,
    ...labelled(top),
  };
  const below: Line = {
    id: newId(),
    label: parseBareLabel("-"),
    text: richText(words),
    table: null,
  };
  const before = next === -1 ? top : top.slice(0, next);
  const after = next === -1 ? [] : top.slice(next);
  const body = clausesOf([...linesOf(before), heading, below, ...linesOf(after)]);
  const added = body.find(({ id }) => id === heading.id);
  return added && added.marker !== "none"
    ? renumber({ ...document, body }, null, added.marker)
    : { ...document, body };
}

/** As the other headings are: the next of their numbers, or a title without one. */
function labelled(top: readonly Clause[]): Pick<Line, "label" | "isTitle"> {
  const model =
    top.findLast(({ heading }) => heading) ?? top.findLast(({ marker }) => marker !== "none");
  if (model?.marker === "none") return { label: null, isTitle: true };
  return { label: parseBareLabel(model && model.marker !== "dash" ? relabel(model, 1) : "I.") };
}

/**
 * Writes a sentence as a new clause at the end of the part that is about this, which is added when the plan has none.
 * Its label goes on from that of the clause before it.
 */
export function appendToPart(
  document: OfficialDocument,
  kind: SectionKind,
  sentence: string,
  { clauseId, newId }: { clauseId: string; newId: () => string },
): OfficialDocument {
  const part = partsAbout(document, kind).at(0);
  if (!part) {
    const ids = [newId(), clauseId].values();
    return addPart(document, kind, sentence, () => ids.next().value ?? newId());
  }
  const last = part.children.at(-1);
  const marked = part.children.findLast(({ marker }) => marker !== "none");
  const label =
    last && marked === last
      ? labelOf({ marker: last.marker, label: nextLabel(last) })
      : parseBareLabel(isDash(part) ? "+" : "-");
  const lines = linesOf(document.body);
  const inPart = new Set([...walkClauses([part])].map(({ clause }) => clause.id));
  const at = lines.findLastIndex(({ id }) => inPart.has(id)) + 1;
  const line: Line = { id: clauseId, label, text: richText(sentence), table: null };
  return { ...document, body: clausesOf([...lines.slice(0, at), line, ...lines.slice(at)]) };
}

const isDash = ({ marker }: Clause) => marker === "dash";

function nextLabel(clause: Clause): string {
  if (["dash", "plus", "star"].includes(clause.marker)) return clause.label;
  const { ordinal = 0 } = labelOf(clause) ?? {};
  return relabel(clause, ordinal + 1);
}

/** The document in which the office has said what a clause of the body is about; null takes that back. */
export function withKind(
  document: OfficialDocument,
  clauseId: string,
  kind: SectionKind | null,
): OfficialDocument {
  const body = mapClause(document.body, clauseId, (clause) => ({ ...clause, kind }));
  return { ...document, body };
}

/** True when the words below a heading say something. */
export function saysSomething(clause: Clause): boolean {
  return [...walkClauses([clause])].some(
    ({ clause: each }) =>
      each.table !== null || (!each.heading && foldCase(plainText(each.text)) !== ""),
  );
}
