"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Choice } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addAgendaItemsAction } from "../../actions";

type AddItemsFormProps = {
  sessionId: string;
  choices: readonly (Choice & { isShort: boolean })[];
};

/** Brings what is ready before the session; all of it is ticked but what need not go there. */
export function AddItemsForm({ sessionId, choices }: AddItemsFormProps) {
  const { state, errors, pending, formProps } = usePlainForm(addAgendaItemsAction);
  const typed = state.values?.nominationIds?.split(",");
  const usual = choices.filter(({ isShort }) => !isShort).map(({ value }) => value);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <Checkboxes
        label="Chọn các đề nghị"
        hint="Cách biểu quyết lấy theo quy định của từng hình thức khen. Người phải tránh được tính ngay."
        name="nominationIds"
        choices={choices}
        defaultValues={typed ?? usual}
        error={state.fieldErrors?.nominationIds?.[0]}
      />
      <Button disabled={pending}>{pending ? "Đang đưa…" : "Đưa vào chương trình"}</Button>
    </form>
  );
}
