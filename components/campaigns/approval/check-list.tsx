import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { checkLabels } from "@/lib/campaigns/approval/course";
import { formatMoment } from "@/lib/text/dates";

type Check = {
  kind: keyof typeof checkLabels;
  checker: { position: string; user: { name: string } };
  checkedAt: Date | null;
  note: string;
  /** Who was named can no longer sign it off. */
  isAbsent: boolean;
};

type CheckListProps = {
  checks: readonly Check[];
  /** Where somebody else is named for an open check, for who may. */
  changeHref?: string;
};

/** The two checks before the signature: who answers for each, and whether they have signed it off. */
export function CheckList({ checks, changeHref }: CheckListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {checks.map(({ kind, checker, checkedAt, note, isAbsent }) => (
        <li key={kind} className="stack-tight py-3">
          <p>
            <strong className="font-semibold">{checkLabels[kind]}</strong>
            <span className="text-muted">
              {" "}
              · {checker.user.name}, {checker.position}
            </span>
          </p>
          {checkedAt ? (
            <StatusTag tone="done" detail={formatMoment(checkedAt)}>
              Đã ký xác nhận
            </StatusTag>
          ) : (
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {isAbsent ? (
                <StatusTag tone="attention">Người này không còn soát được</StatusTag>
              ) : (
                <StatusTag tone="waiting">Chưa xong</StatusTag>
              )}
              {changeHref && (
                <Link href={`${changeHref}?check=${kind}`} className="tap">
                  Giao người khác<span className="sr-only"> {checkLabels[kind].toLowerCase()}</span>
                </Link>
              )}
            </p>
          )}
          {note !== "" && <p className="max-w-[68ch] whitespace-pre-line break-words">“{note}”</p>}
        </li>
      ))}
    </ul>
  );
}
