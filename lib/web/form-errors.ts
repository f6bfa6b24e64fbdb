import type { FormState } from "./form-state";

/**
 * The lines of an error summary: one for each field in error, linking to the field of that id; the sentence
 * about the whole form only when no field says more.
 */
export function formErrors({
  message,
  fieldErrors = {},
}: FormState): { fieldId?: string; message: string }[] {
  const lines = Object.entries(fieldErrors).flatMap(([fieldId, messages]) =>
    messages?.[0] ? [{ fieldId, message: messages[0] }] : [],
  );
  return lines.length > 0 || !message ? lines : [{ message }];
}
