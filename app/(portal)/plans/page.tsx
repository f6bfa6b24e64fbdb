import type { Metadata } from "next";
import { NewPlanLink } from "@/components/campaigns/new-plan-link";
import { PlanStatus } from "@/components/campaigns/plan-status";
import { Flash } from "@/components/layout/flash";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/session";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { listPlans, type PlanSummary } from "@/lib/campaigns/queries";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { twoDigits } from "@/lib/text/numbers";
import { idParam } from "@/lib/web/id-param";

export const metadata: Metadata = { title: "Kế hoạch" };

const pageSize = 50;

export default async function PlansPage({ searchParams }: PageProps<"/plans">) {
  const actor = await requireActor();
  const { after } = await searchParams;
  // One more than a page tells whether there is another.
  const found = await listPlans(actor, {
    take: pageSize + 1,
    ...(typeof after === "string" && { after: idParam(after) }),
  });
  const plans = found.slice(0, pageSize);
  const last = found.length > pageSize ? plans.at(-1) : undefined;
  const newPlan = canCreatePlan(actor).allowed && <NewPlanLink />;
  return (
    <>
      <PageHeading title="Kế hoạch" actions={newPlan} />
      <Flash />
      {plans.length === 0 ? (
        <EmptyState title="Chưa có kế hoạch nào." action={newPlan}>
          Kế hoạch phát động phong trào thi đua của xã sẽ nằm ở đây.
        </EmptyState>
      ) : (
        <PlanTable plans={plans} />
      )}
      {last && <Link href={`/plans?after=${last.id}`}>Các kế hoạch cũ hơn</Link>}
    </>
  );
}

function PlanTable({ plans }: { plans: readonly PlanSummary[] }) {
  return (
    <Table
      caption="Kế hoạch, báo cáo, bản lưu gần nhất ở trên"
      hideCaption
      rows={plans}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Kế hoạch",
          cell: ({ id, kind, title }) => (
            <>
              {kind === "REPORT" && <span className="block text-sm text-muted">Báo cáo</span>}
              <Link href={`/plans/${id}`} className="font-semibold">
                {title}
              </Link>
            </>
          ),
        },
        { key: "number", header: "Số, ngày", cell: numberAndDate },
        { key: "state", header: "Trạng thái", cell: (plan) => <PlanStatus plan={plan} /> },
        { key: "saved", header: "Lưu lần cuối", cell: ({ savedAt }) => formatMoment(savedAt) },
      ]}
    />
  );
}

function numberAndDate({ frozenDocument }: PlanSummary): string {
  if (!frozenDocument) return "Chưa cấp số";
  const { number, symbol, issuedOn } = frozenDocument;
  return `${twoDigits(number)}/${symbol}, ${formatDate(issuedOn)}`;
}
