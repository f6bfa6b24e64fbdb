import type { Metadata } from "next";
import { Sheet } from "@/components/documents/sheet";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { findDecisionPaper } from "@/lib/decisions/paper/decision-paper";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { crumbsTo, loadDecision } from "../load-decision";

export const metadata: Metadata = { title: "Văn bản" };

type Props = PageProps<"/decisions/[decisionId]/sheet">;

/** The paper on screen: as issued, or as it would be signed now. */
export default async function DecisionSheetPage({ params }: Props) {
  const { actor, now, decision } = await loadDecision(params);
  const paper = await findDecisionPaper(actor, decision, now);
  const isFixed = decision.document !== null;
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Văn bản" }]} />
      <PageHeading
        title={isFixed ? "Văn bản" : "Dự thảo văn bản"}
        caption={decision.subject}
        lead={
          isFixed
            ? undefined
            : "Cổng viết theo danh sách, kết quả họp Hội đồng và căn cứ đang có hiệu lực."
        }
      />
      {paper ? (
        <Sheet html={renderHtml(paper)} />
      ) : (
        <EmptyState
          title={
            decision.isFromPaper
              ? "Quyết định này ký trên giấy; xem bản quét."
              : "Danh sách chưa có ai nên chưa có văn bản."
          }
        />
      )}
    </>
  );
}
