"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { spendingKinds, spendingLabels } from "@/lib/nominations/awards/spending-kinds";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { noteSpendingAction } from "../actions";

type SpendingFormProps = { year: number; id: string };

/** What else was spent of the fund of a year. */
export function SpendingForm({ year, id }: SpendingFormProps) {
  const form = usePlainForm(noteSpendingAction, {}, "spending-");
  const { state, errors, isSignedOut, field, kept, pending, formProps } = form;
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="year" value={kept("year", year)} />
      <input type="hidden" name="id" value={state.values?.id ?? id} />
      <Select
        {...field("kind")}
        label="Nội dung chi"
        choices={spendingKinds.map((value) => ({ value, label: spendingLabels[value] }))}
      />
      <TextField
        {...field("words")}
        label="Chi việc gì, chứng từ nào"
        hint="Ví dụ: In 120 khung giấy khen, hóa đơn số 45."
        width="full"
      />
      <TextField
        {...field("amount")}
        label="Số tiền"
        unit="đồng"
        width="short"
        inputMode="numeric"
      />
      <DateField {...field("spentOn")} label="Ngày chi" />
      <Button variant="secondary" disabled={pending}>
        Ghi khoản chi
      </Button>
    </form>
  );
}
