import { ChangeFormError } from "@/lib/campaigns/issue/change-form-error";
import type { DomainError } from "@/lib/errors";
import type { FormState } from "@/lib/web/form-state";

/** A refusal about one field is said at that field. */
export function withFieldOf({
  state,
  refusal,
}: {
  state: FormState;
  refusal?: DomainError;
}): FormState {
  if (!(refusal instanceof ChangeFormError)) return state;
  return { ...state, fieldErrors: { [refusal.field]: [refusal.message] } };
}
