"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { reopenPaperAction } from "./actions";

/** Opens what was entered from paper again, with the reason why. */
export function ReopenForm({ decisionId, version }: { decisionId: string; version: number }) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    reopenPaperAction,
    {},
    "reopen-",
  );
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <TextField {...field("reason")} label="Lý do mở lại" />
      <Button variant="secondary" disabled={pending}>
        Mở lại để sửa phần đã nhập
      </Button>
    </form>
  );
}
