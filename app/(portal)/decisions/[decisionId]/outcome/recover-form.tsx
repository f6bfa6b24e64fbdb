"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { recoverAction } from "../actions";

type RecoverFormProps = {
  decisionId: string;
  version: number;
  itemId: string;
  /** What has been noted, where it is to be put right. */
  noted?: { recoveredOn: string; note: string };
};

/** What was got back of an award that was taken back. */
export function RecoverForm({ decisionId, version, itemId, noted }: RecoverFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    recoverAction,
    noted ?? {},
    `${itemId}-`,
  );
  const form = (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <input type="hidden" name="itemId" value={itemId} />
      <DateField {...field("recoveredOn")} label="Ngày thu hồi" />
      <TextField
        {...field("note")}
        label="Đã thu hồi"
        hint="Tiền thưởng bao nhiêu, giấy khen, biên nhận số mấy."
      />
      {noted && <TextField {...field("reason")} label="Lý do sửa" />}
      <Button variant="secondary" disabled={pending}>
        {noted ? "Sửa việc thu hồi" : "Ghi đã thu hồi"}
      </Button>
    </form>
  );
  if (!noted) return form;
  return (
    <Details summary="Sửa việc thu hồi đã ghi" open={errors.length > 0}>
      {form}
    </Details>
  );
}
