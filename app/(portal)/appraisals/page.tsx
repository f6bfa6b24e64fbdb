import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { QueueFilterForm } from "@/components/appraisals/queue-filter-form";
import { QueueTable } from "@/components/appraisals/queue-table";
import { Flash } from "@/components/layout/flash";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import {
  type QueueFilter,
  queueFilterSchema,
  queueHref,
  queueStateKeys,
  queueStates,
} from "@/lib/appraisals/queue/filter";
import { findQueue, queuePerPage } from "@/lib/appraisals/queue/queries";
import { summaryHref } from "@/lib/appraisals/summary/queries";
import { requireActor } from "@/lib/auth/session";
import { listNominatedCampaigns, listNominatingUnits } from "@/lib/nominations/dossiers/campaigns";
import { canAppraise } from "@/lib/nominations/policy";

export const metadata: Metadata = { title: "Thẩm định" };

export default async function AppraisalsPage({ searchParams }: PageProps<"/appraisals">) {
  const actor = await requireActor();
  if (!canAppraise(actor).allowed) forbidden();
  const filter = queueFilterSchema.parse(await searchParams);
  const now = new Date();
  const queue = await findQueue(actor, filter, now);
  const campaigns = await listNominatedCampaigns(actor, now);
  const units = await listNominatingUnits(actor);
  const { rows, total, counts, late } = queue;
  const { page: _page, late: _late, ...kept } = filter;
  return (
    <>
      <PageHeading
        title="Thẩm định"
        lead={
          late > 0
            ? `${counts.waiting} đề nghị chờ thẩm định, ${late} quá hạn.`
            : `${counts.waiting} đề nghị chờ thẩm định.`
        }
        actions={
          <ButtonLink href="/statistics/awards" variant="secondary">
            Thống kê khen thưởng
          </ButtonLink>
        }
      />
      <Flash />
      <Tabs
        label="Trạng thái"
        tabs={queueStateKeys.map((state) => ({
          label: queueStates[state].label,
          href: queueHref({ ...kept, state }),
          current: state === filter.state,
          count: counts[state],
        }))}
      />
      <QueueFilterForm filter={filter} campaigns={campaigns} units={units} />
      {rows.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <form method="get" action="/appraisals/summary" className="stack">
          <input type="hidden" name="chosen" value="1" />
          <QueueTable rows={rows} total={total} now={now} />
          <ButtonGroup>
            <Button variant="secondary">Lập trích ngang các dòng đã chọn</Button>
            <ButtonLink href={summaryHref("", { ids: null, filter })} variant="secondary">
              Lập trích ngang cả mục này
            </ButtonLink>
          </ButtonGroup>
        </form>
      )}
      <Pagination
        page={filter.page}
        pageCount={Math.ceil(total / queuePerPage)}
        total={`${total} đề nghị`}
        href={(page) => queueHref({ ...filter, page })}
      />
    </>
  );
}

function Nothing({ filter }: { filter: QueueFilter }) {
  const { state } = filter;
  const isFiltered = queueHref(filter) !== queueHref({ state });
  const usual =
    state === "waiting" ? "Không có đề nghị nào chờ thẩm định." : "Chưa có đề nghị nào.";
  return (
    <EmptyState
      title={isFiltered ? "Không có đề nghị nào như vậy." : usual}
      action={isFiltered && <Link href={queueHref({ state })}>Bỏ lọc</Link>}
    />
  );
}
