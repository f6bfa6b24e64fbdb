import type { ComparisonRow, Segment } from "@/lib/documents/compare";

type TextComparisonProps = {
  rows: readonly ComparisonRow[];
  beforeTitle: string;
  afterTitle: string;
};

/** Two texts side by side, one below the other on a phone; words that differ are marked and said to be so. */
export function TextComparison({ rows, beforeTitle, afterTitle }: TextComparisonProps) {
  return (
    <div className="rounded-md border border-line">
      <div
        aria-hidden
        className="hidden border-b border-line bg-surface font-semibold md:grid md:grid-cols-2"
      >
        <p className="px-4 py-2">{beforeTitle}</p>
        <p className="border-l border-line px-4 py-2">{afterTitle}</p>
      </div>
      {rows.map((row, index) =>
        row.kind === "same" ? (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
            key={index}
            className="border-b border-line bg-surface px-4 py-2 text-sm text-muted last:border-b-0"
          >
            {sameLines(row.lines)}
          </p>
        ) : (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
            key={index}
            className="border-b border-line last:border-b-0 md:grid md:grid-cols-2"
          >
            <Side title={beforeTitle} lines={row.before} mark="del" />
            <Side title={afterTitle} lines={row.after} mark="ins" />
          </div>
        ),
      )}
    </div>
  );
}

function sameLines(lines: readonly string[]): string {
  const count = lines.filter((line) => line !== "").length;
  return count === 0 ? "…" : `… ${count} dòng giống nhau …`;
}

type SideProps = { title: string; lines: readonly Segment[][]; mark: "ins" | "del" };

function Side({ title, lines, mark: Mark }: SideProps) {
  const tone = Mark === "del" ? "bg-danger-soft" : "bg-green-soft";
  return (
    <div className="px-4 py-2 md:[&+&]:border-l md:[&+&]:border-line">
      <p className="text-sm font-semibold text-muted md:sr-only">{title}</p>
      {lines.length === 0 && <p className="text-muted">(không có)</p>}
      {lines.map((line, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
          key={index}
          className="whitespace-pre-wrap break-words"
        >
          {line.map((segment, at) =>
            segment.isChanged ? (
              <Mark
                // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
                key={at}
                className={`${tone} decoration-1`}
              >
                {segment.text}
              </Mark>
            ) : (
              segment.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
