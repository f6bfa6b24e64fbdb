import { CircleAlert, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Finding, Severity } from "@/lib/documents/checks/finding";
import { withKeys } from "@/lib/documents/checks/finding-keys";

const looks: Record<Severity, { word: string; icon: LucideIcon; tone: string }> = {
  error: { word: "Lỗi", icon: CircleAlert, tone: "text-danger" },
  warning: { word: "Lưu ý", icon: TriangleAlert, tone: "text-amber" },
  info: { word: "Để biết", icon: Info, tone: "text-blue" },
};

const partNames: Record<Finding["part"], string> = {
  header: "Phần đầu văn bản",
  subject: "Trích yếu",
  preamble: "Phần mở đầu",
  body: "Nội dung",
  closing: "Phần kết",
  recipients: "Nơi nhận",
  signature: "Chữ ký",
  annexes: "Phụ lục",
};

type FindingListProps = {
  findings: readonly Finding[];
  sheetHref: string;
  /** What can be done about it here: a button that makes the fix. */
  action?: (finding: Finding) => ReactNode;
};

/** What the checks found, the gravest first, each with a way to its clause on the sheet at `sheetHref`. */
export function FindingList({ findings, sheetHref, action }: FindingListProps) {
  if (findings.length === 0) {
    return <p>Không có gì phải sửa theo các quy tắc kiểm tra.</p>;
  }
  return (
    <ol className="divide-y divide-line border-y border-line">
      {withKeys(gravestFirst(findings)).map(({ key, finding }) => {
        const { word, icon: Icon, tone } = looks[finding.severity];
        return (
          <li key={key} className="flex gap-3 py-3">
            <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tone}`} />
            <div className="min-w-0 max-w-[68ch]">
              <p>
                <strong className={`font-semibold ${tone}`}>{word}</strong>
                <span className="text-muted"> · {placeOf(finding)}</span>
              </p>
              <p>{finding.message}</p>
              {finding.excerpt && <p className="text-muted">“{finding.excerpt}”</p>}
              <div className="flex flex-wrap items-center gap-x-5">
                {finding.clauseId && (
                  <Link
                    href={`${sheetHref}#clause-${finding.clauseId}`}
                    className="inline-flex min-h-11 items-center"
                  >
                    Tới chỗ này<span className="sr-only">: {placeOf(finding)}</span>
                  </Link>
                )}
                {action?.(finding)}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const gravity: readonly Severity[] = ["error", "warning", "info"];

/** Errors, then warnings, then the rest; each in reading order. */
function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

/** "Mục VI.7", "Điều 3", or the part of the paper for what stands outside the clauses. */
function placeOf({ label, part }: Finding): string {
  if (label === "") return partNames[part];
  return /^\p{Lu}\p{Ll}/u.test(label) ? label : `Mục ${label}`;
}

/** "2 lỗi, 1 lưu ý", or that there is nothing. */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = gravity
    .map((severity) => ({
      word: looks[severity].word.toLowerCase(),
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`);
  return counts.length > 0 ? counts.join(", ") : "không có gì phải sửa";
}
