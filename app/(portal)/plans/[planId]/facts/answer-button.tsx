"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { emptyFormState } from "@/lib/web/form-state";
import { answerProposalAction } from "./actions";

type AnswerButtonProps = {
  planId: string;
  intent: "confirm" | "confirm-kind" | "confirm-all" | "dismiss" | "restore";
  which?: string;
  variant?: ButtonVariant;
  /** For who cannot see which fact the button belongs to. */
  about?: string;
  children: ReactNode;
};

/** One answer to a proposal. Why it could not be given stands under the button. */
export function AnswerButton({
  planId,
  intent,
  which = "",
  variant = "secondary",
  about,
  children,
}: AnswerButtonProps) {
  const [state, action, pending] = useActionState(answerProposalAction, emptyFormState);
  return (
    <form action={action}>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="which" value={which} />
      <Button name="intent" value={intent} variant={variant} disabled={pending}>
        {children}
        {about && <span className="sr-only">: {about}</span>}
      </Button>
      {state.message && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
