"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { restoreRevisionAction } from "../../actions";

type RestoreFormProps = { planId: string; revisionId: string; version: number };

/** Brings an earlier text back, from the version whose changes are shown on this page. */
export function RestoreForm({ planId, revisionId, version }: RestoreFormProps) {
  const [state, formAction, isSending] = useActionState(restoreRevisionAction, emptyFormState);
  return (
    <form action={formAction} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="version" value={version} />
      <ButtonGroup>
        <Button disabled={isSending}>Lấy lại bản này</Button>
        <ButtonLink href={`/plans/${planId}/revisions`} variant="secondary">
          Giữ bản đang dùng
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
