"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { enterAction } from "../actions";

/** `series` and `next` are empty when nobody is signed in: the answer to a form whose session had ended. */
type EnterFormProps = { series: string; next: string; symbol: string };

export function EnterForm({ series, next, symbol }: EnterFormProps) {
  const [state, action, pending] = useActionState<KeptFormState, FormData>(
    enterAction,
    emptyFormState,
  );
  const field = (name: string) => ({
    name,
    defaultValue: state.values?.[name] ?? "",
    error: state.fieldErrors?.[name]?.[0],
  });
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="series" value={state.values?.series ?? series} />
      <TextField
        label="Số"
        hint={next && `Số trống kế tiếp trong sổ: ${next}.`}
        inputMode="numeric"
        width="short"
        {...field("number")}
      />
      <TextField
        label="Ký hiệu"
        hint={`Phần sau dấu gạch chéo, ví dụ ${symbol}.`}
        width="short"
        {...field("symbol")}
      />
      <DateField label="Ngày ban hành" {...field("issuedOn")} />
      <TextArea label="Trích yếu" rows={3} {...field("subject")} />
      <TextField label="Người ký, nơi lưu" width="full" optional {...field("note")} />
      <ButtonGroup>
        <Button disabled={pending}>Ghi vào sổ</Button>
        <ButtonLink href={`/register?series=${series}`} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
