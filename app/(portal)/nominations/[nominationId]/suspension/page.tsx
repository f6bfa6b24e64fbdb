import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { NominationStatus } from "@/components/nominations/nomination-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { canResume, canSuspend } from "@/lib/appraisals/policy";
import { groundWords } from "@/lib/appraisals/suspension/grounds";
import type { Suspendable } from "@/lib/appraisals/suspension/hold-suspendable";
import { findGrounds, findSuspensions } from "@/lib/appraisals/suspension/queries";
import { resumesTo } from "@/lib/appraisals/suspension/resume";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { canAppraise } from "@/lib/nominations/policy";
import { nominationStateLabels } from "@/lib/nominations/state";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { ResumeForm } from "./resume-form";
import { SuspendForm } from "./suspend-form";

export const metadata: Metadata = { title: "Tạm dừng xét" };

type Props = PageProps<"/nominations/[nominationId]/suspension">;

export default async function SuspensionPage({ params, searchParams }: Props) {
  const nominationId = idParam((await params).nominationId);
  if (await isSignedOutPost()) {
    const { form } = await searchParams;
    return (
      <>
        <PageHeading title="Tạm dừng xét" />
        {form === "resume" ? (
          <ResumeForm nominationId={nominationId} version={1} />
        ) : (
          <SuspendForm nominationId={nominationId} version={1} grounds={[]} />
        )}
      </>
    );
  }
  const actor = await requireActor();
  if (!canAppraise(actor).allowed) forbidden();
  const nomination = await findSuspensions(actor, nominationId);
  if (!nomination) notFound();
  const now = new Date();
  const { grounds, legalBasis } = await findGrounds(actor, now);
  const suspend = canSuspend(actor, nomination);
  const mayResume = canResume(actor, nomination).allowed;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Thẩm định", href: "/appraisals" },
          { label: nomination.name, href: `/nominations/${nominationId}/appraisal` },
        ]}
      />
      <PageHeading
        title={mayResume ? "Đang tạm dừng xét" : "Tạm dừng xét"}
        caption={`${nomination.name} · ${awardName(nomination.award)} · ${nomination.dossier.unit.name}`}
        status={<NominationStatus nomination={nomination} now={now} />}
        lead={`Không khen, không đề nghị khen khi đang xem xét kỷ luật, điều tra, thanh tra, khiếu nại, tố cáo${legalBasis && ` (${legalBasis})`}.`}
      />
      <Flash />
      {nomination.suspensions.map((suspension) => (
        <SummaryList key={suspension.id} rows={rowsOf(suspension)} />
      ))}
      {mayResume ? (
        <>
          <InsetText>
            <p>{returnWords(nomination)}</p>
          </InsetText>
          <ResumeForm
            key={nomination.version}
            nominationId={nominationId}
            version={nomination.version}
          />
        </>
      ) : (
        <>
          <Consequences nomination={nomination} />
          <SuspendForm
            key={nomination.version}
            nominationId={nominationId}
            version={nomination.version}
            grounds={grounds.map((value) => ({ value, label: groundWords(value) }))}
            refusal={suspend.allowed ? undefined : suspend.reason}
          />
        </>
      )}
    </>
  );
}

/** What else happens with the suspension, said before it is done. */
function Consequences({ nomination }: { nomination: Suspendable }) {
  const { state, unvotedItems, consultations, drafts } = nomination;
  const isShown = consultations.some(({ consultation }) => consultation.concludedAt === null);
  const words = [
    unvotedItems.length > 0 && "Đề nghị được đưa ra khỏi chương trình họp Hội đồng.",
    state === "IN_CONSULTATION" && isShown && "Tên được gỡ khỏi danh sách đang công khai.",
    ...drafts.map(
      (decision) =>
        `Đề nghị đang ở dự thảo “${decision.subject}”: ${
          decision.state === "SUBMITTED"
            ? "Chủ tịch không ký được khi chưa trả lại để bỏ ra."
            : "bỏ ra khỏi danh sách rồi mới trình được."
        }`,
    ),
  ].filter((line) => line !== false);
  if (words.length === 0) return null;
  return (
    <InsetText>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </InsetText>
  );
}

function returnWords(nomination: Suspendable): string {
  const to = resumesTo(nomination);
  if (!to) return "";
  const from = nomination.suspensions[0]?.fromState;
  const words = `Xét tiếp thì đề nghị trở lại bước “${nominationStateLabels[to].toLowerCase()}”.`;
  if (from === "IN_CONSULTATION" && to === "ELIGIBLE") {
    return `${words} Lần công khai trước đã gỡ tên: công khai lại từ đầu, đủ số ngày.`;
  }
  return from === "BEFORE_COUNCIL" ? `${words} Nhớ đưa vào chương trình phiên họp tới.` : words;
}

function rowsOf(suspension: Suspendable["suspensions"][number]) {
  const { ground, reason, suspendedBy, suspendedAt, resumedBy, resumedAt, resumeNote } = suspension;
  return [
    { label: "Trường hợp", value: groundWords(ground) },
    { label: "Lý do", value: reason },
    {
      label: "Tạm dừng",
      value: `${suspendedBy.user.name}, ${formatMoment(suspendedAt)}, khi ở bước “${nominationStateLabels[suspension.fromState].toLowerCase()}”`,
    },
    ...(resumedBy && resumedAt
      ? [
          {
            label: "Xét tiếp",
            value: `${resumedBy.user.name}, ${formatMoment(resumedAt)}: ${resumeNote}`,
          },
        ]
      : []),
  ];
}
