"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { beginReplacementAction } from "./actions";

export function ReplacementForm({ planId }: { planId: string }) {
  const [state, action, pending] = useActionState(beginReplacementAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <ButtonGroup>
        <Button disabled={pending}>Soạn kế hoạch thay thế</Button>
        <ButtonLink href={`/plans/${planId}/amend`} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
