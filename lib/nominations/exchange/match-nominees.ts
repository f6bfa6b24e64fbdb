import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { ImportedRow } from "@/lib/communes/import-table";
import type { prisma, Tx } from "@/lib/db/client";
import type { SeenDossier } from "@/lib/nominations/dossiers/hold";
import { listNearEach, type Near } from "@/lib/nominations/recipients/find-alike";
import { foldAccents, foldCase } from "@/lib/text/fold";
import { type NomineeRow, nameKey, personKeys } from "./read-nominees";
import type { Answer, ReadTable } from "./schema";

/** Whether the commune knows whom a row is about. */
export type Match =
  /** They are in the dossier for this award already: nothing to do. */
  | { is: "there" }
  | { is: "new" }
  /** The same name or one like it is known: a person says who. Rows that name the same one are asked about once. */
  | { is: "asked"; line: number; candidates: Near[] };

export type MatchedNominee = {
  line: number;
  row: NomineeRow;
  match: Match;
  /** A new one's id: of the first row that names them. */
  newId: string;
  /** The same of others in the table who bear the name. */
  namesakes: readonly string[];
};

type Matching = {
  rows: readonly ImportedRow<NomineeRow>[];
  table: ReadTable;
  dossier: SeenDossier;
  /** What was said of those asked about. */
  answers?: ReadonlyMap<number, Answer>;
};

/**
 * Rows against the recipients this person may know: whoever has the same name or one like it is asked about, since a
 * name says nothing of who bears it. A fixed number of queries.
 */
export async function matchNominees(
  db: Tx | typeof prisma,
  actor: Actor,
  { rows, table, dossier, answers = new Map() }: Matching,
  now: Date,
): Promise<MatchedNominee[]> {
  if (rows.length === 0) return [];
  const personKey = personKeys(rows);
  const persons = Map.groupBy(rows, ({ row }) => personKey(row));
  const soughts = [...persons.values()].flatMap(([first]) => first?.row ?? []);
  const near = await listNearEach(
    db,
    actor,
    { unitId: dossier.unitId, soughts: soughts.map(({ kind, name }) => ({ kind, name })) },
    now,
  );
  const ids = new Map(table.rows.map(({ line, id }) => [line, id]));
  const newIdOf = (ofPerson: (typeof rows)[number][]) => ids.get(ofPerson[0]?.line ?? 0) ?? "";
  const matched = [...persons.values()].flatMap((ofPerson, at) => {
    const candidates = near[at] ?? [];
    const newId = newIdOf(ofPerson);
    const namesakes = [...persons.values()].flatMap((others) => {
      const [one, other] = [ofPerson[0]?.row, others[0]?.row];
      const isNamesake = others !== ofPerson && one && other && nameKey(one) === nameKey(other);
      return isNamesake ? [newIdOf(others)] : [];
    });
    const said = ofPerson.flatMap(({ line }) => answers.get(line)?.who ?? []);
    const known = [
      newId,
      ...ofPerson.flatMap(({ row }) => sameOf(row, candidates)?.id ?? []),
      ...candidates.flatMap(({ id }) => (said.includes(id) ? [id] : [])),
    ];
    const isThere = ({ award }: NomineeRow) =>
      dossier.nominations.some(
        (one) =>
          one.award === award && one.state !== "WITHDRAWN" && known.includes(one.recipientId),
      );
    const asked = ofPerson.find(({ row }) => !isThere(row))?.line ?? 0;
    const match = (row: NomineeRow): Match => {
      if (isThere(row)) return { is: "there" };
      return candidates.length === 0 ? { is: "new" } : { is: "asked", line: asked, candidates };
    };
    return ofPerson.map(({ line, row }) => ({ line, row, newId, namesakes, match: match(row) }));
  });
  return matched.sort((one, other) => one.line - other.line);
}

/**
 * The one of the same name in the dossier's unit, if it is one: where they are in the dossier, the file is read again. A
 * name typed without accents is that of whoever it fits; "Mai" with accents is not "Mải". Of several the one who is told
 * apart by the same words.
 */
function sameOf({ name, mark }: NomineeRow, candidates: readonly Near[]): Near | null {
  const own = candidates.filter(({ isOfUnit }) => isOfUnit);
  const same = own.filter((one) => foldCase(one.name) === foldCase(name));
  const isPlain = foldCase(name) === foldAccents(name).replace(/\s+/gu, " ").trim();
  const found =
    same.length === 0 && isPlain
      ? own.filter((one) => foldAccents(one.name) === foldAccents(name))
      : same;
  const marked = found.filter((one) => mark !== "" && foldCase(one.mark) === foldCase(mark));
  const [one, another] = marked.length > 0 ? marked : found;
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
