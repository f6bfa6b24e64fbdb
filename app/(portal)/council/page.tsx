import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { SessionStatus } from "@/components/council/session-status";
import { Flash } from "@/components/layout/flash";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/session";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import { canKeepCouncil, canOpenCouncil } from "@/lib/council/policy";
import { listSessions } from "@/lib/council/sessions/queries";
import { formatMoment } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Hội đồng Thi đua - Khen thưởng" };

export default async function CouncilPage() {
  const actor = await requireActor();
  if (!canOpenCouncil(actor).allowed) forbidden();
  const sessions = await listSessions(actor, new Date());
  const plan = canKeepCouncil(actor).allowed && (
    <ButtonLink href="/council/sessions/new">Lập phiên họp</ButtonLink>
  );
  return (
    <>
      <PageHeading
        title="Hội đồng Thi đua - Khen thưởng"
        actions={
          <>
            <ButtonLink href="/council/members" variant="secondary">
              Thành viên
            </ButtonLink>
            {plan}
          </>
        }
      />
      <Flash />
      {sessions.length === 0 ? (
        <EmptyState title="Chưa có phiên họp nào." action={plan}>
          Phiên họp xét khen thưởng, giấy mời, tài liệu và biên bản nằm ở đây.
        </EmptyState>
      ) : (
        <Table
          caption="Các phiên họp"
          hideCaption
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: "Phiên họp",
              cell: ({ id, title }) => (
                <Link href={`/council/sessions/${id}`} className="font-semibold">
                  {title}
                </Link>
              ),
            },
            { key: "when", header: "Thời gian", cell: ({ startsAt }) => formatMoment(startsAt) },
            { key: "place", header: "Địa điểm", cell: ({ place }) => place },
            { key: "items", header: "Đề nghị", numeric: true, cell: ({ items }) => items },
            {
              key: "state",
              header: "Trạng thái",
              cell: ({ state, minutes }) => (
                <>
                  <SessionStatus state={state} />
                  {minutes && (
                    <span className="block text-sm text-muted">
                      Biên bản số {writtenNumber(minutes.number, minutes.symbol)}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
