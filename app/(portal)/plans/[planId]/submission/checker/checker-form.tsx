"use client";

import { UserCheck } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, Select } from "@/components/ui/select";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { nameCheckerAction } from "../actions";

type CheckerFormProps = {
  planId: string;
  kind: "CONTENT" | "FORM";
  choices: readonly Choice[];
  refusal?: string;
};

/** Who checks it from now on. */
export function CheckerForm({ planId, kind, choices, refusal }: CheckerFormProps) {
  const [state, action, pending] = useActionState(nameCheckerAction, emptyFormState);
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="kind" value={kind} />
      {choices.length > 0 && (
        <Select
          name="checkerId"
          label="Người soát mới"
          hint="Người này và người được giao trước đều được báo."
          emptyLabel="Chọn một người"
          choices={choices}
          defaultValue={state.values?.checkerId ?? ""}
          error={state.fieldErrors?.checkerId?.[0]}
        />
      )}
      <Button icon={UserCheck} disabled={pending} disabledReason={refusal}>
        Giao soát
      </Button>
    </form>
  );
}
