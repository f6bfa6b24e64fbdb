import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ImportedRow } from "@/lib/communes/import-table";
import type { prisma, Tx } from "@/lib/db/client";
import type { SeenDossier } from "@/lib/nominations/dossiers/hold";
import { listNearEach, type Near } from "@/lib/nominations/recipients/find-alike";
import { foldAccents, foldCase } from "@/lib/text/fold";
import { type NomineeRow, personKey } from "./read-nominees";
import type { Answer, ReadTable } from "./schema";

/** Whether the commune knows whom a row is about. */
export type Match =
  /** They are in the dossier for this award already: nothing to do. */
  | { is: "there" }
  | { is: "known"; recipient: Near }
  | { is: "new" }
  /** Alike but not surely the same: a person says. Rows that name the same one are asked about once, at the first. */
  | { is: "asked"; line: number; candidates: Near[] };

export type MatchedNominee = {
  line: number;
  row: NomineeRow;
  match: Match;
  /** A new one's id: of the first row that names them. */
  newId: string;
};

/**
 * Rows against the recipients this person may know: the one of the same kind, name and unit is them; others alike are
 * asked about. A fixed number of queries.
 */
export async function matchNominees(
  db: Tx | typeof prisma,
  actor: Actor,
  {
    rows,
    table,
    dossier,
  }: { rows: readonly ImportedRow<NomineeRow>[]; table: ReadTable; dossier: SeenDossier },
  now: Date,
): Promise<MatchedNominee[]> {
  if (rows.length === 0) return [];
  const firsts = new Map<string, ImportedRow<NomineeRow>>();
  for (const each of rows) {
    const key = personKey(each.row);
    if (!firsts.has(key)) firsts.set(key, each);
  }
  const asked = [...firsts.values()];
  const { unitId } = dossier;
  const near = await listNearEach(
    db,
    actor,
    { unitId, soughts: asked.map(({ row: { kind, name } }) => ({ kind, name })) },
    now,
  );
  const nearOf = new Map(asked.map(({ row }, at) => [personKey(row), near[at] ?? []]));
  const ids = new Map(table.rows.map(({ line, id }) => [line, id]));
  const isThere = (recipientId: string, { award }: NomineeRow) =>
    dossier.nominations.some((one) => one.recipientId === recipientId && one.award === award);
  return rows.map(({ line, row }) => {
    const key = personKey(row);
    const first = firsts.get(key)?.line ?? line;
    const newId = ids.get(first) ?? "";
    const candidates = nearOf.get(key) ?? [];
    const recipient = sameOf(row, candidates);
    const isIn = isThere(newId, row) || (recipient !== null && isThere(recipient.id, row));
    const match: Match = isIn
      ? { is: "there" }
      : recipient
        ? { is: "known", recipient }
        : candidates.length === 0
          ? { is: "new" }
          : { is: "asked", line: first, candidates };
    return { line, row, match, newId };
  });
}

/**
 * The one of the same name in the dossier's unit, if it is one. A name typed without accents is that of whoever it fits;
 * "Mai" with accents is not "Mải".
 */
function sameOf({ name }: NomineeRow, candidates: readonly Near[]): Near | null {
  const own = candidates.filter(({ isOfUnit }) => isOfUnit);
  const same = own.filter((one) => foldCase(one.name) === foldCase(name));
  const isPlain = foldCase(name) === foldAccents(name).replace(/\s+/gu, " ").trim();
  const found =
    same.length === 0 && isPlain
      ? own.filter((one) => foldAccents(one.name) === foldAccents(name))
      : same;
  const [one, another] = found;
  return one && !another ? one : null;
}

/** What an asked row is answered with: one of its candidates, or somebody else; null before that is said. */
export function answerOf(
  match: Match & { is: "asked" },
  answers: ReadonlyMap<number, Answer>,
): Answer | null {
  const answer = answers.get(match.line);
  const isOffered = answer?.who === "new" || match.candidates.some(({ id }) => id === answer?.who);
  return answer && isOffered ? answer : null;
}
