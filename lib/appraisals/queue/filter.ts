import { z } from "zod";
import type { NominationState } from "@/lib/db/generated/enums";

/** How the queue is looked at: what waits, what came of the rest. */
export const queueStates = {
  waiting: { label: "Chờ thẩm định", states: ["SUBMITTED"] },
  returned: { label: "Chờ đơn vị bổ sung", states: ["RETURNED"] },
  suspended: { label: "Tạm dừng xét", states: ["SUSPENDED"] },
  eligible: { label: "Đủ điều kiện", states: ["ELIGIBLE"] },
  onward: {
    label: "Đang lấy ý kiến, trình",
    states: ["IN_CONSULTATION", "BEFORE_COUNCIL", "RECOMMENDED", "NOT_RECOMMENDED", "APPROVED"],
  },
  ended: { label: "Đã xong", states: ["AWARDED", "REJECTED", "INELIGIBLE", "WITHDRAWN"] },
} as const satisfies Record<string, { label: string; states: readonly NominationState[] }>;

export type QueueState = keyof typeof queueStates;
export const queueStateKeys = Object.keys(queueStates) as [QueueState, ...QueueState[]];

const optionalId = z.uuid().optional().catch(undefined);

/** What the page shows, from its address; whatever makes no sense there is left out. */
export const queueFilterSchema = z.object({
  state: z.enum(queueStateKeys).catch("waiting"),
  campaign: optionalId,
  unit: optionalId,
  dossier: optionalId,
  award: z.string().max(40).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  late: z.literal("1").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export type QueueFilter = z.output<typeof queueFilterSchema>;

/** The address of the queue narrowed so; what is usual is not said. */
export function queueHref({ state, page, ...rest }: Partial<QueueFilter>): string {
  const params = Object.entries({
    ...(state && state !== "waiting" && { state }),
    ...rest,
    ...(page && page > 1 && { page: String(page) }),
  }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return params.length > 0 ? `/appraisals?${new URLSearchParams(params)}` : "/appraisals";
}
