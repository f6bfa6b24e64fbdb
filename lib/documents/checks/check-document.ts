import type { OfficialDocument } from "../model";
import { walkDocument } from "../walk";
import { rules } from "./all-rules";
import { type CheckContext, type Finding, parts } from "./finding";
import { readPaper } from "./paper";

/**
 * Everything the rules find in a document, in reading order. Pure; takes what is known beside the paper as context
 * (rules that need more than is given say nothing).
 */
export function checkDocument(document: OfficialDocument, context: CheckContext = {}): Finding[] {
  const paper = readPaper(document);
  const order = new Map([...walkDocument(document)].map(({ clause }, index) => [clause.id, index]));
  const placeOf = ({ part, clauseId }: Finding) =>
    (clauseId === null ? -1 : (order.get(clauseId) ?? -1)) + parts.indexOf(part) * 1e6;
  return rules
    .flatMap((rule) =>
      rule
        .check(paper, context)
        .map((found): Finding => ({ rule: rule.id, severity: rule.severity, ...found })),
    )
    .sort((a, b) => placeOf(a) - placeOf(b));
}
