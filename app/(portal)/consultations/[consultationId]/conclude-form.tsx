"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { concludeConsultationAction } from "../actions";

type ConcludeFormProps = {
  consultationId: string;
  version: number;
  refusal: string | undefined;
};

export function ConcludeForm({ consultationId, version, refusal }: ConcludeFormProps) {
  const { errors, pending, formProps } = usePlainForm(concludeConsultationAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="version" value={version} />
      <Button disabled={pending} disabledReason={refusal}>
        Kết thúc lấy ý kiến
      </Button>
    </form>
  );
}
