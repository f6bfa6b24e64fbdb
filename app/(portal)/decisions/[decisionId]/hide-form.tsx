"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { showDecisionAction } from "./actions";

/** Takes a decision off the public pages, with the reason why. */
export function HideForm({ decisionId, version }: { decisionId: string; version: number }) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    showDecisionAction,
    {},
    "hide-",
  );
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <input type="hidden" name="isPublic" value="no" />
      <TextField {...field("reason")} label="Lý do thôi công khai" />
      <Button variant="secondary" disabled={pending}>
        Thôi công khai
      </Button>
    </form>
  );
}
