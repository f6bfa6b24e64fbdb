import type { Actor } from "@/lib/auth/actor";
import type { CampaignState, PledgeState } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { canEnterFromPaper, canHandle, canWriteForUnit } from "@/lib/pledges/policy";
import { type PledgeEvent, pledgeMachine, pledgeStateLabels } from "@/lib/pledges/state";
import { canFire } from "@/lib/workflow/machine";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What the rules need to know of a pledge; `isOwn`: of the person's unit, or of an ended one it carries on. */
export type PledgeFacts = { state: PledgeState; isFromPaper: boolean; isOwn: boolean };

/** The unit's own people write what it promises; what stands on a paper is written by the office that holds the paper. */
export function canWritePledge(actor: Actor, pledge: PledgeFacts): Verdict {
  const who = whoWrites(actor, pledge);
  if (!who.allowed) return who;
  return pledge.state === "DRAFT" || pledge.state === "RETURNED"
    ? allow
    : deny(
        `Bản đăng ký ${stateWords(pledge)}, không sửa được nữa. Cần sửa thì rút về, hoặc nhờ thường trực trả lại.`,
      );
}

export function canSubmitPledge(actor: Actor, pledge: PledgeFacts): Verdict {
  const who = whoWrites(actor, pledge);
  return who.allowed ? inState(pledge, "submit") : who;
}

export function canRecallPledge(actor: Actor, pledge: PledgeFacts): Verdict {
  const who = whoWrites(actor, pledge);
  return who.allowed ? inState(pledge, "recall") : who;
}

export function canAcceptPledge(actor: Actor, pledge: PledgeFacts): Verdict {
  const who = canHandle(actor);
  return who.allowed ? inState(pledge, "accept") : who;
}

/** What a review has been made of stands as it is. */
export function canReturnPledge(actor: Actor, pledge: PledgeFacts & OfCampaign): Verdict {
  const who = canHandle(actor);
  if (!who.allowed) return who;
  return pledge.campaign.state === "REVIEWED"
    ? deny("Phong trào đã tổng kết: bản đăng ký giữ nguyên, không trả lại nữa.")
    : inState(pledge, "return");
}

type OfCampaign = { campaign: { state: CampaignState } };

function whoWrites(actor: Actor, { isFromPaper, isOwn }: PledgeFacts): Verdict {
  if (isFromPaper) {
    return canEnterFromPaper(actor).allowed
      ? allow
      : deny("Bản đăng ký này do thường trực nhập hộ. Cần sửa thì báo thường trực.");
  }
  const who = canWriteForUnit(actor);
  if (!who.allowed) return who;
  return isOwn ? allow : deny("Chỉ người của đơn vị được ghi bản đăng ký của đơn vị mình.");
}

function inState(pledge: PledgeFacts, event: PledgeEvent): Verdict {
  return canFire(pledgeMachine, pledge.state, event)
    ? allow
    : deny(
        `Bản đăng ký ${stateWords(pledge)}: không ${lowered(pledgeMachine[event].label)} được nữa.`,
      );
}

const stateWords = ({ state }: PledgeFacts) => lowered(pledgeStateLabels[state]);
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

type Handed = OfCampaign & { isFromPaper: boolean; submittedAt: Date | null };

/** While the campaign takes anything; from paper, and what came once and was sent back, until it has been reviewed. */
export function takesPledge(
  { isFromPaper, submittedAt, campaign }: Handed,
  demands: Pick<Demands, "isOpen"> | null,
): boolean {
  const takesUntilReview = isFromPaper || submittedAt !== null;
  return (takesUntilReview && takesPapers(campaign.state)) || demands?.isOpen === true;
}

/** The office may still enter papers after the closing day, until the campaign has been reviewed. */
export function takesPapers(state: CampaignState): boolean {
  return state === "PREPARING" || state === "RUNNING" || state === "CLOSED";
}
