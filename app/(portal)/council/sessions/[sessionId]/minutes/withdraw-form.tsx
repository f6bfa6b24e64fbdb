"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { withdrawSignatureAction } from "./actions";

/** The secretary takes their signature back, while the chair has not signed. */
export function WithdrawForm({ sessionId, version }: { sessionId: string; version: number }) {
  const { errors, pending, formProps } = usePlainForm(withdrawSignatureAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" disabled={pending}>
        Rút chữ ký để sửa
      </Button>
    </form>
  );
}
