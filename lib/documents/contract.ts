import type { Finding } from "./checks/finding";
import { proposeFacts } from "./facts/propose-facts";
import type { ProposedAssignment } from "./facts/types";
import { type Cell, type Clause, type OfficialDocument, plainText, type RichText } from "./model";
import { walkDocument } from "./walk";

/**
 * What `plan read` writes: the document and its proposed facts as plain words, in a shape that other programs rely on
 * (docs/command-line.md). Numbers of the date are numbers here, null while blank.
 */
export function readContract(document: OfficialDocument) {
  const { period, deadlines, rewards, assignments } = proposeFacts(document);
  const { day, month, year } = document.date;
  return {
    type: document.type,
    agency: document.agency,
    number: document.number,
    symbol: document.symbol,
    place: document.place,
    date: { day: numberOrNull(day), month: numberOrNull(month), year: numberOrNull(year) },
    subject: plainText(document.subject),
    preamble: document.preamble.map(plainText),
    body: document.body.map(clauseContract),
    closing: document.closing.map(plainText),
    recipients: document.recipients,
    signature: document.signature,
    annexes: document.annexes.map(({ label, title, note, body }) => ({
      label,
      title,
      note,
      body: body.map(clauseContract),
    })),
    footnotes: footnotesOf(document),
    facts: {
      period: { start: period.start, end: period.end },
      deadlines: deadlines.map(({ date, excerpt }) => ({ date, excerpt })),
      rewards: rewards.map(({ form, authority, audience, quotaMin, quotaMax }) => ({
        form,
        authority,
        audience,
        quotaMin,
        quotaMax,
      })),
      assignments: assignmentContract(assignments),
    },
  };
}

/** Each unit once in each role at each place, also where a table gives it several tasks. */
function assignmentContract(assignments: readonly ProposedAssignment[]) {
  const rows = assignments.map(({ unit, role, label, clauseId }) => ({
    key: [unit, role, label, clauseId].join("|"),
    row: { unit, role, label },
  }));
  return [...new Map(rows.map(({ key, row }) => [key, row])).values()];
}

/** What `plan check` writes. */
export function checkContract(findings: readonly Finding[]) {
  return findings.map(({ rule, severity, label, excerpt, message }) => ({
    rule,
    severity,
    label,
    excerpt,
    message,
  }));
}

function numberOrNull(part: string | null): number | null {
  return part !== null && /^\d+$/.test(part) ? Number(part) : null;
}

type ClauseContract = {
  label: string;
  text: string;
  kind: string | null;
  children: ClauseContract[];
};

/** A table is a clause whose text has one line for each row. */
function clauseContract({ label, text, kind, table, children }: Clause): ClauseContract {
  const rows = table?.rows.map((row) => row.map(cellWords).join(" | ")).join("\n");
  return { label, text: rows ?? plainText(text), kind, children: children.map(clauseContract) };
}

const cellWords = (cell: Cell): string => ("text" in cell ? plainText(cell.text) : "");

function footnotesOf(document: OfficialDocument): string[] {
  const paragraphs: RichText[] = [
    document.subject,
    ...document.preamble,
    ...[...walkDocument(document)].map(({ clause }) => clause.text),
    ...document.closing,
  ];
  return paragraphs.flat().flatMap((run) => ("footnote" in run ? [plainText(run.footnote)] : []));
}
