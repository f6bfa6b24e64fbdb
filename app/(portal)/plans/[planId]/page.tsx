import { PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { FactLists } from "@/components/documents/fact-lists";
import { findingCounts } from "@/components/documents/finding-list";
import { OutlineMap } from "@/components/documents/outline-map";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { canReadHistory, canSavePlan } from "@/lib/campaigns/policy";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { dateLine, numberLine } from "@/lib/documents/header-lines";
import { plainText } from "@/lib/documents/model";
import { Downloads } from "./downloads";
import { FixableFindings } from "./fixable-findings";
import { loadPlan } from "./load-plan";
import { PlanHeading } from "./plan-heading";

export async function generateMetadata({
  params,
}: PageProps<"/plans/[planId]">): Promise<Metadata> {
  return { title: (await loadPlan(params)).plan.title };
}

export default async function PlanPage({ params }: PageProps<"/plans/[planId]">) {
  const { actor, plan } = await loadPlan(params);
  const { document } = plan;
  const findings = checkDocument(document, await findCheckContext(actor, plan, new Date()));
  const sheetHref = `/plans/${plan.id}/sheet`;
  const save = canSavePlan(actor, plan);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="overview" />
      <div className="stack">
        {save.allowed ? (
          <ButtonGroup>
            <ButtonLink href={`/plans/${plan.id}/edit`} icon={PencilLine}>
              Sửa phần đầu và dàn ý
            </ButtonLink>
          </ButtonGroup>
        ) : (
          <p className="text-muted">{save.reason}</p>
        )}
        <Downloads planId={plan.id} />
        {canReadHistory(actor).allowed && <SourceFiles plan={plan} />}

        <section aria-labelledby="header-title">
          <h2 id="header-title">Phần đầu văn bản</h2>
          <SummaryList
            rows={[
              { label: "Cơ quan ban hành", value: document.agency.join(", ") },
              { label: "Số, ký hiệu", value: numberLine(document) },
              { label: "Địa danh, ngày tháng", value: dateLine(document) },
              { label: "Tên loại", value: document.type },
              { label: "Trích yếu", value: plainText(document.subject) },
              { label: "Nơi nhận", value: <Lines lines={document.recipients} /> },
              {
                label: "Người ký",
                value: <Lines lines={[...document.signature.lines, document.signature.name]} />,
              },
            ]}
          />
        </section>

        <section id="findings" aria-labelledby="findings-title">
          <h2 id="findings-title">Kiểm tra: {findingCounts(findings)}</h2>
          <FixableFindings actor={actor} plan={plan} findings={findings} backTo="overview" />
        </section>

        <section aria-labelledby="outline-title" className="stack-tight">
          <h2 id="outline-title">Dàn ý</h2>
          <OutlineMap clauses={document.body} sheetHref={sheetHref} />
          {document.annexes.map((annex) => (
            <div key={`${annex.label}${annex.title}`}>
              <p className="font-semibold">
                {annex.label} {annex.title}
              </p>
              <OutlineMap clauses={annex.body} sheetHref={sheetHref} />
            </div>
          ))}
        </section>

        <section aria-labelledby="facts-title" className="stack">
          <h2 id="facts-title">Dữ kiện đọc được từ lời văn</h2>
          <FactLists facts={proposeFacts(document)} sheetHref={sheetHref} />
        </section>
      </div>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const written = lines.filter((line) => line !== "");
  if (written.length === 0) return <span className="text-muted">Chưa có</span>;
  return <span className="whitespace-pre-line">{written.join("\n")}</span>;
}

function SourceFiles({ plan }: { plan: PlanDetail }) {
  if (plan.attachments.length === 0) return null;
  return (
    <p>
      Đọc từ tệp{" "}
      {plan.attachments.map(({ id, name }) => (
        <Link key={id} href={`/plans/${plan.id}/attachments/${id}`}>
          {name}
        </Link>
      ))}
      .
    </p>
  );
}
