"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { removeShownNomineeAction } from "../../../actions";

type RemoveFormProps = { consultationId: string; nominationId: string };

export function RemoveForm({ consultationId, nominationId }: RemoveFormProps) {
  const { errors, isSignedOut, pending, field, formProps } = usePlainForm(removeShownNomineeAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <TextArea {...field("reason")} label="Lý do" rows={3} maxLength={1000} />
      <ButtonGroup>
        <Button variant="warning" disabled={pending}>
          Đưa ra khỏi danh sách
        </Button>
        <ButtonLink href={`/consultations/${consultationId}`} variant="secondary">
          Giữ trong danh sách
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
