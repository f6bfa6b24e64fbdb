import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { GradeTag } from "@/components/pledges/grade-tag";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { isSignedOutPost } from "@/lib/auth/session";
import { isOver } from "@/lib/pledges/evaluation/policy";
import { findEvaluations, type PledgeEvaluation } from "@/lib/pledges/evaluation/queries";
import { canHandle } from "@/lib/pledges/policy";
import { gradeLabels } from "@/lib/pledges/state";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../load-campaign";
import { EvaluationsForm, type JudgedUnit } from "./evaluations-form";

export const metadata: Metadata = { title: "Đánh giá kết quả" };

type Props = PageProps<"/campaigns/[campaignId]/evaluation">;

/** How every unit kept its promises in a round: proposed from the figures, decided by the office. */
export default async function EvaluationPage({ params, searchParams }: Props) {
  const { round: asked } = await searchParams;
  if (await isSignedOutPost()) {
    const campaignId = idParam((await params).campaignId);
    return (
      <>
        <PageHeading title="Đánh giá kết quả" />
        <EvaluationsForm campaignId={campaignId} round={String(asked ?? "")} units={[]} />
      </>
    );
  }
  const { actor, campaign } = await loadCampaign(params);
  const now = new Date();
  const found = await findEvaluations(actor, campaign.id, String(asked ?? ""), now);
  const heading = <CampaignHeading campaign={campaign} side="evaluation" />;
  if (!found) {
    return (
      <>
        {heading}
        <NoIssuedPlan />
      </>
    );
  }
  const { demands, round, pledges } = found;
  const address = `/campaigns/${campaign.id}/evaluation`;
  const over = isOver(demands, round, now);
  const decides = canHandle(actor).allowed && over.allowed;
  return (
    <>
      {heading}
      {demands.rounds.length > 1 && (
        <Tabs
          label="Năm đánh giá"
          tabs={demands.rounds.map(({ key, name }) => ({
            label: name,
            href: `${address}?round=${key}`,
            current: key === round,
          }))}
        />
      )}
      {pledges.length > 0 && (
        <p className="reading">
          Số liệu lấy từ các báo cáo đã nhận. Điều đăng ký bằng lời không có số để so: xem ở trang
          của từng đơn vị.
        </p>
      )}
      {!over.allowed && (
        <InsetText>
          <p>{over.reason}</p>
        </InsetText>
      )}
      {pledges.length === 0 && (
        <EmptyState title="Chưa có bản đăng ký nào đã nhận.">
          Đánh giá là so kết quả với điều đơn vị đã đăng ký; nhận bản đăng ký ở phần Theo dõi.
        </EmptyState>
      )}
      {pledges.length > 0 &&
        (decides ? (
          <EvaluationsForm
            key={pledges.map(({ version }) => version).join(" ")}
            campaignId={campaign.id}
            round={round}
            units={pledges.map(judgedUnit)}
          />
        ) : (
          <EvaluationTable pledges={pledges} isOver={over.allowed} />
        ))}
    </>
  );
}

/** For who only reads, and before the time is over. */
function EvaluationTable({
  pledges,
  isOver: isTimeOver,
}: {
  pledges: readonly PledgeEvaluation[];
  isOver: boolean;
}) {
  const isJudged = isTimeOver || pledges.some(({ evaluation }) => evaluation !== null);
  return (
    <Table
      caption="Kết quả từng đơn vị"
      hideCaption
      rows={pledges}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "unit",
          header: "Đơn vị",
          cell: ({ id, unit }) => <Link href={`/pledges/${id}/evaluation`}>{unit.name}</Link>,
        },
        { key: "kept", header: isJudged ? "Điều đạt" : "Đến nay", cell: keptWords },
        // A grade before the last report is due would judge what is still being done.
        ...(isJudged ? judgedColumns : []),
      ]}
    />
  );
}

const judgedColumns = [
  {
    key: "proposed",
    header: "Theo số liệu",
    cell: ({ proposed }: PledgeEvaluation) => (proposed ? gradeLabels[proposed] : "–"),
  },
  {
    key: "decided",
    header: "Đánh giá",
    cell: ({ evaluation, isChanged }: PledgeEvaluation) =>
      evaluation ? (
        <div>
          <GradeTag grade={evaluation.grade} />
          {isChanged && <span className="block text-sm">{changedWords}</span>}
        </div>
      ) : (
        "–"
      ),
  },
  {
    key: "answer",
    header: "Đơn vị trả lời",
    cell: (pledge: PledgeEvaluation) => answerWords(pledge) || "–",
  },
];

const changedWords = "Số liệu đã đổi sau khi đánh giá";

/** "3/4 điều có số đạt, vượt" */
function keptWords({ items }: PledgeEvaluation): string {
  const measured = items.filter(({ proposed }) => proposed !== null);
  if (measured.length === 0) return "không có số để so";
  const kept = measured.filter(({ proposed }) => proposed !== "NOT_MET");
  return `${kept.length}/${measured.length} điều có số đạt, vượt`;
}

function answerWords({ evaluation }: PledgeEvaluation): string {
  if (!evaluation) return "";
  const { agrees, answer } = evaluation;
  if (agrees === null) return "đơn vị chưa trả lời";
  return agrees ? "đơn vị đồng ý" : `đơn vị có ý kiến: ${answer}`;
}

function judgedUnit(pledge: PledgeEvaluation): JudgedUnit {
  const { id, version, unit, proposed, evaluation, isChanged } = pledge;
  return {
    pledgeId: id,
    version,
    unit: unit.name,
    words: [keptWords(pledge), proposed && `theo số liệu: ${gradeLabels[proposed]}`]
      .filter(Boolean)
      .join("; "),
    changed: isChanged ? changedWords : "",
    decided: evaluation
      ? `Đã đánh giá ${gradeLabels[evaluation.grade]}, ${answerWords(pledge)}`
      : "",
    grade: evaluation?.grade ?? proposed ?? "",
    note: evaluation?.note ?? "",
  };
}
