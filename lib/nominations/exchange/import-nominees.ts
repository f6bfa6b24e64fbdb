import "server-only";
import { auditLast, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { ImportReading, RowProblem } from "@/lib/communes/import-table";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { holdDossier, type SeenDossier, seeDossier } from "@/lib/nominations/dossiers/hold";
import { addNomineeIn } from "@/lib/nominations/dossiers/nominees";
import { canWriteDossier } from "@/lib/nominations/dossiers/policy";
import { writeNomination, writeSex } from "@/lib/nominations/dossiers/save-nominee";
import { listEarlierAwards } from "@/lib/nominations/recipients/history";
import { ensure } from "@/lib/workflow/verdict";
import { answerOf, type MatchedNominee, matchNominees } from "./match-nominees";
import { type NomineeRow, readNominees } from "./read-nominees";
import { type Answer, markField, type ReadTable, whoField } from "./schema";
import { matchWords, type NomineeQuestion, questionOf } from "./words";

type Import = { dossierId: string; table: ReadTable };
type Confirmed = Import & {
  answers: ReadonlyMap<number, Answer>;
  /** The unit says of all it adds that nothing is open against them (Điều 4(4) NĐ 152/2025). */
  isClear?: boolean;
};

export type NomineePreview = {
  preview: ImportReading<unknown>["preview"];
  problems: RowProblem[];
  questions: NomineeQuestion[];
  /** How many nominations it would add. */
  added: number;
};

/** What a table would do, with everything that stands in its way; changes nothing. Throws NOT_FOUND, FORBIDDEN. */
export async function previewNominees(
  actor: Actor,
  { dossierId, table }: Import,
  now: Date,
): Promise<NomineePreview> {
  const dossier = await seeDossier(prisma, actor, dossierId, now);
  if (!dossier) throw new DomainError("NOT_FOUND", "Không tìm thấy hồ sơ đề nghị khen.");
  ensure(canWriteDossier(actor, dossier));
  const { preview, problems, nominees } = await read(prisma, actor, { dossier, table }, now);
  const awards = await listEarlierAwards(prisma, actor, shownRecipients(nominees));
  const byLine = new Map(nominees.map((each) => [each.line, each]));
  return {
    preview: withoutEmpty(preview).map(({ line, cells }) => ({
      line,
      cells: { ...cells, "Đối chiếu": matchWords(byLine.get(line)?.match) },
    })),
    problems,
    questions: nominees.flatMap((each) => questionOf(each, awards) ?? []),
    added: nominees.filter(({ match }) => match.is !== "there").length,
  };
}

/** Columns in which no row says anything are not shown. */
function withoutEmpty(preview: NomineePreview["preview"]): NomineePreview["preview"] {
  const said = new Set(
    preview.flatMap(({ cells }) => Object.keys(cells).filter((name) => cells[name] !== "")),
  );
  return preview.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(Object.entries(cells).filter(([name]) => said.has(name))),
  }));
}

/** What is missing of the answers, by form field. */
export class UnansweredError extends DomainError {
  constructor(readonly fieldErrors: Record<string, string[]>) {
    super("RULE_BROKEN", "Còn dòng chưa rõ là ai: chọn ở các câu hỏi bên dưới rồi nhập.");
  }
}

/**
 * Puts forward everybody in the table: all, or none. Those who are in the dossier for the same award already stay as
 * they are, so that a second press adds nobody. Gives how many were added. Throws NOT_FOUND, FORBIDDEN; RULE_BROKEN with
 * the first cell that stands in the way; UnansweredError while it is not said who somebody is.
 */
export async function importNominees(
  actor: Actor,
  { dossierId, table, answers, isClear = false }: Confirmed,
  now: Date,
): Promise<{ added: number; there: number }> {
  return prisma.$transaction(
    async (tx) => {
      // Two files of the commune that name the same new person make them once.
      const lock = `import nominees ${actor.communeId}`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
      const dossier = await holdDossier(tx, actor, dossierId, now);
      ensure(canWriteDossier(actor, dossier));
      const { problems, nominees } = await read(tx, actor, { dossier, table, answers }, now);
      const [problem] = problems;
      if (problem) throw new DomainError("RULE_BROKEN", problemWords(problem));
      ensureAnswered(nominees, answers);
      const added = nominees.filter(({ match }) => match.is !== "there");
      if (added.length === 0) return { added: 0, there: nominees.length };
      await auditLast(tx, async () => {
        const lines = new Map<string, number>();
        for (const each of added) {
          const id = await enter(tx, actor, dossier, { ...each, answers, isClear }, now);
          const earlier = lines.get(id);
          if (earlier !== undefined) throw sameChosen(each, earlier);
          lines.set(id, each.line);
        }
      });
      await recordAudit(tx, {
        actor,
        action: "rows.imported",
        subject: { type: "dossier", id: dossierId },
        data: { what: "nominations", rows: added.length },
        at: now,
      });
      return { added: added.length, there: nominees.length - added.length };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

const sameChosen = ({ line, row }: MatchedNominee, earlier: number) =>
  new DomainError(
    "RULE_BROKEN",
    `Dòng ${earlier} và dòng ${line} chọn cùng một người “${row.name}” cho cùng danh hiệu, hình thức: chọn lại ở một dòng.`,
  );

/** "Ô D7: …"; what stands in no cell by its line. */
const problemWords = ({ line, message }: RowProblem) =>
  message.startsWith("Ô ") ? message : `Dòng ${line}: ${message}`;

type Reading = { dossier: SeenDossier; table: ReadTable; answers?: ReadonlyMap<number, Answer> };

async function read(
  db: Tx | typeof prisma,
  actor: Actor,
  { dossier, table, answers = new Map() }: Reading,
  now: Date,
) {
  const { rows, preview, problems } = readNominees(table.rows, dossier);
  const nominees = await matchNominees(db, actor, { rows, table, dossier, answers }, now);
  return { preview, problems, nominees };
}

function ensureAnswered(
  nominees: readonly MatchedNominee[],
  answers: ReadonlyMap<number, Answer>,
): void {
  const errors: Record<string, string[]> = {};
  for (const { line, row, match } of nominees) {
    if (match.is !== "asked" || match.line !== line) continue;
    const answer = answerOf(match, answers);
    if (!answer) {
      errors[whoField(line)] = [`Dòng ${line}: chọn “${row.name}” là ai.`];
    } else if (answer.who === "new" && markOf(row, answer) === "") {
      errors[markField(line)] = [
        `Dòng ${line}: ghi điều phân biệt với người trùng tên, ví dụ: sinh năm 1980.`,
      ];
    }
  }
  if (Object.keys(errors).length > 0) throw new UnansweredError(errors);
}

const markOf = (row: NomineeRow, answer: Answer | null) => (answer?.mark || row.mark).slice(0, 200);

type Entered = MatchedNominee & { answers: ReadonlyMap<number, Answer>; isClear: boolean };

/** One nomination: added as by the form, then filled in with what the row says. Gives its id. */
async function enter(
  tx: Tx,
  actor: Actor,
  dossier: SeenDossier,
  { row, match, newId, namesakes, answers, isClear }: Entered,
  now: Date,
): Promise<string> {
  const { kind, name, award, place, ...rest } = row;
  const answer = match.is === "asked" ? answerOf(match, answers) : null;
  const nominationId = await addNomineeIn(
    tx,
    actor,
    dossier,
    {
      kind,
      name,
      award,
      recipient: answer?.who ?? "new",
      newRecipientId: newId,
      mark: markOf(row, answer),
      shown: [...(match.is === "asked" ? match.candidates.map(({ id }) => id) : []), ...namesakes],
    },
    now,
  );
  const { mark: _, ...said } = rest;
  const nomination = await tx.nomination.findUniqueOrThrow({
    where: { communeId_id: { communeId: actor.communeId, id: nominationId } },
    select: { id: true, state: true, version: true, recipientId: true },
  });
  const data = { ...said, isClear, ...(place !== "" && { place }) };
  await writeNomination(tx, actor, nomination, nomination.version, data, now);
  await writeSex(tx, actor, nomination, row.honorific);
  return nominationId;
}

function shownRecipients(nominees: readonly MatchedNominee[]): string[] {
  const ids = nominees.flatMap(({ match }) =>
    match.is === "asked" ? match.candidates.map(({ id }) => id) : [],
  );
  return [...new Set(ids)];
}
