import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import type { ThingCounts } from "@/lib/pledges/boards/campaign-list";
import type { Standing } from "@/lib/pledges/boards/standing";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";

type BoardThingsProps = {
  things: readonly ThingCounts[];
  /** Where the units are listed by one of them. */
  href: (what: string, standing?: Standing) => string;
  /** What can be done about it; nothing for who only reads. */
  action?: (of: ThingCounts) => ReactNode;
};

/** Each pledge and report of the year: how many units have handed it in, and how many are late. */
export function BoardThings({ things, href, action }: BoardThingsProps) {
  const number = (standing: Standing, header: string) => ({
    key: standing,
    header,
    numeric: true,
    cell: ({ thing, counts }: ThingCounts) =>
      counts[standing] === 0 ? (
        "0"
      ) : (
        <Link href={href(thing.what, standing)} className="tap">
          {counts[standing]}
          <span className="sr-only"> đơn vị</span>
        </Link>
      ),
  });
  return (
    <Table
      caption="Từng đợt đăng ký, kỳ báo cáo"
      hideCaption
      rows={things}
      rowKey={({ thing }) => thing.what}
      columns={[
        {
          key: "name",
          header: "Nội dung",
          cell: ({ thing }) => (
            <Link href={href(thing.what)} className="font-semibold">
              {capitalised(thing.name)}
            </Link>
          ),
        },
        {
          key: "due",
          header: "Hạn",
          cell: ({ thing }) => (thing.dueOn ? formatDate(thing.dueOn) : "Không đặt hạn"),
        },
        {
          key: "in",
          header: "Đã nộp",
          numeric: true,
          cell: ({ counts }) => `${counts.handedIn}/${counts.expected}`,
        },
        number("SUBMITTED", "Chờ nhận"),
        number("RETURNED", "Trả lại"),
        number("MISSING", "Chưa nộp"),
        {
          ...number("LATE", "Quá hạn"),
          cell: ({ thing, counts }) =>
            counts.LATE === 0 ? (
              "0"
            ) : (
              <Link href={href(thing.what, "LATE")} className="no-underline">
                <StatusTag tone="attention">{counts.LATE} đơn vị</StatusTag>
              </Link>
            ),
        },
        ...(action ? [{ key: "action", header: "Việc", cell: action }] : []),
      ]}
    />
  );
}
