import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { numberUseLabels, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { type RegisterRow, registerWords } from "@/lib/campaigns/issue/register-queries";
import { formatDate } from "@/lib/text/dates";
import { twoDigits } from "@/lib/text/numbers";
import { ReleaseButton } from "./release-button";

type RegisterTableProps = { rows: readonly RegisterRow[]; mayKeep: boolean; series: string };

/** The columns of the register of papers sent out and who wrote each line. */
export function RegisterTable({ rows, mayKeep, series }: RegisterTableProps) {
  const columns: Column<RegisterRow>[] = [
    { key: "number", header: "Số, ký hiệu", cell: numberCell },
    {
      key: "date",
      header: "Ngày",
      cell: ({ issuedOn }) => (issuedOn ? formatDate(issuedOn) : "—"),
    },
    { key: "subject", header: "Trích yếu", cell: subjectCell },
    { key: "signer", header: "Người ký", cell: (row) => registerWords(row).signer || "—" },
    { key: "use", header: "Loại", cell: ({ use }) => numberUseLabels[use] },
    {
      key: "by",
      header: "Người ghi",
      cell: (row) => (
        <>
          {row.enteredBy.user.name}, {formatDate(row.enteredAt)}
          {mayKeep && row.use === "RESERVED" && row.decision === null && (
            <ReleaseButton numberId={row.id} number={twoDigits(row.number)} series={series} />
          )}
        </>
      ),
    },
  ];
  return (
    <Table
      caption="Văn bản đi theo thứ tự số"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function numberCell({ number, symbol }: RegisterRow) {
  return (
    <span className="whitespace-nowrap">
      {symbol === "" ? twoDigits(number) : writtenNumber(number, symbol)}
    </span>
  );
}

function subjectCell({ subject, note, use, frozenDocument, decision: onPaper }: RegisterRow) {
  const plan = frozenDocument?.plans[0];
  // The clerk sees a decision from paper once it has been entered whole.
  const decision = frozenDocument?.decision ?? (use === "PAPER" ? onPaper : null);
  return (
    <>
      {plan && <Link href={`/plans/${plan.id}/issued`}>{subject}</Link>}
      {decision && <Link href={`/decisions/${decision.id}`}>{subject}</Link>}
      {!plan && !decision && subject}
      {note !== "" && <span className="block text-muted">{note}</span>}
    </>
  );
}
