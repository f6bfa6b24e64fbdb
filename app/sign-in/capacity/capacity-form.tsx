"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Choice } from "@/components/ui/select";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { chooseCapacityAction } from "./actions";

type CapacityFormProps = { choices: readonly Choice[]; next: string };

export function CapacityForm({ choices, next }: CapacityFormProps) {
  const [state, action, pending] = useActionState(chooseCapacityAction, emptyFormState);
  return (
    <form action={action} className="stack">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="next" value={next} />
      <Radios
        name="membershipId"
        label="Nơi làm việc và chức vụ"
        choices={choices}
        error={state.fieldErrors?.membershipId?.[0]}
      />
      <Button disabled={pending}>Tiếp tục</Button>
    </form>
  );
}
