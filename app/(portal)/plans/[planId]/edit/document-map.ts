import type { Finding, Part, Severity } from "@/lib/documents/checks/finding";
import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { gravestBy } from "./gravest";

/** How far a part of the paper has come: nothing in it, something to mend, something to look at, in order. */
export type PartSign = "empty" | "error" | "attention" | "ready";

/** A line of the document map. */
export type MapItem = {
  key: string;
  place: { clauseId: string | null; part: Part };
  title: string;
  sign: PartSign;
  /** Numbered clauses right below; shown where the cursor is. */
  children: readonly MapItem[];
};

/** The paper from its head to its annexes, with the sign of each part. */
export function documentMap(document: OfficialDocument, findings: readonly Finding[]): MapItem[] {
  const gravest = gravestBy(
    findings,
    // The head of the paper is one line of the map.
    ({ clauseId, part }) => clauseId ?? (part === "header" ? "subject" : part),
  );
  const outside = (part: Part, title: string, isEmpty: boolean): MapItem => ({
    key: part,
    place: { clauseId: null, part },
    title,
    sign: isEmpty ? "empty" : signOf([gravest.get(part)]),
    children: [],
  });
  const itemOf = (clause: Clause, part: Part): MapItem => ({
    key: clause.id,
    place: { clauseId: clause.id, part },
    title: titleOf(clause),
    sign: isBlank(clause) ? "empty" : signOf(idsOf(clause).map((id) => gravest.get(id))),
    children: clause.children.filter(isNumbered).map((child) => itemOf(child, part)),
  });
  const { subject, preamble, body, closing, recipients, signature, annexes } = document;
  return [
    outside("subject", "Phần đầu, trích yếu", subject.length === 0),
    outside("preamble", "Căn cứ", preamble.length === 0),
    ...body.filter(isNumbered).map((clause) => itemOf(clause, "body")),
    ...(closing.length > 0 ? [outside("closing", "Lời kết", false)] : []),
    outside("recipients", "Nơi nhận", recipients.length === 0),
    outside("signature", "Người ký", signature.lines.length === 0),
    ...annexes.map((annex, index): MapItem => {
      const [first] = annex.body;
      return {
        key: `annex-${index}`,
        place: { clauseId: first?.id ?? null, part: "annexes" },
        title: `${annex.label} ${annex.title}`.trim(),
        sign: first ? signOf(annex.body.flatMap(idsOf).map((id) => gravest.get(id))) : "empty",
        children: annex.body.filter(isNumbered).map((clause) => itemOf(clause, "annexes")),
      };
    }),
  ];
}

/** The keys of the lines of the map that hold the clause, from the top; some of them may be too small for the map. */
export function keysAround(document: OfficialDocument, clauseId: string | null): string[] {
  if (clauseId === null) return [];
  const inBody = chainTo(document.body, clauseId);
  if (inBody) return inBody;
  for (const [index, { body }] of document.annexes.entries()) {
    const inAnnex = chainTo(body, clauseId);
    if (inAnnex) return [`annex-${index}`, ...inAnnex];
  }
  return [];
}

function chainTo(clauses: readonly Clause[], id: string): string[] | null {
  for (const clause of clauses) {
    if (clause.id === id) return [id];
    const below = chainTo(clause.children, id);
    if (below) return [clause.id, ...below];
  }
  return null;
}

function signOf(severities: readonly (Severity | undefined)[]): PartSign {
  if (severities.includes("error")) return "error";
  return severities.includes("warning") ? "attention" : "ready";
}

const unnumbered = new Set(["dash", "plus", "star", "none"]);
const isNumbered = ({ marker, heading }: Clause) => heading || !unnumbered.has(marker);

const idsOf = (clause: Clause): string[] => [clause.id, ...clause.children.flatMap(idsOf)];

/** A title with nothing under it. */
const isBlank = ({ heading, children, text }: Clause) =>
  (heading && children.length === 0) || (text.length === 0 && children.length === 0);

function titleOf({ label, text }: Clause): string {
  const words = plainText(text).replace(/\s+/g, " ").trim();
  const shown = words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s\S*$/, "")}…`;
  return `${label} ${shown}`.trim();
}
