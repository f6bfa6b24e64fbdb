import type { FormState } from "@/lib/web/form-state";

/** A file that cannot be read is said where the file was chosen. */
export function withRefusalAtField(state: FormState, formData: FormData): FormState {
  if (!state.message || state.fieldErrors) return state;
  const file = formData.get("file");
  const field = file instanceof File && file.size > 0 ? "file" : "text";
  return { ...state, fieldErrors: { [field]: [state.message] } };
}
