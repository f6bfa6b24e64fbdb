import type { OfficialDocument } from "@/lib/documents/model";
import { plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";

/** A clause as people find it: how it is cited and its words. */
export type ClausePlace = { id: string; path: string; words: string; isTable: boolean };

/** The clauses facts may point at, in reading order; of a table, that it is one. */
export function clausePlaces(document: OfficialDocument): ClausePlace[] {
  return [...walkDocument(document)].flatMap(({ clause, path }) => {
    const isTable = clause.table !== null;
    const words = isTable ? "(bảng)" : plainText(clause.text).replace(/\s+/g, " ").trim();
    return words === "" ? [] : [{ id: clause.id, path, words, isTable }];
  });
}

/** "III.1": Phòng Kinh tế chủ trì, phối hợp… */
export function placeLabel({ path, words }: ClausePlace, limit = 70): string {
  const first = words.length <= limit ? words : `${words.slice(0, limit).replace(/\s\S*$/u, "")}…`;
  return [path, first].filter(Boolean).join(" · ");
}

/** The clauses a form can be about, to choose from. */
export const clauseChoices = (document: OfficialDocument): { value: string; label: string }[] =>
  clausePlaces(document).map((place) => ({ value: place.id, label: placeLabel(place) }));
