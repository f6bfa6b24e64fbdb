import type { PlacedThread } from "@/lib/campaigns/comments/threads";
import type { FormState } from "@/lib/web/form-state";

/** What a comment form shows after it was sent. */
export type CommentFormState = FormState & {
  /** The session had ended: nothing was done. */
  isSignedOut?: boolean;
  /** The people chosen, to choose them again. */
  mentions?: readonly string[];
  /** All threads as they now are, where the page stays as it is. */
  threads?: readonly PlacedThread[];
};

/** What a form of comments is sent to: a server action of the page that holds it. */
export type CommentAction = (
  previous: CommentFormState,
  fields: FormData,
) => Promise<CommentFormState>;
