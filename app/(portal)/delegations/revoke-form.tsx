"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { revokeDelegationAction } from "./actions";

/** Ends a delegation at once; asked for in two steps. */
export function RevokeForm({ delegationId, name }: { delegationId: string; name: string }) {
  const [state, action, pending] = useActionState(revokeDelegationAction, emptyFormState);
  const errors = formErrors(state);
  return (
    <Details summary="Thu hồi" open={errors.length > 0}>
      <form action={action} className="stack-tight">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="delegationId" value={delegationId} />
        <p>
          Thu hồi ngay: {name} không ký thay được nữa, kể cả kế hoạch đã giao mà chưa ký. Văn bản đã
          ký vẫn giữ nguyên.
        </p>
        <Button variant="warning" disabled={pending}>
          Thu hồi việc giao ký thay
        </Button>
      </form>
    </Details>
  );
}
