import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { TextArea } from "@/components/ui/text-area";
import { warningField } from "@/lib/appraisals/fields";
import type { StandingWarning } from "@/lib/nominations/warnings/warning";
import { formatMoment } from "@/lib/text/dates";

type WarningFieldsProps = {
  warnings: readonly StandingWarning[];
  /** What was typed for a field. */
  shown: (name: string, otherwise: string) => string;
  errorOf: (name: string) => string | undefined;
};

/** What speaks against a nomination; what stands in the way is answered with words, or the nomination does not pass. */
export function WarningFields({ warnings, shown, errorOf }: WarningFieldsProps) {
  return (
    <ul className="stack">
      {warnings.map(({ fingerprint, severity, sentence, legalBasis, link, answer }) => {
        const field = warningField(fingerprint);
        const isBlocking = severity === "BLOCK";
        return (
          <li key={fingerprint} className="border-l-4 border-line py-1 pl-4">
            <StatusTag tone={isBlocking && !answer ? "stopped" : "attention"}>
              {isBlocking ? "Vướng quy định" : "Cần xem"}
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
            {isBlocking && (
              <div className="mt-2">
                <TextArea
                  name={field}
                  label="Vì sao vẫn xét"
                  hint={
                    answer
                      ? `${answer.saidBy}, ${formatMoment(answer.saidAt)}`
                      : "Không ghi lý do thì không kết luận đủ điều kiện được."
                  }
                  rows={2}
                  defaultValue={shown(field, answer?.reason ?? "")}
                  error={errorOf(field)}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
