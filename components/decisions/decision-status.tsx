import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { decisionStateLabels } from "@/lib/decisions/state";

type DecisionState = keyof typeof decisionStateLabels;

const tones: Record<DecisionState, StatusTone> = {
  DRAFT: "draft",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  SIGNED: "waiting",
  ISSUED: "done",
  REVOKED: "stopped",
};

type DecisionStatusProps = {
  state: DecisionState;
  isFromPaper: boolean;
  /** Who has it, since when. */
  detail?: string | undefined;
};

/** Where a decision stands; one that was signed outside the portal says so everywhere. */
export function DecisionStatus({ state, isFromPaper, detail }: DecisionStatusProps) {
  if (!isFromPaper) {
    return (
      <StatusTag tone={tones[state]} detail={detail}>
        {decisionStateLabels[state]}
      </StatusTag>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <StatusTag tone="information">{paperMark}</StatusTag>
      {state !== "ISSUED" && (
        <StatusTag tone={tones[state]}>
          {state === "DRAFT" ? "Đang nhập" : decisionStateLabels[state]}
        </StatusTag>
      )}
    </span>
  );
}

const paperMark = "Đã ký trên giấy, nhập lại";
