import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type StageFacts, stageOf } from "@/lib/nominations/stage";
import { calendarDate } from "@/lib/text/dates";

const tones: Record<StageFacts["state"], StatusTone> = {
  DRAFT: "draft",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  ELIGIBLE: "waiting",
  INELIGIBLE: "stopped",
  IN_CONSULTATION: "waiting",
  BEFORE_COUNCIL: "waiting",
  RECOMMENDED: "waiting",
  NOT_RECOMMENDED: "waiting",
  APPROVED: "waiting",
  REJECTED: "stopped",
  AWARDED: "honour",
  SUSPENDED: "attention",
  WITHDRAWN: "stopped",
};

type NominationStatusProps = { nomination: StageFacts; now: Date };

/** How far a nomination is and who has it now; the same on every screen. */
export function NominationStatus({ nomination, now }: NominationStatusProps) {
  const { label, holder, isRevoked } = stageOf(nomination, calendarDate(now));
  return (
    <StatusTag tone={isRevoked ? "stopped" : tones[nomination.state]} detail={holder}>
      {label}
    </StatusTag>
  );
}
