import { campaignName } from "@/lib/documents/campaign-name";
import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { formatDate } from "@/lib/text/dates";

/** After the day the plan sets for nominations, or a village's meeting after the year's last day for it. */
export function pastDeadline(facts: NominationFacts): Warning[] {
  return [...afterDueDay(facts), ...afterCutoff(facts)];
}

function afterDueDay({ dueOn, dossier, today }: NominationFacts): Warning[] {
  const day = dossier.submittedOn ?? today;
  if (dueOn === null || day <= dueOn) return [];
  const reason = dossier.lateReason === "" ? "chưa ghi lý do" : `lý do: ${dossier.lateReason}`;
  return [
    {
      rule: "past-deadline",
      severity: "WARN",
      sentence: `Kế hoạch hẹn nộp hồ sơ đến hết ${formatDate(dueOn)}; ${dossier.submittedOn ? `hồ sơ nộp ngày ${formatDate(day)}` : "hồ sơ chưa nộp"} (${reason}).`,
      legalBasis: `Kế hoạch phát động ${campaignName(dossier.campaignTitle ?? "")}`,
      fingerprint: `past-deadline:${dueOn}`,
    },
  ];
}

function afterCutoff({ rules, dossier, awardName }: NominationFacts): Warning[] {
  const { meetingOn } = dossier;
  const last = rules?.yearlyCutoff ?? null;
  if (last === null || meetingOn === null) return [];
  const cutoff = `${meetingOn.slice(0, 4)}-${last}`;
  if (meetingOn < cutoff) return [];
  return [
    {
      rule: "past-deadline",
      severity: "WARN",
      sentence: `${awardName} phải bình xét xong trước ngày ${formatDate(cutoff)}; cuộc họp xét ngày ${formatDate(meetingOn)}.`,
      legalBasis: rules?.sources.cutoff?.legalBasis ?? "",
      fingerprint: `past-deadline:meeting:${meetingOn}`,
    },
  ];
}
