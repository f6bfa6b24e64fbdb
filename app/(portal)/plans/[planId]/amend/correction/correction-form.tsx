"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { beginCorrectionAction } from "./actions";

type CorrectionFormProps = {
  planId: string;
  places: readonly { key: string; cited: string; label: string; words: string }[];
  addressees: string;
  backHref: string;
};

export function CorrectionForm({ planId, places, addressees, backHref }: CorrectionFormProps) {
  const [state, action, pending] = useActionState(beginCorrectionAction, emptyFormState);
  const field = (name: string, initial = "") => ({
    name,
    defaultValue: state.values?.[name] ?? initial,
    error: state.fieldErrors?.[name]?.[0],
  });
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      {places.map(({ key, cited, label, words }, index) => (
        <fieldset key={key} className="stack-tight">
          <legend className="text-lg font-semibold">
            {cited.charAt(0).toUpperCase()}
            {cited.slice(1)}
          </legend>
          <input type="hidden" name={`place-${index}`} value={key} />
          <p className="max-w-[68ch] whitespace-pre-line text-muted">
            {label} {words}
          </p>
          <TextArea
            label="Đã in là"
            hint="Chép đúng những chữ sai."
            rows={2}
            {...field(`printed-${index}`)}
          />
          <TextArea label="Nay đính chính là" rows={2} {...field(`corrected-${index}`)} />
        </fieldset>
      ))}
      <TextArea
        label="Kính gửi"
        hint="Nơi đã nhận văn bản, mỗi nơi một dòng."
        rows={6}
        {...field("addressees", addressees)}
      />
      <ButtonGroup>
        <Button disabled={pending}>Soạn công văn đính chính</Button>
        <ButtonLink href={backHref} variant="secondary">
          Chọn chỗ khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
