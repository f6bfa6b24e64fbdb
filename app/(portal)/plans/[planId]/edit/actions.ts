"use server";

import { findActor } from "@/lib/auth/session";
import { nameCurrentRevision } from "@/lib/campaigns/commands/name-revision";
import { findPlan } from "@/lib/campaigns/queries";
import { nameCurrentSchema } from "@/lib/campaigns/revision-form";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { idParam } from "@/lib/web/id-param";
import { type Beside, findBeside } from "./beside";

type NameState = FormState & { isNamed?: boolean };

/** Names the version that the drafting page has just saved; the page stays as it is. */
export async function nameVersionAction(
  _previous: NameState,
  formData: FormData,
): Promise<NameState> {
  const actor = await findActor();
  if (!actor)
    return { message: "Phiên làm việc đã hết. Đăng nhập lại ở cửa sổ khác, rồi bấm lưu." };
  const result = await handleForm(nameCurrentSchema, formData, (naming) =>
    nameCurrentRevision(actor, naming, new Date()),
  );
  return result.ok ? { isNamed: true } : result.state;
}

/** What stands beside the sheet, as it now is; null for anybody but the person whose window asks. */
export async function besideAction(planId: string, membershipId: string): Promise<Beside | null> {
  const actor = await findActor();
  if (!actor) return null;
  const plan = actor.membershipId === membershipId && (await findPlan(actor, idParam(planId)));
  return plan ? findBeside(actor, plan, new Date()) : null;
}
