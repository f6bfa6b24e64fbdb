import { type ComparisonRow, inlineLines, type Segment } from "@/lib/documents/compare";

type TextComparisonProps = {
  rows: readonly ComparisonRow[];
  beforeTitle: string;
  afterTitle: string;
  /** One column in which removed words stand beside added ones. */
  isInline?: boolean;
};

/** Two texts side by side, one below the other on a phone; words that differ are marked and said to be so. */
export function TextComparison({ rows, beforeTitle, afterTitle, isInline }: TextComparisonProps) {
  if (isInline) return <InlineComparison rows={rows} />;
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
          <SameRow
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
            key={index}
            lines={row.lines}
          />
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

/** Both texts in one column. */
function InlineComparison({ rows }: { rows: readonly ComparisonRow[] }) {
  return (
    <div className="rounded-md border border-line">
      {rows.map((row, index) =>
        row.kind === "same" ? (
          <SameRow
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
            key={index}
            lines={row.lines}
          />
        ) : (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
            key={index}
            className="border-b border-line px-4 py-2 last:border-b-0"
          >
            {inlineLines(row).map((line, at) => (
              <p
                // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
                key={at}
                className="whitespace-pre-wrap break-words"
              >
                {line.map(({ text, change }, place) => (
                  <Marked
                    // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
                    key={place}
                    text={text}
                    mark={change && (change === "added" ? "ins" : "del")}
                  />
                ))}
              </p>
            ))}
          </div>
        ),
      )}
    </div>
  );
}

function SameRow({ lines }: { lines: readonly string[] }) {
  return (
    <p className="border-b border-line bg-surface px-4 py-2 text-sm text-muted last:border-b-0">
      {sameLines(lines)}
    </p>
  );
}

const tones = { del: "bg-danger-soft", ins: "bg-green-soft" };

function Marked({ text, mark: Mark }: { text: string; mark: "ins" | "del" | null }) {
  return Mark ? <Mark className={`${tones[Mark]} decoration-1`}>{text}</Mark> : text;
}

function sameLines(lines: readonly string[]): string {
  const count = lines.filter((line) => line !== "").length;
  return count === 0 ? "…" : `… ${count} dòng giống nhau …`;
}

type SideProps = { title: string; lines: readonly Segment[][]; mark: "ins" | "del" };

function Side({ title, lines, mark }: SideProps) {
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
          {line.map(({ text, isChanged }, at) => (
            <Marked
              // biome-ignore lint/suspicious/noArrayIndexKey: these have no id and are drawn once.
              key={at}
              text={text}
              mark={isChanged ? mark : null}
            />
          ))}
        </p>
      ))}
    </div>
  );
}
