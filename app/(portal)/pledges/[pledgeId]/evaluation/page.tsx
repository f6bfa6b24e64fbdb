import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { EvaluationItems } from "@/components/pledges/evaluation-items";
import { GradeTag } from "@/components/pledges/grade-tag";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import { canAnswerEvaluation, canEvaluate, isOver } from "@/lib/pledges/evaluation/policy";
import {
  type EvaluatedItem,
  findPledgeEvaluation,
  type PledgeEvaluation,
} from "@/lib/pledges/evaluation/queries";
import { canHandle } from "@/lib/pledges/policy";
import { gradeLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";
import { formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { AnswerForm } from "./answer-form";
import { DecideForm } from "./decide-form";

export const metadata: Metadata = { title: "Đánh giá kết quả" };

type Props = PageProps<"/pledges/[pledgeId]/evaluation">;

/** How a unit kept what it promised: what the figures say, what the office decides, what the unit says to that. */
export default async function PledgeEvaluationPage({ params, searchParams }: Props) {
  const pledgeId = idParam((await params).pledgeId);
  if (await isSignedOutPost()) {
    const { form } = await searchParams;
    return (
      <>
        <PageHeading title="Đánh giá kết quả" />
        {form === "decide" ? (
          <DecideForm
            pledgeId={pledgeId}
            version={1}
            grade=""
            note=""
            items={[]}
            opensItems={false}
          />
        ) : (
          <AnswerForm pledgeId={pledgeId} version={1} answer="" />
        )}
      </>
    );
  }
  const actor = await requireActor();
  const now = new Date();
  const pledge = await findPledgeEvaluation(actor, pledgeId, now);
  if (!pledge) notFound();
  const { evaluation, items, proposed, isOwn, demands } = pledge;
  const evaluate = canEvaluate(actor, pledge, demands, now);
  const mayAnswer = canAnswerEvaluation(actor, pledge).allowed;
  const isOffice = canHandle(actor).allowed;
  const isJudged = evaluation !== null || isOver(demands, pledge.round, now).allowed;
  return (
    <>
      <Breadcrumbs
        items={[
          isOwn
            ? { label: "Đăng ký, báo cáo", href: "/pledges" }
            : { label: pledge.campaign.title, href: `/campaigns/${pledge.campaignId}/evaluation` },
          { label: "Bản đăng ký", href: `/pledges/${pledgeId}` },
        ]}
      />
      <PageHeading
        title="Đánh giá kết quả"
        caption={`${pledge.campaign.title} · ${pledge.unit.name}`}
        status={
          evaluation ? (
            <GradeTag grade={evaluation.grade} />
          ) : (
            <StatusTag tone="draft">Chưa đánh giá</StatusTag>
          )
        }
      />
      <Flash />
      {pledge.isChanged && (
        <InsetText>
          <p>
            <strong className="font-semibold">Số liệu đã đổi sau khi đánh giá.</strong>{" "}
            {evaluate.allowed
              ? "Xem lại từng điều rồi đánh giá lại; đơn vị được báo."
              : "Đánh giá dưới đây theo số liệu lúc ấy."}
          </p>
        </InsetText>
      )}
      <EvaluationItems items={items} isJudged={isJudged} />
      {isJudged && <SummaryList rows={rowsOf(pledge)} />}
      {isOffice && !evaluate.allowed && (
        <InsetText>
          <p>{evaluate.reason}</p>
        </InsetText>
      )}
      {evaluate.allowed && (
        <section aria-labelledby="decide-title" className="stack-tight">
          <h2 id="decide-title">{evaluation ? "Đánh giá lại" : "Đánh giá"}</h2>
          <DecideForm
            key={pledge.version}
            pledgeId={pledgeId}
            version={pledge.version}
            grade={evaluation?.grade ?? proposed ?? ""}
            note={evaluation?.note ?? ""}
            items={items.map(judged)}
            opensItems={items.some((item) => item.proposed === null)}
          />
        </section>
      )}
      {mayAnswer && evaluation && (
        <section aria-labelledby="answer-title" className="stack-tight">
          <h2 id="answer-title">Trả lời đánh giá</h2>
          <AnswerForm
            key={evaluation.version}
            pledgeId={pledgeId}
            version={evaluation.version}
            answer={evaluation.answer}
          />
        </section>
      )}
    </>
  );
}

function rowsOf({ proposed, evaluation }: PledgeEvaluation) {
  return [
    {
      label: "Theo số liệu",
      value: proposed ? gradeLabels[proposed] : "Điều đăng ký bằng lời, không có số để so",
    },
    ...(evaluation
      ? [
          {
            label: "Đánh giá chung",
            value: `${gradeLabels[evaluation.grade]} (${evaluation.decidedBy.user.name}, ${formatMoment(evaluation.decidedAt)})`,
          },
          ...(evaluation.note ? [{ label: "Nhận xét", value: evaluation.note }] : []),
          {
            label: "Đơn vị trả lời",
            value: answerWords(evaluation),
          },
        ]
      : []),
  ];
}

function answerWords({
  agrees,
  answer,
  answeredBy,
  answeredAt,
}: NonNullable<PledgeEvaluation["evaluation"]>) {
  if (agrees === null) return answer ? `Chưa trả lời; ý kiến lần trước: ${answer}` : "Chưa trả lời";
  const words = [agrees ? "Đồng ý" : "Có ý kiến", answer].filter(Boolean).join(": ");
  return answeredBy && answeredAt
    ? `${words} (${answeredBy.user.name}, ${formatMoment(answeredAt)})`
    : words;
}

function judged(item: EvaluatedItem) {
  const { id, indicator, promised, promisedWords, achieved, percent, measure } = item;
  return {
    id,
    indicator: capitalised(indicator),
    words: [
      [promised !== null && amountWords(promised, measure), promisedWords]
        .filter(Boolean)
        .join("; "),
      achieved !== null && `đạt ${amountWords(achieved, measure)}`,
      percent !== null && `bằng ${percentWords(percent)}`,
    ]
      .filter(Boolean)
      .join(", "),
    grade: item.decided?.grade ?? item.proposed ?? "",
    note: item.decided?.note ?? "",
  };
}
