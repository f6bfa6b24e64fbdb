"use client";

import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { startSeriesAction } from "./actions";

export function StartSeriesForm({ choices }: { choices: readonly Choice[] }) {
  const [state, action, pending] = useActionState<KeptFormState, FormData>(
    startSeriesAction,
    emptyFormState,
  );
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
      {state.isSignedOut && choices.length === 0 ? (
        <input type="hidden" name="series" value={state.values?.series ?? ""} />
      ) : (
        <Select
          name="series"
          label="Dãy số"
          choices={choices}
          defaultValue={state.values?.series ?? choices[0]?.value}
          error={state.fieldErrors?.series?.[0]}
        />
      )}
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
