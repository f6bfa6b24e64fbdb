import type { Passage } from "./passages";
import type { CriterionAudience, ProposedCriterion } from "./types";

/**
 * What those to be commended must fulfil: each sentence-bearing clause of a part about tiêu chí, tiêu chuẩn, with whom it
 * is for when it or a heading above says so. Lines that only announce others ("…, gồm:") are no criteria.
 */
export function proposeCriteria(passages: readonly Passage[]): ProposedCriterion[] {
  return passages.filter(isCriterion).map((passage) => ({
    clauseId: passage.clause.id,
    label: passage.label,
    excerpt: passage.text,
    audience: audienceOf(passage),
    text: passage.text,
  }));
}

function isCriterion({ clause, text, kinds, ancestors }: Passage): boolean {
  if (kinds[0] !== "criteria" || clause.heading || text === "") return false;
  const announces = /:$/u.test(text.trim());
  // "Tiêu chí thi đua" under which each audience has its own lines: the lines are the criteria.
  const holdsOthers = clause.children.some(({ table }) => !table);
  return !announces && !holdsOthers && (ancestors.length > 0 || text.length > 30);
}

const audiences: readonly (readonly [CriterionAudience, RegExp])[] = [
  ["hộ gia đình", /(?:hộ )?gia đình(?! văn hóa)/u],
  ["doanh nghiệp", /doanh nghiệp|hợp tác xã/u],
  ["tập thể", /tập thể(?! lao động)/u],
  ["cá nhân", /cá nhân/u],
];

/** "Đối với tập thể: …" in the clause itself, else the nearest heading that names one audience and no other. */
function audienceOf({ folded, titles }: Passage): CriterionAudience | null {
  const lead = /^(?:đối với|với|cho|tiêu (?:chí|chuẩn)[^:.;]{0,30})[^:.;]{1,60}(?=:)/u.exec(
    folded,
  )?.[0];
  const opening =
    lead ?? /^(?:các )?(?:tập thể|cá nhân|hộ gia đình|gia đình|doanh nghiệp)/u.exec(folded)?.[0];
  for (const words of [opening ?? "", ...titles.map(shortTitle)]) {
    const named = audiences
      .filter(([, pattern]) => pattern.test(words))
      .map(([audience]) => audience);
    if (named.length === 1) return named[0] ?? null;
    if (named.length > 1) return null;
  }
  return null;
}

const shortTitle = (title: string) => (title.length <= 120 ? title : "");
