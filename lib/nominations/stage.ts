import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import type { Prisma } from "@/lib/db/generated/client";
import type { DecisionKind, DecisionState } from "@/lib/db/generated/enums";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { nominationStateLabels } from "./state";

type State = keyof typeof nominationStateLabels;

/** What tells, beside its state, how far a nomination is: read with `stageFields`. */
export type StageFacts = {
  state: State;
  /** Lists it stands on, the latest first. */
  consultations: readonly { consultation: { closesOn: Date; concludedAt: Date | null } }[];
  /** Decisions it is in, the latest first. */
  decisionItems: readonly {
    decision: { kind: DecisionKind; state: DecisionState };
    /** Taken back (Điều 93), and by which papers. */
    revokedAt?: Date | null;
    revokedBy?: readonly { decision: { frozenDocument: Numbered | null } }[];
  }[];
};

type Numbered = { number: number; symbol: string; issuedOn: Date };

/** What is read of a nomination to say how far it is. */
export const stageFields = {
  state: true,
  consultations: {
    where: { removedAt: null },
    select: { consultation: { select: { closesOn: true, concludedAt: true } } },
    orderBy: { consultation: { openedAt: "desc" } },
    take: 5,
  },
  decisionItems: {
    where: {
      outcome: { not: "REJECTED" },
      decision: { kind: { in: ["AWARD", "HIGHER"] } },
    },
    select: {
      decision: { select: { kind: true, state: true } },
      revokedAt: true,
      revokedBy: {
        where: { decision: { state: "ISSUED" } },
        select: {
          decision: {
            select: { frozenDocument: { select: { number: true, symbol: true, issuedOn: true } } },
          },
        },
        take: 1,
      },
    },
    orderBy: { decision: { createdAt: "desc" } },
    take: 1,
  },
} satisfies Prisma.NominationSelect;

type Stage = {
  label: string;
  /** Who has it now, or what it waits for; "" where nothing is waited for. */
  holder: string;
  /** The award holds no longer. */
  isRevoked?: true;
};

const atOffice = "đang ở thường trực thi đua";

const holders: Record<State, string> = {
  DRAFT: "",
  SUBMITTED: atOffice,
  RETURNED: "đơn vị bổ sung rồi nộp lại",
  ELIGIBLE: atOffice,
  INELIGIBLE: "",
  IN_CONSULTATION: atOffice,
  BEFORE_COUNCIL: "đang ở Hội đồng",
  RECOMMENDED: "thường trực thi đua lập tờ trình",
  NOT_RECOMMENDED: "thường trực thi đua lập tờ trình",
  APPROVED: "đang ở văn thư",
  REJECTED: "",
  AWARDED: "",
  SUSPENDED: "xét tiếp khi có kết luận",
  WITHDRAWN: "",
};

/** How far a nomination is, and who has it, in words that stay true between two states of the table. */
export function stageOf(facts: StageFacts, today: CalendarDate): Stage {
  const { state } = facts;
  if (state === "IN_CONSULTATION") return inConsultation(facts, today);
  const revoked = facts.decisionItems.find(({ revokedAt }) => revokedAt);
  if (state === "AWARDED" && revoked) return takenBack(revoked);
  const stage = { label: nominationStateLabels[state], holder: holders[state] };
  const isDecided = state === "ELIGIBLE" || state === "RECOMMENDED" || state === "NOT_RECOMMENDED";
  const decision = isDecided ? facts.decisionItems[0]?.decision : undefined;
  return { ...stage, holder: (decision && decisionHolder(decision)) ?? stage.holder };
}

function inConsultation({ consultations: [shown] }: StageFacts, today: CalendarDate): Stage {
  // Taken off its list while suspended, and considered again.
  if (!shown) return { label: "Chờ lấy ý kiến lại", holder: atOffice };
  const { closesOn, concludedAt } = shown.consultation;
  if (concludedAt) return { label: "Đã lấy ý kiến", holder: "chờ đưa ra Hội đồng" };
  const lastDay = readDay(closesOn);
  return today <= lastDay
    ? { label: "Đang lấy ý kiến", holder: `công khai đến hết ${formatDate(lastDay)}` }
    : { label: "Hết hạn lấy ý kiến", holder: "thường trực thi đua trả lời ý kiến, kết thúc" };
}

function takenBack({ revokedBy = [] }: StageFacts["decisionItems"][number]): Stage {
  const paper = revokedBy[0]?.decision.frozenDocument;
  const holder = paper
    ? `theo Quyết định số ${writtenNumber(paper.number, paper.symbol)} ngày ${formatDate(readDay(paper.issuedOn))}`
    : "";
  return { label: "Khen thưởng đã hủy bỏ", holder, isRevoked: true };
}

function decisionHolder({ kind, state }: StageFacts["decisionItems"][number]["decision"]) {
  if (state === "SUBMITTED") return "chờ Chủ tịch quyết định";
  // One of the commune's own has moved the nomination by then; a request to the province waits for its answer.
  if (state === "SIGNED") return "đang ở văn thư";
  return kind === "HIGHER" && state === "ISSUED" ? "đã trình cấp trên, chờ trả lời" : undefined;
}
