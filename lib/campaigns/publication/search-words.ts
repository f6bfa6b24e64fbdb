import {
  type Clause,
  type OfficialDocument,
  plainText,
  type RichText,
} from "@/lib/documents/model";
import { foldedWords } from "./search-folding";

/** What the search knows of a public paper, as people read it and folded. */
type SearchWords = { title: string; body: string; foldedTitle: string; foldedBody: string };

/** Five hundred pages; what the database keeps of the words may not pass a megabyte. */
const longestBody = 300_000;

/** Takes the paper as the public reads it (publicDocument): the search finds nothing else. */
export function searchWords(document: OfficialDocument): SearchWords {
  const title = line(plainText(document.subject));
  const body = [
    ...document.preamble.map(wordsOf),
    ...document.body.flatMap(linesOf),
    ...document.closing.map(wordsOf),
    ...document.annexes.flatMap(({ label, title: name, note, body: clauses }) => [
      line(`${label} ${name} ${note}`),
      ...clauses.flatMap(linesOf),
    ]),
  ]
    .filter((words) => words !== "")
    .join("\n")
    .slice(0, longestBody);
  return { title, body, foldedTitle: foldedWords(title), foldedBody: foldedWords(body) };
}

function linesOf({ label, text, table, children }: Clause): string[] {
  const cells = table?.rows.flat().flatMap((cell) => ("text" in cell ? [wordsOf(cell.text)] : []));
  return [line(`${label} ${wordsOf(text)}`), ...(cells ?? []), ...children.flatMap(linesOf)];
}

/** A paragraph, its footnotes after it. */
function wordsOf(text: RichText): string {
  const notes = text.flatMap((run) => ("footnote" in run ? [plainText(run.footnote)] : []));
  return line([plainText(text), ...notes].join(" "));
}

const line = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
