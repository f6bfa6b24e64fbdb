import { type Clause, type OfficialDocument, plainText } from "../../model";
import { walkClauses, walkDocument } from "../../walk";
import { citablePlaces } from "./cite-place";

/**
 * The clauses of an issued paper that an amendment gives other words or takes away, as the amendment itself says:
 * "Sửa đổi khoản 2 Mục II như sau:", "Bãi bỏ điểm b khoản 1 Mục II." What is taken away goes with all that stands below
 * it; new words are those of the one clause. A place that the issued paper does not have, or has twice, changes nothing.
 */
export function changedClauseIds(
  changed: OfficialDocument,
  amendment: OfficialDocument,
): Set<string> {
  const clauses = new Map([...walkDocument(changed)].map(({ clause }) => [clause.id, clause]));
  const places = Map.groupBy(citablePlaces(changed), ({ cited }) => comparable(cited));
  const ids = [...walkClauses(amendment.body)].flatMap(({ clause: { text } }) => {
    const { verb = "", place = "" } = sentence.exec(plain(plainText(text)))?.groups ?? {};
    const [cited, another] = places.get(comparable(place)) ?? [];
    const clause = cited && !another ? clauses.get(cited.key) : undefined;
    if (!clause) return [];
    return /^bãi bỏ$/iu.test(verb) ? idsWithin(clause) : [clause.id];
  });
  return new Set(ids);
}

const sentence =
  /^(?<verb>Sửa đổi(?:,? bổ sung)?|Thay thế|Bãi bỏ) (?<place>.+?)(?: (?:của|tại) (?:Kế hoạch|Công văn) số .+?)?(?: như sau ?:?|[.;:])?$/iu;

const plain = (words: string) => words.normalize("NFC").replace(/\s+/gu, " ").trim();

const comparable = (cited: string) => plain(cited).toLowerCase();

const idsWithin = ({ id, children }: Clause): string[] => [id, ...children.flatMap(idsWithin)];
