import type { ReactNode } from "react";
import { Link } from "./link";

type SummaryRow = {
  label: string;
  /** null or "" is said aloud: "Chưa cung cấp". */
  value: ReactNode;
  /** Where to change it; the field's name is read out with the link. */
  changeHref?: string;
};

type SummaryListProps = {
  rows: readonly SummaryRow[];
  /** The links to change a value are no pages but send on to one. */
  sendsOn?: boolean;
};

/** Facts and their values; before every submission, with a link to change each. */
export function SummaryList({ rows, sendsOn }: SummaryListProps) {
  return (
    <dl className="border-t border-line">
      {rows.map(({ label, value, changeHref }) => (
        <div
          key={label}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[minmax(10rem,16rem)_1fr_auto]"
        >
          <dt className="font-semibold">{label}</dt>
          <dd className="min-w-0">
            {value === null || value === undefined || value === "" ? (
              <span className="text-muted">Chưa cung cấp</span>
            ) : (
              value
            )}
          </dd>
          {changeHref && (
            <dd className="no-print">
              <Link href={changeHref} sendsOn={sendsOn} className="tap">
                Sửa<span className="sr-only">&nbsp;{label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
