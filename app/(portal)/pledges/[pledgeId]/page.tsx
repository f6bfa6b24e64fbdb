import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { EvaluationSummary } from "@/components/pledges/evaluation-summary";
import { PledgeProgress } from "@/components/pledges/pledge-progress";
import { PledgePromises } from "@/components/pledges/pledge-promises";
import { PledgeStatus } from "@/components/pledges/pledge-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { findPledgeEvaluation } from "@/lib/pledges/evaluation/queries";
import {
  canAcceptPledge,
  canRecallPledge,
  canReturnPledge,
  canWritePledge,
} from "@/lib/pledges/pledge/policy";
import { listPledgeReports } from "@/lib/pledges/pledge/queries";
import { calendarDate, formatMoment } from "@/lib/text/dates";
import { HandedIn } from "./handed-in";
import { crumbsAbove, loadPledge, pledgeTitle } from "./load-pledge";
import { MembersList } from "./members-list";
import { AcceptForm, RecallForm } from "./one-button-form";
import { PledgeOrigin } from "./pledge-origin";
import { PledgeReports } from "./pledge-reports";
import { shownPromise } from "./shown-promise";

type Props = PageProps<"/pledges/[pledgeId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { pledge, round } = await loadPledge(params);
  return { title: `${pledgeTitle(round)}, ${pledge.unit.name}` };
}

/**
 * What a unit promises, its state and who has it; the receipt of who handed it in, the desk of the office that takes
 * it.
 */
export default async function PledgePage({ params }: Props) {
  const { actor, now, pledge, demands, round } = await loadPledge(params);
  const ref = { pledgeId: pledge.id, version: pledge.version };
  const own = `/pledges/${pledge.id}`;
  const mayWrite = canWritePledge(actor, pledge).allowed;
  const mayRecall = canRecallPledge(actor, pledge).allowed;
  const mayAccept = canAcceptPledge(actor, pledge).allowed;
  const mayReturn = canReturnPledge(actor, pledge).allowed;
  const isHandedIn = pledge.state !== "DRAFT" && pledge.state !== "RETURNED";
  const isDraft = pledge.state === "DRAFT";
  const isLate = isDraft && round.dueOn !== null && round.dueOn < calendarDate(now);
  const reports = await listPledgeReports(actor, pledge, now);
  const isTaken = pledge.state === "ACCEPTED" || pledge.state === "EVALUATED";
  const kept = isTaken ? await findPledgeEvaluation(actor, pledge.id, now, { demands }) : null;
  const contact = contactWords(await findContact(actor, now));
  return (
    <>
      <Breadcrumbs items={crumbsAbove(pledge)} />
      <PageHeading
        title={pledge.campaign.title}
        caption={[pledgeTitle(round), pledge.unit.name].join(" · ")}
        status={<PledgeStatus state={pledge.state} dueOn={round.dueOn} isLate={isLate} />}
      />
      <Flash />
      {pledge.state === "RETURNED" && (
        <InsetText>
          <p>
            <strong className="font-semibold">
              {pledge.movedBy.user.name} trả lại lúc {formatMoment(pledge.movedAt)}:
            </strong>{" "}
            <span className="whitespace-pre-line">{pledge.movedNote}</span>
          </p>
        </InsetText>
      )}
      {mayWrite && (
        <ButtonGroup>
          <ButtonLink href={`${own}/edit`}>
            {pledge.state === "RETURNED" ? "Sửa bản đăng ký" : "Ghi tiếp bản đăng ký"}
          </ButtonLink>
          {pledge.isFromPaper && pledge.fromFile === "" && (
            <ButtonLink href={`${own}/photos`} variant="secondary">
              Ảnh chụp bản giấy ({pledge.photos.length})
            </ButtonLink>
          )}
          <ButtonLink href={`${own}/check`} variant="secondary">
            Kiểm tra lại, nộp
          </ButtonLink>
        </ButtonGroup>
      )}
      {isHandedIn && <HandedIn pledge={pledge} contact={contact} isOwn={pledge.isOwn} />}
      {(mayAccept || mayReturn) && (
        <ButtonGroup>
          {mayAccept && <AcceptForm {...ref} />}
          {mayReturn && (
            <ButtonLink href={`${own}/return`} variant="secondary">
              Trả lại để bổ sung
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      {kept && <EvaluationSummary pledge={kept} />}
      <section aria-labelledby="promises-title" className="stack-tight">
        <h2 id="promises-title">Điều đăng ký</h2>
        <PledgePromises promises={pledge.items.map((item) => shownPromise(item, round))} />
        {pledge.words && (
          <>
            <h3>Lời đăng ký chung</h3>
            <p className="max-w-[68ch] whitespace-pre-line">{pledge.words}</p>
          </>
        )}
      </section>
      {kept && <PledgeProgress items={kept.items} />}
      <PledgeReports reports={reports} periods={demands?.periods ?? []} />
      <MembersList members={pledge.members} />
      <PledgeOrigin pledge={pledge} />
      <ButtonGroup>
        <ButtonLink href={`${own}/paper.pdf`} icon={FileDown} variant="secondary">
          Tải bản đăng ký (PDF)
        </ButtonLink>
        <ButtonLink href={`${own}/paper.docx`} icon={FileDown} variant="secondary">
          Tải tệp Word
        </ButtonLink>
      </ButtonGroup>
      {mayRecall && (
        <section aria-labelledby="recall-title" className="stack-tight">
          <h2 id="recall-title">Cần sửa lại?</h2>
          <p>Thường trực chưa nhận thì còn rút về được; sửa xong nộp lại, giữ số biên nhận cũ.</p>
          <RecallForm {...ref} />
        </section>
      )}
    </>
  );
}
