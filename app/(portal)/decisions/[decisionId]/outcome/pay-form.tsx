"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { payDecisionAction } from "../actions";

type PayFormProps = {
  decisionId: string;
  version: number;
  /** Those still due. */
  unpaid: readonly Choice[];
};

/** The day on which everybody still due was paid, or a few of them. */
export function PayForm({ decisionId, version, unpaid }: PayFormProps) {
  const { state, errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    payDecisionAction,
    {},
    "pay-",
  );
  const chosen = state.values?.itemIds?.split(",") ?? [];
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <DateField {...field("paidOn")} label="Ngày chi" />
      {unpaid.length > 1 && (
        <Details summary="Ngày này chỉ chi cho một số trường hợp" open={chosen.length > 0}>
          <Checkboxes
            name="itemIds"
            id="pay-itemIds"
            label="Đã chi cho"
            hint="Không chọn ai là chi cho mọi trường hợp chưa chi."
            choices={unpaid}
            defaultValues={chosen}
          />
        </Details>
      )}
      <Button variant="secondary" disabled={pending}>
        Ghi đã chi
      </Button>
    </form>
  );
}
