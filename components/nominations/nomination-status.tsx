import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { nominationStateLabels } from "@/lib/nominations/state";

type NominationState = keyof typeof nominationStateLabels;

const looks: Record<NominationState, { tone: StatusTone; holder: string }> = {
  DRAFT: { tone: "draft", holder: "" },
  SUBMITTED: { tone: "waiting", holder: "đang ở thường trực thi đua" },
  RETURNED: { tone: "attention", holder: "đơn vị bổ sung rồi nộp lại" },
  ELIGIBLE: { tone: "waiting", holder: "đang ở thường trực thi đua" },
  INELIGIBLE: { tone: "stopped", holder: "" },
  IN_CONSULTATION: { tone: "waiting", holder: "đang công khai" },
  BEFORE_COUNCIL: { tone: "waiting", holder: "đang ở Hội đồng" },
  RECOMMENDED: { tone: "waiting", holder: "chờ Chủ tịch quyết định" },
  NOT_RECOMMENDED: { tone: "waiting", holder: "chờ Chủ tịch quyết định" },
  APPROVED: { tone: "waiting", holder: "đang ở văn thư" },
  REJECTED: { tone: "stopped", holder: "" },
  AWARDED: { tone: "honour", holder: "" },
  SUSPENDED: { tone: "attention", holder: "xét tiếp khi có kết luận" },
  WITHDRAWN: { tone: "stopped", holder: "" },
};

/** How far a nomination is and who has it now; the same on every screen. */
export function NominationStatus({ state }: { state: NominationState }) {
  const { tone, holder } = looks[state];
  return (
    <StatusTag tone={tone} detail={holder}>
      {nominationStateLabels[state]}
    </StatusTag>
  );
}
