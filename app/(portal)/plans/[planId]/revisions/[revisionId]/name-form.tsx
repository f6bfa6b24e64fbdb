"use client";

import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { nameRevisionAction } from "../actions";

type NameFormProps = { planId: string; revisionId: string; name: string | null };

/** Gives a version a name to find it again by, another one, or none. */
export function NameForm({ planId, revisionId, name }: NameFormProps) {
  const [state, formAction, isSending] = useActionState(nameRevisionAction, emptyFormState);
  return (
    <form action={formAction} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <TextField
        name="name"
        label="Tên của bản này"
        hint="Ví dụ: Bản trình lần 1. Bản có tên được giữ mãi."
        defaultValue={state.values?.name ?? name ?? ""}
        error={state.fieldErrors?.name?.[0]}
      />
      <ButtonGroup>
        <Button variant="secondary" disabled={isSending}>
          {name === null ? "Đặt tên" : "Đổi tên"}
        </Button>
        {name !== null && (
          <Button variant="secondary" name="intent" value="remove" disabled={isSending}>
            Bỏ tên
          </Button>
        )}
      </ButtonGroup>
    </form>
  );
}
