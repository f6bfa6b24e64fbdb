import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { DutyStatus } from "@/components/campaigns/duties/duty-status";
import { DutyProgressTable } from "@/components/campaigns/duties/progress-table";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost } from "@/lib/auth/session";
import type { Duty } from "@/lib/campaigns/duties/duty";
import { canAnswer, canFollow } from "@/lib/campaigns/duties/policy";
import { listAssignmentProgress } from "@/lib/campaigns/duties/progress";
import { findDuty } from "@/lib/campaigns/duties/queries";
import { listQuestions } from "@/lib/campaigns/duties/questions";
import { partyRoleLabels } from "@/lib/campaigns/facts/labels";
import { whenWords } from "@/lib/campaigns/facts/words";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadDuty } from "./load-duty";
import { OwnSide } from "./own-side";
import { Questions } from "./questions";
import { SignedOutDuty } from "./signed-out-duty";

type Props = PageProps<"/duties/[assignmentId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (await isSignedOutPost()) return { title: "Việc của đơn vị" };
  return { title: (await loadDuty(params)).task };
}

export default async function DutyPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) {
    const { form } = await searchParams;
    return (
      <SignedOutDuty assignmentId={idParam((await params).assignmentId)} form={String(form)} />
    );
  }
  const found = await loadDuty(params);
  const { actor, assignmentId, task, paper, clause, signedCopies, isAmended, changedBy } = found;
  const now = new Date();
  const follows = canFollow(actor).allowed;
  const own = await findDuty(actor, assignmentId, now);
  const questions = await listQuestions(actor, assignmentId, follows ? undefined : own?.lineage);
  const progress =
    follows && !isAmended ? await listAssignmentProgress(actor, assignmentId, now) : [];
  const duty = own?.duty ?? progress[0]?.duty;
  return (
    <>
      <Breadcrumbs
        items={
          own
            ? [{ label: "Việc của đơn vị", href: "/duties" }]
            : [
                { label: "Kế hoạch", href: "/plans" },
                { label: "Việc của các đơn vị", href: `/plans/${paper.planId}/duties` },
              ]
        }
      />
      <PageHeading title={task} status={own && !isAmended && <DutyStatus duty={own.duty} />} />
      <Flash />
      {isAmended && (
        <InsetText>
          <p>
            Mục giao việc này đã được sửa đổi, bổ sung, không còn phải làm theo lời cũ. Việc theo
            lời mới có trong danh sách khi văn bản sửa đổi giao việc ấy.
          </p>
        </InsetText>
      )}
      <Words paper={paper} clause={clause} />
      {own && !isAmended && <OwnSide duty={own.duty} />}
      {follows && !isAmended && (
        <section aria-labelledby="progress-title" className="stack-tight">
          <h2 id="progress-title">Các đơn vị</h2>
          <DutyProgressTable rows={progress} />
        </section>
      )}
      <Questions
        assignmentId={assignmentId}
        questions={questions}
        mayAsk={own !== null && !isAmended}
        mayAnswer={canAnswer(actor).allowed}
      />
      <section aria-labelledby="paper-title" className="stack-tight">
        <h2 id="paper-title">Văn bản giao việc</h2>
        <SummaryList rows={paperRows(paper, own?.duty, duty)} />
        <ChangedBy papers={changedBy} mayOpen={follows} />
        <ButtonGroup>
          <ButtonLink
            href={`/duties/${assignmentId}/paper/pdf`}
            icon={FileDown}
            variant="secondary"
          >
            Tải tệp PDF
          </ButtonLink>
          <ButtonLink
            href={`/duties/${assignmentId}/paper/docx`}
            icon={FileDown}
            variant="secondary"
          >
            Tải tệp Word
          </ButtonLink>
          {signedCopies.map(({ id, kind }) => (
            <ButtonLink
              key={id}
              href={`/duties/${assignmentId}/signed/${id}`}
              icon={FileDown}
              variant="secondary"
            >
              {kind === "SIGNED_DIGITAL" ? "Tải bản ký số" : "Tải bản quét đã ký"}
            </ButtonLink>
          ))}
        </ButtonGroup>
      </section>
    </>
  );
}

type ChangedByProps = {
  papers: Awaited<ReturnType<typeof loadDuty>>["changedBy"];
  /** Whether who reads this may open the papers: a unit sees what was published, and its own duties. */
  mayOpen: boolean;
};

/** The papers that change this one: one never reads half of it. */
function ChangedBy({ papers, mayOpen }: ChangedByProps) {
  if (papers.length === 0) return null;
  return (
    <InsetText>
      {papers.map(({ planId, kind, number, issuedOn }) => {
        const named = `số ${number} ngày ${formatDate(issuedOn)}`;
        return (
          <p key={planId}>
            Đã được {kind === "CORRECTION" ? "đính chính" : "sửa đổi, bổ sung"} bởi văn bản{" "}
            {mayOpen ? <Link href={`/plans/${planId}`}>{named}</Link> : named}.
          </p>
        );
      })}
    </InsetText>
  );
}

type WordsProps = Pick<Awaited<ReturnType<typeof loadDuty>>, "paper" | "clause">;

/** What the paper itself says. */
function Words({ paper, clause }: WordsProps) {
  if (!clause) return null;
  const { path, words, isTable } = clause;
  const where = [`Văn bản số ${paper.number}`, path && `mục ${path}`].filter(Boolean).join(", ");
  return (
    <InsetText>
      <p className="text-sm text-muted">{where} ghi:</p>
      {isTable ? (
        <p>Việc này ở trong một bảng của văn bản; tải văn bản ở dưới để xem.</p>
      ) : (
        words.map((line) => <p key={line}>{line}</p>)
      )}
    </InsetText>
  );
}

function paperRows(paper: Duty["paper"], own: Duty | undefined, duty: Duty | undefined) {
  return [
    { label: "Văn bản", value: paper.title },
    { label: "Số, ngày", value: `${paper.number}, ngày ${formatDate(paper.issuedOn)}` },
    ...(own ? [{ label: "Vai trò của đơn vị", value: partyRoleLabels[own.role] }] : []),
    ...(duty
      ? [
          {
            label: "Thời hạn",
            value: whenWords(duty.when) || "Không ghi thành hạn riêng: theo lời giao việc ở trên",
          },
        ]
      : []),
  ];
}
