"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { stepAsideAction } from "../../../actions";

/** A member says what ties them to the nominee, and takes no part. */
export function StepAsideForm({ itemId, sessionId }: { itemId: string; sessionId: string }) {
  const { errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(stepAsideAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="itemId" value={kept("itemId", itemId)} />
      <TextField
        label="Quan hệ với người được đề nghị"
        hint="Ví dụ: em ruột; nguyên Trưởng bản. Ghi vào biên bản."
        {...field("reason")}
      />
      <ButtonGroup>
        <Button disabled={pending}>Xin tránh nội dung này</Button>
        {sessionId && (
          <ButtonLink href={`/council/sessions/${sessionId}`} variant="secondary">
            Không, quay lại
          </ButtonLink>
        )}
      </ButtonGroup>
    </form>
  );
}
