"use client";

import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { startSeriesAction } from "./actions";

export function StartSeriesForm({ choices }: { choices: readonly Choice[] }) {
  const [state, action, pending] = useActionState(startSeriesAction, emptyFormState);
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <Select
        name="series"
        label="Dãy số"
        choices={choices}
        defaultValue={state.values?.series ?? choices[0]?.value}
        error={state.fieldErrors?.series?.[0]}
      />
      <TextField
        name="next"
        label="Số đầu tiên cấp trên cổng"
        hint="Sổ giấy đã cấp đến số 87 thì ghi 88."
        inputMode="numeric"
        width="short"
        defaultValue={state.values?.next ?? ""}
        error={state.fieldErrors?.next?.[0]}
      />
      <ButtonGroup>
        <Button disabled={pending}>Đặt số bắt đầu</Button>
      </ButtonGroup>
    </form>
  );
}
