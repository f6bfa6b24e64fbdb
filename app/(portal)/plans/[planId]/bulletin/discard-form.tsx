"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { discardBulletinAction } from "./actions";

export function DiscardForm({ planId, version }: { planId: string; version: number }) {
  const [state, formAction, isSending] = useActionState(discardBulletinAction, emptyFormState);
  return (
    <form action={formAction} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <Button variant="warning" disabled={isSending}>
        Bỏ lời đã sửa, lấy lại lời viết sẵn
      </Button>
    </form>
  );
}
