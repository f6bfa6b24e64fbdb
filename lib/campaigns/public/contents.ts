import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";

export type ContentsLine = { href: string; words: string };

/** The parts of a paper to go to; their titles one level deeper where the paper has only one or two parts. */
export function contentsOf(document: OfficialDocument): ContentsLine[] {
  const tops = document.body.filter(isTitle);
  const titles =
    tops.length > 2 ? tops : tops.flatMap((top) => [top, ...top.children.filter(isTitle)]);
  const annexes = document.annexes.map(({ label, title }, index) => ({
    href: `#annex-${index + 1}`,
    words: [label, title].filter(Boolean).join(": "),
  }));
  return [...titles.map(lineOf), ...annexes];
}

/** By clause: how the paper cites it. */
export function clausePaths(document: OfficialDocument): Map<string, string> {
  return new Map([...walkDocument(document)].map(({ clause, path }) => [clause.id, path]));
}

const isTitle = ({ heading, table }: Clause) => heading && table === null;

const lineOf = ({ id, label, text }: Clause): ContentsLine => ({
  href: `#clause-${id}`,
  words: [label, plainText(text)].filter(Boolean).join(" "),
});
