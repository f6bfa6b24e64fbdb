import type { Label } from "../outline/label";
import type { Choice, ThreeWay } from "./conflict";
import type { FlatLine } from "./flat-outline";
import { agreedValue } from "./merge-fields";
import { printPlace } from "./print-place";

type Lines = ThreeWay<FlatLine | undefined>;

/** One line both sides have, part by part; `isContested`: they changed one part differently, and mine stands. */
export function mergeLine({ base, mine, theirs }: Lines): { line: FlatLine; isContested: boolean } {
  if (!mine || !theirs) throw new Error("Chỉ ghép dòng mà cả hai bên đều có.");
  const three = { base, mine, theirs };
  const part = <Value>(of: (line: FlatLine) => Value) =>
    agreedValue<Value | undefined>({ base: base && of(base), mine: of(mine), theirs: of(theirs) });

  const annex = part((line) => line.annex);
  if (mine.annex || theirs.annex)
    return {
      line: { ...mine, annex: annex ? (annex.value ?? null) : mine.annex },
      isContested: !annex,
    };

  const words = part(({ line }) => line && { text: line.text, table: line.table });
  const form = part(({ line }) => line && formOf(line));
  // What a part is about is said by hand only, and holds one value: the last word counts.
  const kind = part(({ line }) => line?.kindByHand) ?? { value: mine.line?.kindByHand };
  const labelled = form ? labelledBy(three, form.value) : mine.line;
  const line = mine.line &&
    labelled && {
      id: mine.id,
      label: labelled.label,
      text: words?.value?.text ?? mine.line.text,
      table: words?.value ? words.value.table : mine.line.table,
      ...(labelled.isTitle && { isTitle: true }),
      ...(kind.value !== undefined && { kindByHand: kind.value }),
    };
  return { line: { ...mine, line }, isContested: !words || !form };
}

/** The label of the side whose form of label it is to be; numbers are settled afterwards. */
function labelledBy(
  { base, mine, theirs }: ThreeWay<FlatLine | undefined>,
  form: string | null | undefined,
) {
  const isMine = mine?.line && formOf(mine.line) === form;
  const isTheirs = theirs?.line && formOf(theirs.line) === form;
  const isMineAsBefore = mine?.line?.label?.label === base?.line?.label?.label;
  if (isMine && !(isTheirs && isMineAsBefore)) return mine.line;
  return isTheirs ? theirs.line : (mine?.line ?? null);
}

/** The kind of label a line has, without its number: which level it stands at. */
function formOf({ label, isTitle }: { label: Label | null; isTitle?: boolean }): string {
  if (!label) return isTitle ? "title" : "";
  if (label.marker === "part") return `part ${label.label.replace(/\s\S+$/, "")}`;
  if (label.marker === "nested") return `nested ${label.label.split(".").length}`;
  return label.marker + (label.inBrackets ? " )" : "");
}

/** What is kept of a contested line: mine with what is agreed, theirs, or mine and theirs below it. */
export function chosenLines(
  merged: FlatLine,
  theirs: FlatLine,
  choice: Choice | undefined,
  isTaken: (id: string) => boolean,
): FlatLine[] {
  if (choice === "theirs") return [theirs];
  if (choice !== "both" || !theirs.line) return [merged];
  let id = `${theirs.id}~`;
  while (isTaken(id)) id += "~";
  return [merged, { ...theirs, id, line: { ...theirs.line, id } }];
}

/** A line of a paper as outline text; "" where there is none. */
export function printFlatLines(lines: readonly (FlatLine | undefined)[]): string {
  return lines
    .map((flat) => {
      if (flat?.annex) {
        const { label, title, note } = flat.annex;
        return [label, title, note].filter(Boolean).join("\n");
      }
      return flat?.line ? printPlace([flat.line]) : "";
    })
    .filter(Boolean)
    .join("\n");
}
