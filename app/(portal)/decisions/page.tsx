import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { DecisionStatus } from "@/components/decisions/decision-status";
import { Flash } from "@/components/layout/flash";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TaskList } from "@/components/ui/task-list";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/auth/session";
import { type DecisionDue, dueWords, findDecisionsDue } from "@/lib/decisions/due";
import { canProposeDecisions, canReadDecisions, canReadFund } from "@/lib/decisions/policy";
import { decisionsOnPage, type ListedDecision, listDecisions } from "@/lib/decisions/queries";
import { decisionKindLabels } from "@/lib/decisions/state";
import { type CalendarDate, calendarDate, formatDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Quyết định khen thưởng" };

const kinds = ["AWARD", "CORRECTION", "REVOCATION", "HIGHER"] as const;

/** Every decision on awards this person may see, the one touched last first. */
export default async function DecisionsPage({ searchParams }: PageProps<"/decisions">) {
  const actor = await requireActor();
  if (!canReadDecisions(actor).allowed) forbidden();
  const given = await searchParams;
  const kind = kinds.find((one) => one === given.kind);
  const search = typeof given.q === "string" ? given.q : "";
  const page = Math.max(1, Math.min(1000, Number(given.page) || 1));
  const { total, decisions } = await listDecisions(actor, { page, search, ...(kind && { kind }) });
  const dues = await findDecisionsDue(
    actor,
    decisions.map(({ id }) => id),
  );
  const today = calendarDate(new Date());
  const mayPropose = canProposeDecisions(actor).allowed;
  const isFiltered = search !== "" || kind !== undefined;
  return (
    <>
      <PageHeading
        title="Quyết định khen thưởng"
        actions={
          mayPropose && <ButtonLink href="/decisions/new">Lập quyết định khen thưởng</ButtonLink>
        }
      />
      <Flash />
      <nav aria-label="Việc khác" className="flex flex-wrap gap-x-6">
        {mayPropose && (
          <>
            <Link href="/decisions/new?kind=HIGHER" className="tap">
              Lập tờ trình cấp trên
            </Link>
            <Link href="/decisions/paper/new" className="tap">
              Nhập quyết định đã ký trên giấy
            </Link>
          </>
        )}
        {canReadFund(actor).allowed && (
          <Link href="/decisions/fund" className="tap">
            Quỹ thi đua, khen thưởng
          </Link>
        )}
      </nav>
      {(total > 0 || isFiltered) && (
        <form action="/decisions" className="flex flex-wrap items-end gap-4">
          <TextField name="q" label="Tìm theo trích yếu, số, tên người" defaultValue={search} />
          <Select
            name="kind"
            label="Loại"
            defaultValue={kind ?? ""}
            emptyLabel="Mọi loại"
            choices={kinds.map((value) => ({ value, label: decisionKindLabels[value] }))}
          />
          <ButtonGroup>
            <Button variant="secondary">Tìm</Button>
          </ButtonGroup>
        </form>
      )}
      {decisions.length === 0 ? (
        <EmptyState
          title={isFiltered ? "Không tìm thấy quyết định nào." : "Chưa có quyết định nào."}
        >
          {isFiltered
            ? "Thử từ khác, hoặc chọn mọi loại."
            : "Đề nghị đã qua Hội đồng (hoặc theo thủ tục đơn giản) được đưa vào quyết định để Chủ tịch xem xét, ký."}
        </EmptyState>
      ) : (
        <TaskList
          tasks={decisions.map((decision) => ({
            title: decision.subject,
            href: `/decisions/${decision.id}`,
            hint: hintOf(decision, dues.get(decision.id), today),
            status: <DecisionStatus state={decision.state} isFromPaper={decision.isFromPaper} />,
          }))}
        />
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(total / decisionsOnPage)}
        total={`${total} văn bản`}
        href={(next) =>
          `/decisions?${new URLSearchParams({ q: search, kind: kind ?? "", page: String(next) })}`
        }
      />
    </>
  );
}

function hintOf(
  { kind, paper, itemCount, publishedAt }: ListedDecision,
  due: DecisionDue | undefined,
  today: CalendarDate,
): string {
  return [
    decisionKindLabels[kind],
    paper && `số ${paper.number} ngày ${formatDate(paper.issuedOn)}`,
    `${itemCount} trường hợp`,
    publishedAt && "đang công khai",
    due && dueWords(due, today),
  ]
    .filter(Boolean)
    .join(" · ");
}
