import type { CommentFormState } from "@/components/campaigns/comments/comment-action";
import { signedOutState } from "@/lib/web/signed-out-state";

/** The answer to a form whose session had ended: what was typed, and what to do. */
export function keptComment(formData: FormData): CommentFormState {
  return { ...signedOutState(formData), ...typedIn(formData) };
}

/** What was typed and chosen, to show the form again as it was. */
export function typedIn(formData: FormData): Pick<CommentFormState, "values" | "mentions"> {
  const text = (name: string) => String(formData.get(name) ?? "");
  return {
    values: { body: text("body"), clauseId: text("clauseId"), version: text("version") },
    mentions: formData.getAll("mentions").map(String),
  };
}
