import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import type { SeenDossier } from "@/lib/nominations/dossiers/hold";
import { timeWords } from "@/lib/nominations/dossiers/title";
import { shortGroundWords } from "@/lib/nominations/short-grounds";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type AboutDossierProps = {
  dossier: SeenDossier;
  /** Where each is changed; the links are there while it may be. */
  edit?: { details: string; meeting: string };
};

/** What the dossier is about, and the unit's meeting. */
export function AboutDossier({ dossier, edit }: AboutDossierProps) {
  const { meeting, paperNumber, paperOn, isFromPaper, paperNote, createdBy, createdAt } = dossier;
  const from = readDay(dossier.achievedFrom);
  const to = readDay(dossier.achievedTo);
  const details = edit && { changeHref: edit.details };
  return (
    <section aria-labelledby="about-title" className="stack-tight">
      <h2 id="about-title">Hồ sơ</h2>
      <SummaryList
        rows={[
          ...(dossier.campaign
            ? [{ label: "Phong trào", value: dossier.campaign.title, ...details }]
            : []),
          { label: "Thành tích", value: from && to ? timeWords({ from, to }) : null, ...details },
          ...(dossier.procedure === "SHORT"
            ? [
                {
                  label: "Thủ tục đơn giản vì",
                  value: `${shortGroundWords(dossier.shortGround)} (Điều 85 khoản 1 Luật Thi đua, khen thưởng)`,
                  ...details,
                },
              ]
            : []),
          ...(paperNumber || paperOn
            ? [
                {
                  label: "Tờ trình của đơn vị",
                  value: [
                    paperNumber && `số ${paperNumber}`,
                    paperOn && `ngày ${formatDate(readDay(paperOn))}`,
                  ]
                    .filter(Boolean)
                    .join(" "),
                  ...details,
                },
              ]
            : []),
          {
            label: "Họp xét",
            value: meeting && (
              <>
                Ngày {formatDate(readDay(meeting.heldOn))}, {meeting.presentCount}/
                {meeting.calledCount} người dự
                {meeting.place && `, tại ${meeting.place}`}
                {meeting.chairName && <span className="block">Chủ trì: {meeting.chairName}</span>}
                {meeting.notes && (
                  <span className="block whitespace-pre-line">{meeting.notes}</span>
                )}
              </>
            ),
            ...(edit && { changeHref: edit.meeting }),
          },
          ...(isFromPaper
            ? [
                {
                  label: "Nhập hộ từ bản giấy",
                  value: `${createdBy.user.name}, ngày ${formatDate(createdAt)}: ${paperNote}`,
                  ...details,
                },
              ]
            : []),
          {
            label: "Tệp kèm theo",
            value: <Link href={`/nominations/dossiers/${dossier.id}/files`}>Xem các tệp</Link>,
          },
        ]}
      />
    </section>
  );
}
