import { StatusTag } from "@/components/ui/status-tag";
import { checkLabels } from "@/lib/campaigns/approval/course";
import { formatMoment } from "@/lib/text/dates";

type Check = {
  kind: keyof typeof checkLabels;
  checker: { position: string; user: { name: string } };
  checkedAt: Date | null;
  note: string;
};

/** The two checks before the signature: who answers for each, and whether they have signed it off. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {checks.map(({ kind, checker, checkedAt, note }) => (
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
            <StatusTag tone="waiting">Chưa xong</StatusTag>
          )}
          {note !== "" && <p className="max-w-[68ch] whitespace-pre-line break-words">“{note}”</p>}
        </li>
      ))}
    </ul>
  );
}
