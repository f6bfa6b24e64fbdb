"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { removeSpendingAction } from "../actions";

/** What was noted wrongly is taken out, with the reason, and noted anew. */
export function RemoveSpendingForm({ noted }: { noted: readonly Choice[] }) {
  const { errors, isSignedOut, field, pending, formProps } = usePlainForm(
    removeSpendingAction,
    {},
    "remove-",
  );
  return (
    <Details summary="Bỏ khoản ghi sai" open={errors.length > 0}>
      <form {...formProps} className="stack-tight">
        <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
        <Radios {...field("id")} label="Khoản ghi sai" choices={noted} />
        <TextField {...field("reason")} label="Lý do bỏ" />
        <Button variant="secondary" disabled={pending}>
          Bỏ khoản này
        </Button>
      </form>
    </Details>
  );
}
