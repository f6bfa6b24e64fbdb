import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { thingHref } from "@/lib/pledges/boards/board-filter";
import type { Standing } from "@/lib/pledges/boards/standing";
import type { ReviewThing } from "@/lib/pledges/reviews/figures";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";

type ReviewThingsProps = { campaignId: string; things: readonly ReviewThing[] };

/** How the units took part: each figure leads to those it counts. */
export function ReviewThings({ campaignId, things }: ReviewThingsProps) {
  const board = (what: string, standing?: Standing) =>
    `${thingHref(campaignId, what, standing)}#units`;
  return (
    <section aria-labelledby="things" className="stack-tight">
      <h2 id="things">Tham gia</h2>
      <Table
        caption="Đăng ký và báo cáo của các đơn vị"
        hideCaption
        rows={things}
        rowKey={({ what }) => what}
        columns={[
          {
            key: "name",
            header: "Đợt",
            cell: ({ name, what }) => <Link href={board(what)}>{capitalised(name)}</Link>,
          },
          { key: "due", header: "Hạn", cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : "–") },
          { key: "expected", header: "Phải nộp", numeric: true, cell: ({ expected }) => expected },
          { key: "in", header: "Đã nộp", numeric: true, cell: ({ handedIn }) => handedIn },
          {
            key: "accepted",
            header: "Đã nhận",
            numeric: true,
            cell: ({ accepted, what }) =>
              accepted === 0 ? 0 : <Link href={board(what, "ACCEPTED")}>{accepted}</Link>,
          },
          { key: "late", header: "Nộp muộn", numeric: true, cell: ({ cameLate }) => cameLate },
        ]}
      />
    </section>
  );
}
