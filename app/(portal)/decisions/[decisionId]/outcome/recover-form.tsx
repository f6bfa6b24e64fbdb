"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { recoverAction } from "../actions";

type RecoverFormProps = { decisionId: string; version: number; itemId: string };

/** What was got back of an award that was taken back. */
export function RecoverForm({ decisionId, version, itemId }: RecoverFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    recoverAction,
    {},
    `${itemId}-`,
  );
  return (
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
      <Button variant="secondary" disabled={pending}>
        Ghi đã thu hồi
      </Button>
    </form>
  );
}
