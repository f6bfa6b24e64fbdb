import { FileDown, FilePenLine } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChangeLinks } from "@/components/campaigns/change-links";
import { Sheet } from "@/components/documents/sheet";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { SummaryList } from "@/components/ui/summary-list";
import { canAddSignedCopy, canAmendPlan } from "@/lib/campaigns/issue/policy";
import {
  type FrozenPaper,
  findChanges,
  frozenPaper,
  listSignedCopies,
} from "@/lib/campaigns/issue/queries";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { formatLongDate, formatMoment } from "@/lib/text/dates";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { SignedCopies } from "./signed-copies";

export const metadata: Metadata = { title: "Phát hành" };

export default async function IssuedPage({ params }: PageProps<"/plans/[planId]/issued">) {
  const { actor, plan } = await loadPlan(params);
  const [paper, copies, changes] = await Promise.all([
    frozenPaper(actor, plan.id),
    listSignedCopies(actor, plan.id),
    findChanges(actor, plan.id),
  ]);
  if (!paper) redirect(`/plans/${plan.id}/issue`);
  const amend = canAmendPlan(actor, plan);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <div className="stack">
        <section aria-labelledby="issued-title" className="stack-tight">
          <h2 id="issued-title">Văn bản số {paper.written}</h2>
          <Facts paper={paper} />
          <Files planId={plan.id} />
        </section>

        <section aria-labelledby="copies-title" className="stack-tight">
          <h2 id="copies-title">Bản đã ký</h2>
          <SignedCopies
            planId={plan.id}
            copies={copies}
            mayAdd={canAddSignedCopy(actor, plan).allowed}
          />
        </section>

        <section aria-labelledby="changes-title" className="stack-tight">
          <h2 id="changes-title">Sửa đổi, thay thế, đính chính</h2>
          <ChangeLinks changes={changes} />
          {changes.changed === null && changes.changing.length === 0 && (
            <p>Chưa có văn bản nào sửa đổi, thay thế hay đính chính văn bản này.</p>
          )}
          {amend.allowed ? (
            <ButtonGroup>
              <ButtonLink href={`/plans/${plan.id}/amend`} icon={FilePenLine} variant="secondary">
                Lập văn bản sửa đổi, thay thế hoặc đính chính
              </ButtonLink>
            </ButtonGroup>
          ) : (
            <InsetText>{amend.reason}</InsetText>
          )}
        </section>

        <section aria-labelledby="paper-title" className="stack-tight">
          <h2 id="paper-title">Nội dung đã phát hành</h2>
          <Sheet html={renderHtml(paper.document)} />
        </section>
      </div>
    </>
  );
}

function Facts({ paper }: { paper: FrozenPaper }) {
  const { written, issuedOn, signerName, signerPosition, frozenAt, sha256 } = paper;
  return (
    <SummaryList
      rows={[
        { label: "Số, ký hiệu", value: written },
        { label: "Ngày ban hành", value: formatLongDate(issuedOn) },
        { label: "Người ký", value: `${signerName}, ${signerPosition}` },
        { label: "Phát hành lúc", value: formatMoment(frozenAt) },
        {
          label: "Mã kiểm tra (SHA-256)",
          value: (
            <>
              <code className="text-sm break-all">{sha256}</code>
              <br />
              <span className="text-sm text-muted">
                Tính từ nội dung văn bản lúc phát hành: nội dung khác một chữ là mã khác.
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

function Files({ planId }: { planId: string }) {
  const href = (format: string) => `/plans/${planId}/issued/file/${format}`;
  return (
    <ButtonGroup>
      <ButtonLink href={href("docx")} icon={FileDown} variant="secondary">
        Tải tệp Word
      </ButtonLink>
      <ButtonLink href={href("pdf")} icon={FileDown} variant="secondary">
        Tải tệp PDF
      </ButtonLink>
    </ButtonGroup>
  );
}
