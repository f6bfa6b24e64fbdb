import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { canReadHistory } from "@/lib/campaigns/policy";
import { listRevisionPage } from "@/lib/campaigns/revision-queries";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { RevisionList } from "./revision-list";

export const metadata: Metadata = { title: "Các bản đã lưu" };

const pageSize = 100;

type Props = PageProps<"/plans/[planId]/revisions">;

export default async function PlanRevisionsPage({ params, searchParams }: Props) {
  const { actor, plan } = await loadPlan(params);
  if (!canReadHistory(actor).allowed) forbidden();
  const { after } = await searchParams;
  // One more than a page tells whether there is another.
  const found = await listRevisionPage(actor, plan.id, {
    take: pageSize + 1,
    ...(typeof after === "string" && { after: idParam(after) }),
  });
  const revisions = found.slice(0, pageSize);
  const last = found.length > pageSize ? revisions.at(-1) : undefined;
  const asked = revisions.filter(
    ({ name, kind }) => name || kind === "SAVED" || kind === "RESTORED",
  );
  const [newest] = revisions;
  const earlier = asked.find(({ id }) => id !== newest?.id) ?? revisions[1];
  const base = `/plans/${plan.id}/revisions`;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="revisions" />
      <h2>Các bản đã lưu</h2>
      {revisions.length === 0 ? (
        <EmptyState title="Không còn bản nào cũ hơn.">
          <Link href={base}>Về các bản mới nhất</Link>
        </EmptyState>
      ) : (
        <form action={`${base}/compare`} className="stack">
          {revisions.length > 1 && (
            <div className="no-print sticky top-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper py-2">
              <p className="text-muted">Chọn một bản trước, một bản sau.</p>
              <Button variant="secondary">So hai bản</Button>
            </div>
          )}
          <RevisionList
            planId={plan.id}
            current={plan.version}
            revisions={revisions}
            chosen={earlier && newest && { before: earlier.id, after: newest.id }}
          />
        </form>
      )}
      {last && <Link href={`${base}?after=${last.id}`}>Các bản cũ hơn</Link>}
    </>
  );
}
