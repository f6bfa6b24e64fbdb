import type {
  Annex,
  Cell,
  Clause,
  OfficialDocument,
  RichText,
  Run,
  Table,
  TextRun,
} from "@/lib/documents/model";
import { isSame } from "@/lib/documents/same";
import { walkClauses } from "@/lib/documents/walk";
import { hiddenPhone, phonesIn, withoutPhones } from "@/lib/text/phones";

/** What a publication keeps from the public; a row of it fits. */
export type Hidden = {
  hiddenClauses: readonly string[];
  hidesAnnexes: boolean;
  hidesPhones: boolean;
};

/** Whether two publications keep the same from the public. */
export function hidesTheSame(one: Hidden, other: Hidden): boolean {
  const ids = ({ hiddenClauses }: Hidden) => [...new Set(hiddenClauses)].sort().join();
  return (
    one.hidesAnnexes === other.hidesAnnexes &&
    one.hidesPhones === other.hidesPhones &&
    ids(one) === ids(other)
  );
}

/** What stands in the place of a hidden clause: its number stays, so that a reader sees that something is kept back. */
export const hiddenWords = "[Nội dung không công khai]";

/** The paper as the public reads it: without hidden clauses and all below them, annexes, telephone numbers. */
export function publicDocument(document: OfficialDocument, hidden: Hidden): OfficialDocument {
  const { hiddenClauses, hidesAnnexes, hidesPhones } = hidden;
  const ids = new Set(hiddenClauses);
  const shown: OfficialDocument = {
    ...document,
    body: shownClauses(document.body, ids),
    annexes: hidesAnnexes
      ? []
      : document.annexes.map((annex) => ({ ...annex, body: shownClauses(annex.body, ids) })),
  };
  return hidesPhones ? documentWithoutPhones(shown) : shown;
}

/** Whether the public reads all of the paper: only then may it have what cannot be shown in part, as a scan. */
export function isPublicWhole(document: OfficialDocument, hidden: Hidden): boolean {
  return isSame(document, publicDocument(document, hidden));
}

/**
 * The ids of all clauses the public does not see. A fact that points at one of them is not shown either, and the words
 * of the others pass through `publicWords`.
 */
export function hiddenClauseIds(document: OfficialDocument, hidden: Hidden): ReadonlySet<string> {
  const { hiddenClauses, hidesAnnexes } = hidden;
  const ids = new Set(hiddenClauses);
  for (const top of [document.body, ...document.annexes.map(({ body }) => body)]) {
    for (const { clause, ancestors } of walkClauses(top)) {
      if (ancestors.some(({ id }) => ids.has(id))) ids.add(clause.id);
    }
  }
  if (!hidesAnnexes) return ids;
  for (const { body } of document.annexes) {
    for (const { clause } of walkClauses(body)) ids.add(clause.id);
  }
  return ids;
}

/** Words beside the paper (a fact's, a bulletin's) as the public reads them. */
export function publicWords(words: string, { hidesPhones }: Pick<Hidden, "hidesPhones">): string {
  return hidesPhones ? withoutPhones(words) : words;
}

function shownClauses(clauses: readonly Clause[], hidden: ReadonlySet<string>): Clause[] {
  return clauses.map((clause) => {
    if (!hidden.has(clause.id)) {
      return { ...clause, children: shownClauses(clause.children, hidden) };
    }
    const text: TextRun = { text: hiddenWords, italic: true };
    return { ...clause, kind: null, text: [text], table: null, children: [] };
  });
}

function documentWithoutPhones(document: OfficialDocument): OfficialDocument {
  const { place, signature } = document;
  return {
    ...document,
    agency: document.agency.map(withoutPhones),
    national: document.national.map(withoutPhones),
    place: place === null ? null : withoutPhones(place),
    subject: textWithoutPhones(document.subject),
    preamble: document.preamble.map(textWithoutPhones),
    body: document.body.map(clauseWithoutPhones),
    closing: document.closing.map(textWithoutPhones),
    recipients: document.recipients.map(withoutPhones),
    signature: {
      lines: signature.lines.map(withoutPhones),
      name: withoutPhones(signature.name),
    },
    annexes: document.annexes.map(annexWithoutPhones),
  };
}

const annexWithoutPhones = ({ label, title, note, body }: Annex): Annex => ({
  label: withoutPhones(label),
  title: withoutPhones(title),
  note: withoutPhones(note),
  body: body.map(clauseWithoutPhones),
});

function clauseWithoutPhones(clause: Clause): Clause {
  return {
    ...clause,
    text: textWithoutPhones(clause.text),
    table: clause.table && tableWithoutPhones(clause.table),
    children: clause.children.map(clauseWithoutPhones),
  };
}

function tableWithoutPhones({ headerRows, rows }: Table): Table {
  const shown = (cell: Cell): Cell =>
    "text" in cell ? { ...cell, text: textWithoutPhones(cell.text) } : cell;
  return { headerRows, rows: rows.map((row) => row.map(shown)) };
}

/** A number may change its emphasis half way, or have a footnote in it: it is looked for in the whole paragraph. */
function textWithoutPhones(text: RichText): RichText {
  const words = text.flatMap((run) => ("text" in run ? [run] : []));
  const kept = runsWithoutPhones(words).values();
  return text.flatMap((run): Run[] => {
    if ("footnote" in run) {
      return [
        { footnote: runsWithoutPhones(run.footnote).filter(({ text: said }) => said !== "") },
      ];
    }
    const shown = kept.next().value;
    return shown && shown.text !== "" ? [shown] : [];
  });
}

/** One run for each run given; what stands for a number goes where the number began. */
function runsWithoutPhones(runs: readonly TextRun[]): TextRun[] {
  const phones = phonesIn(runs.map(({ text }) => text).join(""));
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += run.text.length;
    let text = "";
    let at = start;
    for (const phone of phones) {
      if (phone.end <= start || phone.start >= offset) continue;
      if (phone.start >= start)
        text += run.text.slice(at - start, phone.start - start) + hiddenPhone;
      at = Math.min(phone.end, offset);
    }
    return { ...run, text: text + run.text.slice(at - start) };
  });
}
