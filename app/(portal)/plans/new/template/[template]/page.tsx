import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { isSignedOutPost } from "@/lib/auth/session";
import { findTemplateFacts, type TemplateGround } from "@/lib/campaigns/template-queries";
import { isPlanTemplateKey, planTemplates } from "@/lib/documents/templates/plan-templates";
import { writtenDate } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { loadOffice } from "../../load-office";
import { NewPlanHeading } from "../../new-plan-heading";
import { StartForm } from "./start-form";

type Props = PageProps<"/plans/new/template/[template]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { template } = await params;
  return { title: isPlanTemplateKey(template) ? planTemplates[template].title : undefined };
}

export default async function StartFromTemplatePage({ params }: Props) {
  const { template } = await params;
  if (!isPlanTemplateKey(template)) notFound();
  if (await isSignedOutPost()) {
    const { title, asks } = planTemplates[template];
    return (
      <>
        <PageHeading title={title} />
        <p>Chưa soạn được bản nháp.</p>
        <StartForm key="form" template={template} asks={asks} start="" end="" />
      </>
    );
  }
  const actor = await loadOffice();
  const now = new Date();
  const { legalBases } = await findTemplateFacts(actor, now);
  const { title, use, asks } = planTemplates[template];
  return (
    <>
      <NewPlanHeading
        title={title}
        lead={use}
        step={{ label: "Chọn mẫu", href: "/plans/new/template" }}
      />
      <StartForm key="form" template={template} asks={asks} {...usualPeriod(calendarDate(now))} />
      <Grounds legalBases={legalBases} />
    </>
  );
}

/** The rest of this year; near its end the next one, which is what is planned then. */
function usualPeriod(today: string): { start: string; end: string } {
  const year = Number(today.slice(0, 4));
  const isLate = today.slice(5) >= "10-01";
  return {
    start: writtenDate(isLate ? `${year + 1}-01-01` : today),
    end: writtenDate(`${isLate ? year + 1 : year}-12-31`),
  };
}

function Grounds({ legalBases }: { legalBases: readonly TemplateGround[] }) {
  return (
    <Details summary={`Căn cứ pháp lý sẽ ghi vào kế hoạch (${legalBases.length})`}>
      <ul className="list-disc space-y-2 pl-5">
        {legalBases.map(({ citation, isVerified }) => (
          <li key={citation}>
            {citation}
            {!isVerified && (
              <>
                {" "}
                <StatusTag tone="attention">Chưa kiểm chứng</StatusTag>
              </>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}
