import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { findClause } from "@/lib/documents/walk";

/**
 * What a target is about, as the plan says: the heading nearest above its clause ("1. Về phát triển kinh tế" → "Về phát
 * triển kinh tế"). "" where the clause is in none of the papers.
 */
export function fieldOf(clauseId: string | null, papers: readonly OfficialDocument[]): string {
  for (const paper of papers) {
    const place = clauseId === null ? null : findClause(paper, clauseId);
    const heading = place?.ancestors.findLast(isTitle);
    if (heading) return plainText(heading.text).replace(/[\s:.;]+$/u, "");
  }
  return "";
}

/** A heading, or a short line that opens what stands below it ("1. Về giao thông:"). */
function isTitle({ heading, text }: Clause): boolean {
  return heading || /^[^.;]{3,100}:\s*$/u.test(plainText(text));
}
