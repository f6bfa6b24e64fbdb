"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { reserveAction } from "../actions";

export function ReserveForm({ series, next }: { series: string; next: string }) {
  const [state, action, pending] = useActionState<KeptFormState, FormData>(
    reserveAction,
    emptyFormState,
  );
  const field = (name: string, initial = "") => ({
    name,
    defaultValue: state.values?.[name] ?? initial,
    error: state.fieldErrors?.[name]?.[0],
  });
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="series" value={state.values?.series ?? series} />
      <TextField
        label="Từ số"
        hint={`Để trống: giữ từ số trống kế tiếp${next && ` (${next})`}.`}
        inputMode="numeric"
        width="short"
        optional
        {...field("number")}
      />
      <TextField
        label="Giữ bao nhiêu số"
        inputMode="numeric"
        width="short"
        {...field("count", "1")}
      />
      <TextField
        label="Giữ cho việc gì"
        hint="Ví dụ: Kế hoạch Tết, đang chờ ký."
        width="full"
        {...field("note")}
      />
      <ButtonGroup>
        <Button disabled={pending}>Giữ số</Button>
        <ButtonLink href={`/register?series=${series}`} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
