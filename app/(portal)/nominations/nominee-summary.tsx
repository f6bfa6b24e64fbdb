import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { awardGroupLabels, awardName, findAwardKind } from "@/lib/nominations/awards/catalogue";
import type { NominationRecord } from "@/lib/nominations/nomination-record";

type NomineeSummaryProps = {
  nomination: NominationRecord;
  isEditable: boolean;
  /** For who may open the unit's pledge: where a figure comes from. */
  showsSources: boolean;
  meetingHref: string;
};

/** All that is written of one nomination, with a link to change each. */
export function NomineeSummary(props: NomineeSummaryProps) {
  const { nomination, isEditable, showsSources, meetingHref } = props;
  const { id, award, honorific, name, post, place, audience, isLeader, citation } = nomination;
  const { votesFor, votesAgainst, peopleCount, advancedCount, womenCount, isClear } = nomination;
  const edit = isEditable && { changeHref: `/nominations/${id}/edit` };
  const write = isEditable && { changeHref: `/nominations/${id}/achievement` };
  const meet = isEditable && { changeHref: meetingHref };
  const group = findAwardKind(award)?.group;
  const counts = [
    peopleCount !== null && `${peopleCount} người`,
    advancedCount !== null && `${advancedCount} đạt Lao động tiên tiến`,
    womenCount !== null && `${womenCount} nữ`,
  ].filter(Boolean);
  return (
    <SummaryList
      rows={[
        {
          label: "Đề nghị tặng",
          value: (
            <>
              {awardName(award)}
              {group && (
                <span className="block text-sm text-muted">
                  {awardGroupLabels[group].toLowerCase()}
                </span>
              )}
            </>
          ),
          ...edit,
        },
        {
          label: "Tên ghi trên quyết định",
          value: [honorific, name].filter(Boolean).join(" "),
          ...edit,
        },
        ...(audience === "PERSON"
          ? [
              {
                label: "Chức vụ, nghề nghiệp",
                value: [post, isLeader && "giữ chức vụ lãnh đạo, quản lý"]
                  .filter(Boolean)
                  .join("; "),
                ...edit,
              },
            ]
          : []),
        { label: "Đơn vị, nơi ở", value: place, ...edit },
        ...(counts.length > 0
          ? [{ label: "Số người của tập thể", value: counts.join(", "), ...edit }]
          : []),
        { label: "Thành tích ghi trên quyết định", value: citation, ...edit },
        {
          label: "Xác nhận của đơn vị",
          value: isClear
            ? "Không đang bị xem xét kỷ luật, thanh tra, điều tra, khiếu nại, tố cáo"
            : null,
          ...edit,
        },
        {
          label: "Báo cáo thành tích",
          value: <AchievementText {...nomination} showsSources={showsSources} />,
          ...write,
        },
        {
          label: "Phiếu ở cuộc họp xét",
          value: votesFor === null ? null : `${votesFor} đồng ý, ${votesAgainst ?? 0} không đồng ý`,
          ...meet,
        },
      ]}
    />
  );
}

type AchievementTextProps = Pick<NominationRecord, "story" | "points"> & { showsSources: boolean };

function AchievementText({ story, points, showsSources }: AchievementTextProps) {
  if (story === "" && points.length === 0) return <span className="text-muted">Chưa cung cấp</span>;
  return (
    <div className="stack-tight">
      {story && <p className="max-w-[68ch] whitespace-pre-line">{story}</p>}
      {points.map(({ id, heading, words, figure, item }) => (
        <p key={id} className="max-w-[68ch] whitespace-pre-line">
          <strong className="font-semibold">{heading}</strong>
          {figure && `: ${figure}`}
          {showsSources && item && (
            <>
              {" "}
              (<Link href={`/pledges/${item.pledgeId}`}>nguồn số liệu</Link>)
            </>
          )}
          {words && <span className="block">{words}</span>}
        </p>
      ))}
    </div>
  );
}
