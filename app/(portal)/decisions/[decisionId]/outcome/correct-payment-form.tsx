"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { correctPaymentAction } from "../actions";

type CorrectPaymentFormProps = {
  decisionId: string;
  version: number;
  /** Those noted as paid, each with its day. */
  paid: readonly Choice[];
};

/** Payments as they were noted, to be put right. */
export function CorrectPaymentForm({ decisionId, version, paid }: CorrectPaymentFormProps) {
  const { state, errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    correctPaymentAction,
    {},
    "correct-",
  );
  return (
    <Details summary="Xem, sửa ngày chi đã ghi" open={errors.length > 0}>
      <form {...formProps} className="stack-tight">
        <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="version" value={kept("version", version)} />
        <Checkboxes
          name="itemIds"
          id="correct-itemIds"
          label="Khoản ghi sai"
          choices={paid}
          defaultValues={state.values?.itemIds?.split(",") ?? []}
          error={state.fieldErrors?.itemIds?.[0]}
        />
        <Radios
          {...field("isPaid")}
          label="Sửa thành"
          choices={[
            { value: "yes", label: "Chi ngày khác" },
            { value: "no", label: "Chưa chi" },
          ]}
        />
        <DateField {...field("paidOn")} label="Ngày chi đúng" hint="Bỏ trống nếu chưa chi." />
        <TextField {...field("reason")} label="Lý do sửa" />
        <Button variant="secondary" disabled={pending}>
          Sửa ngày chi
        </Button>
      </form>
    </Details>
  );
}
