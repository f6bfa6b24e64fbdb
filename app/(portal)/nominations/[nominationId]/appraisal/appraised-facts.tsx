import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import type { AppraisedNomination } from "@/lib/appraisals/find-appraisal";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { commendationTypeLabels, procedureLabels } from "@/lib/nominations/state";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

/** Who is put forward, by whom, for what: enough to appraise by, the rest one press away. */
export function AppraisedFacts({ nomination }: { nomination: AppraisedNomination }) {
  const { id, dossier, citation, post, place, isLeader } = nomination;
  const { achievedFrom, achievedTo } = dossier;
  const rows = [
    {
      label: "Hồ sơ",
      value: (
        <>
          <Link href={`/nominations/dossiers/${dossier.id}`}>
            {[dossierNumber(dossier), dossier.title].filter(Boolean).join(", ")}
          </Link>
          <span className="block text-sm text-muted">
            {[
              dossier.unit.name,
              commendationTypeLabels[dossier.type],
              dossier.campaign?.title,
              procedureLabels[dossier.procedure],
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </>
      ),
    },
    {
      label: "Chức vụ, nơi công tác",
      value: [post, place, isLeader && "giữ chức lãnh đạo, quản lý"].filter(Boolean).join(", "),
    },
    { label: "Thành tích", value: citation },
    ...(achievedFrom && achievedTo
      ? [
          {
            label: "Thời gian lập thành tích",
            value: `${formatDate(readDay(achievedFrom))} – ${formatDate(readDay(achievedTo))}`,
          },
        ]
      : []),
    ...(nomination.peopleCount === null
      ? []
      : [
          {
            label: "Tập thể",
            value: `${nomination.peopleCount} người, ${nomination.advancedCount ?? 0} Lao động tiên tiến, ${nomination.womenCount ?? 0} nữ`,
          },
        ]),
    ...(dossier.lateReason ? [{ label: "Lý do nộp muộn", value: dossier.lateReason }] : []),
    {
      label: "Bản đề nghị đầy đủ",
      value: (
        <Link href={`/nominations/${id}`} className="tap">
          Xem báo cáo thành tích, tệp kèm theo
        </Link>
      ),
    },
  ];
  return <SummaryList rows={rows} />;
}
