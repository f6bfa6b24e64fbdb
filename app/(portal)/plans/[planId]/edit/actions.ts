"use server";

import { findActor } from "@/lib/auth/session";
import { nameCurrentRevision } from "@/lib/campaigns/commands/name-revision";
import { nameCurrentSchema } from "@/lib/campaigns/revision-form";
import { type FormState, handleForm } from "@/lib/web/form-state";

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
