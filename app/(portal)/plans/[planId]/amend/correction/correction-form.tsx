"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { postedPlaces, type ShownPlace } from "../chosen-places";
import { beginCorrectionAction } from "./actions";

type CorrectionFormProps = {
  planId: string;
  /** None when nobody is signed in: the answer to a form whose session had ended. */
  places: readonly ShownPlace[];
  addressees: string;
  backHref: string;
};

export function CorrectionForm({ planId, places, addressees, backHref }: CorrectionFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(beginCorrectionAction);
  const shown = places.length > 0 ? places : postedPlaces(state.values);
  const field = (name: string, initial = "") => ({
    name,
    defaultValue: state.values?.[name] ?? initial,
    error: errorOf(name),
  });
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      {shown.map(({ key, cited, label, words }, index) => (
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
        <Button disabled={isSending}>Soạn công văn đính chính</Button>
        <ButtonLink href={backHref} variant="secondary">
          Chọn chỗ khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
