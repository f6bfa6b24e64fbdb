import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextComparison } from "@/components/documents/text-comparison";
import { Details } from "@/components/ui/details";
import { findPlanRevision } from "@/lib/campaigns/queries";
import { compareTexts } from "@/lib/documents/compare";
import { printOutline } from "@/lib/documents/outline/print";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { revisionName } from "../revision-name";

export const metadata: Metadata = { title: "Bản đã lưu" };

type Props = PageProps<"/plans/[planId]/revisions/[revisionId]">;

export default async function PlanRevisionPage({ params }: Props) {
  const { actor, plan } = await loadPlan(params);
  const revision = await findPlanRevision(actor, plan.id, idParam((await params).revisionId));
  if (!revision) notFound();
  const text = printOutline(revision.document);
  const name = revisionName(revision);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="revisions" />
      <div className="stack">
        <h2>{name}</h2>
        <p>
          {revision.author.user.name} lưu lúc {formatMoment(revision.savedAt)}.
        </p>
        <h3>So với bản đang dùng</h3>
        <TextComparison
          rows={compareTexts(text, printOutline(plan.document))}
          beforeTitle={name}
          afterTitle="Bản đang dùng"
        />
        <Details summary="Toàn văn bản này, dạng dàn ý">
          <pre className="whitespace-pre-wrap break-words font-sans">{text}</pre>
        </Details>
      </div>
    </>
  );
}
