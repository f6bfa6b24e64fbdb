"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { beginAmendmentAction } from "./actions";

type AmendmentFormProps = {
  planId: string;
  places: readonly { key: string; cited: string; label: string; words: string }[];
  backHref: string;
};

export function AmendmentForm({ planId, places, backHref }: AmendmentFormProps) {
  const [state, action, pending] = useActionState(beginAmendmentAction, emptyFormState);
  const field = (name: string, initial = "") => ({
    name,
    // A field that was emptied is sent as "": it must not fill itself again.
    defaultValue: state.values ? (state.values[name] ?? "") : initial,
    error: state.fieldErrors?.[name]?.[0],
  });
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      {places.map(({ key, cited, words }, index) => (
        <fieldset key={key} className="stack-tight">
          <legend className="text-lg font-semibold">
            {cited.charAt(0).toUpperCase()}
            {cited.slice(1)}
          </legend>
          <input type="hidden" name={`place-${index}`} value={key} />
          <TextArea
            label="Sửa thành"
            hint="Sửa thẳng vào lời cũ dưới đây. Xóa hết chữ nghĩa là bãi bỏ mục này."
            rows={4}
            {...field(`words-${index}`, words)}
          />
          <TextArea
            label="Bổ sung vào sau mục này"
            hint="Mỗi dòng là một đoạn."
            rows={2}
            optional
            {...field(`added-${index}`)}
          />
        </fieldset>
      ))}
      <ButtonGroup>
        <Button disabled={pending}>Soạn kế hoạch sửa đổi, bổ sung</Button>
        <ButtonLink href={backHref} variant="secondary">
          Chọn mục khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
