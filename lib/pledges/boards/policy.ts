import type { Actor } from "@/lib/auth/actor";
import type { CampaignState } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { closedWords } from "@/lib/pledges/pledge/closed-words";
import { canHandle } from "@/lib/pledges/policy";
import { deny, type Verdict } from "@/lib/workflow/verdict";

type Closed = Parameters<typeof closedWords>[0];

/** The office reminds units of what they may still hand in. */
export function canRemind(actor: Actor, demands: Pick<Demands, "isOpen"> & Closed): Verdict {
  const handle = canHandle(actor);
  if (!handle.allowed || demands.isOpen) return handle;
  return deny(`${closedWords(demands)} ${instead[demands.campaign.state] ?? ""}`.trim());
}

const moveTheDay = "Dời ngày khóa nhận ở phần Thiết lập rồi nhắc.";
const instead: Partial<Record<CampaignState, string>> = {
  PREPARING: moveTheDay,
  RUNNING: moveTheDay,
  CLOSED: "Xin đơn vị bản giấy rồi nhập hộ.",
};
