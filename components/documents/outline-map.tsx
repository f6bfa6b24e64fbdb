import { Link } from "@/components/ui/link";
import { type Clause, plainText, type SectionKind } from "@/lib/documents/model";

const kindNames: Record<SectionKind, string> = {
  purpose: "mục đích",
  requirements: "yêu cầu",
  theme: "chủ đề",
  contents: "nội dung",
  targets: "chỉ tiêu",
  criteria: "tiêu chí",
  rewardForms: "khen thưởng",
  audience: "đối tượng",
  solutions: "giải pháp",
  timeline: "thời gian",
  activities: "hoạt động",
  budget: "kinh phí",
  assignments: "phân công",
  closing: "kết",
};

/** The numbered clauses as a nested list, each a link to its place on the sheet; dashes and paragraphs are counted. */
export function OutlineMap({
  clauses,
  sheetHref,
}: {
  clauses: readonly Clause[];
  sheetHref: string;
}) {
  const numbered = clauses.filter(isNumbered);
  if (numbered.length === 0) return null;
  return (
    <ul className="space-y-1 [&_ul]:mt-1 [&_ul]:ml-5">
      {numbered.map((clause) => (
        <li key={clause.id}>
          <Link
            href={`${sheetHref}#clause-${clause.id}`}
            className={clause.heading ? "font-semibold" : ""}
          >
            {clause.label} {shortened(plainText(clause.text))}
          </Link>
          {clause.kind && <span className="text-muted"> ({kindNames[clause.kind]})</span>}
          <Rest clauses={clause.children} />
          <OutlineMap clauses={clause.children} sheetHref={sheetHref} />
        </li>
      ))}
    </ul>
  );
}

const isNumbered = ({ marker, heading }: Clause) =>
  heading || !["dash", "plus", "star", "none"].includes(marker);

/** How many unnumbered clauses and tables stand right below a clause. */
function Rest({ clauses }: { clauses: readonly Clause[] }) {
  const counts = [
    {
      word: "gạch đầu dòng",
      count: clauses.filter(({ marker }) => ["dash", "plus", "star"].includes(marker)).length,
    },
    {
      word: "đoạn",
      count: clauses.filter(
        (clause) => clause.marker === "none" && !clause.table && !clause.heading,
      ).length,
    },
    { word: "bảng", count: clauses.filter(({ table }) => table).length },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <span className="text-sm text-muted">
      {" "}
      · {counts.map(({ word, count }) => `${count} ${word}`).join(", ")}
    </span>
  );
}

function shortened(words: string): string {
  if (words.length <= 90) return words;
  return `${words.slice(0, 90).replace(/\s\S*$/, "")}…`;
}
