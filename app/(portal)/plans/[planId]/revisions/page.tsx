import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import { canReadHistory } from "@/lib/campaigns/policy";
import { listPlanRevisions } from "@/lib/campaigns/queries";
import { formatMoment } from "@/lib/text/dates";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { revisionName } from "./revision-name";

export const metadata: Metadata = { title: "Các bản đã lưu" };

export default async function PlanRevisionsPage({
  params,
}: PageProps<"/plans/[planId]/revisions">) {
  const { actor, plan } = await loadPlan(params);
  if (!canReadHistory(actor).allowed) forbidden();
  const revisions = await listPlanRevisions(actor, plan.id);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="revisions" />
      <Table
        caption="Các bản đã lưu, mới nhất ở trên"
        rows={revisions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: "Bản",
            cell: (revision) => (
              <Link href={`/plans/${plan.id}/revisions/${revision.id}`}>
                {revisionName(revision)}
              </Link>
            ),
          },
          { key: "author", header: "Người lưu", cell: ({ author }) => author.user.name },
          { key: "at", header: "Lúc", cell: ({ savedAt }) => formatMoment(savedAt) },
          {
            key: "state",
            header: "Tình trạng",
            cell: ({ version }) =>
              version === null ? (
                <StatusTag tone="attention">Để riêng vì lưu sau người khác</StatusTag>
              ) : version === plan.version ? (
                <StatusTag tone="done">Đang dùng</StatusTag>
              ) : null,
          },
        ]}
      />
    </>
  );
}
