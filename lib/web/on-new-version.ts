import type { DomainError } from "@/lib/errors";
import type { FormState } from "./form-state";

/**
 * The answer to a form whose page is drawn anew when the text had changed: what was typed stays, the version is the new
 * page's, so that the next press is about what the person now sees.
 */
export function onNewVersion({
  state,
  refusal,
}: {
  state: FormState;
  refusal?: DomainError;
}): FormState {
  if (refusal?.code !== "STALE") return state;
  const { version: _, ...values } = state.values ?? {};
  return {
    ...state,
    message: "Văn bản vừa có bản lưu mới. Trang này đã là bản mới: xem lại ở trên, rồi bấm lại.",
    values,
  };
}
