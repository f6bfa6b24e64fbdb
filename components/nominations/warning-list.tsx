import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import type { StandingWarning } from "@/lib/nominations/warnings/warning";
import { formatDate } from "@/lib/text/dates";

/** What speaks against a nomination, each with what it rests on, the answer it was given, and what it tells of. */
export function WarningList({ warnings }: { warnings: readonly StandingWarning[] }) {
  return (
    <ul className="stack-tight max-w-[80ch]">
      {warnings.map(({ fingerprint, severity, sentence, legalBasis, link, answer }) => (
        <li key={fingerprint} className="border-l-4 border-line py-1 pl-4">
          <StatusTag tone={severity === "BLOCK" && !answer ? "stopped" : "attention"}>
            {severity === "BLOCK" ? "Vướng quy định" : "Cần xem"}
          </StatusTag>
          <p className="mt-1">{sentence}</p>
          <p className="text-sm text-muted">
            {legalBasis}
            {link && (
              <>
                {" · "}
                <Link href={link.href}>{link.label}</Link>
              </>
            )}
          </p>
          {answer && (
            <p className="text-sm">
              {answer.saidBy} cho xét tiếp ngày {formatDate(answer.saidAt)}: {answer.reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
