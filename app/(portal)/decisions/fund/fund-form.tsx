"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { setFundAction } from "../actions";

type FundFormProps = {
  year: number;
  version: number;
  values: Readonly<Record<string, string>>;
};

/** What the fund of a year has, and by which paper. */
export function FundForm({ year, version, values }: FundFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    setFundAction,
    values,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="year" value={kept("year", year)} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <TextField
        {...field("amount")}
        label="Số tiền"
        unit="đồng"
        width="short"
        inputMode="numeric"
      />
      <TextField
        {...field("basis")}
        label="Căn cứ"
        hint="Ví dụ quyết định giao dự toán năm."
        width="full"
      />
      <Button disabled={pending}>Ghi quỹ</Button>
    </form>
  );
}
