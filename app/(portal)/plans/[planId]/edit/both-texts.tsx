import { type ComparisonRow, compareTexts, type Segment } from "@/lib/documents/compare";

type BothTextsProps = { theirs: string; mine: string; theirName: string };

/**
 * Two texts of one place side by side, on a phone one below the other; neither is the right one, what differs is
 * marked.
 */
export function BothTexts({ theirs, mine, theirName }: BothTextsProps) {
  const rows = compareTexts(theirs, mine);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OneText title={`Bản của ${theirName}`} lines={linesOf(rows, "before")} />
      <OneText title="Bản của tôi" lines={linesOf(rows, "after")} />
    </div>
  );
}

function linesOf(rows: readonly ComparisonRow[], side: "before" | "after"): Segment[][] {
  return rows.flatMap((row) =>
    row.kind === "same"
      ? row.lines.map((text) => [{ text, isChanged: false }])
      : row[side].map((line) => [...line]),
  );
}

function OneText({ title, lines }: { title: string; lines: readonly Segment[][] }) {
  const written = lines.filter((line) => line.some(({ text }) => text !== ""));
  return (
    <div className="rounded-md border border-line">
      <p className="border-b border-line bg-surface px-3 py-1.5 text-sm font-semibold">{title}</p>
      <div className="px-3 py-2">
        {written.length === 0 && <p className="text-muted">(đã bỏ)</p>}
        {written.map((line, index) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and hold no state.
            key={index}
            className="break-words whitespace-pre-wrap"
          >
            {line.map(({ text, isChanged }, at) =>
              isChanged ? (
                <mark
                  // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and hold no state.
                  key={at}
                  className="bg-blue-soft font-semibold text-ink"
                >
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </p>
        ))}
      </div>
    </div>
  );
}
