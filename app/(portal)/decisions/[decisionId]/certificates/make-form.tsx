"use client";

import { Award } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { makeCertificatesAction } from "./actions";

type MakeFormProps = { decisionId: string; count: number; refusal?: string };

/** Makes the certificates that are missing. */
export function MakeForm({ decisionId, count, refusal }: MakeFormProps) {
  const { errors, pending, formProps } = usePlainForm(makeCertificatesAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <Button icon={Award} disabled={pending} disabledReason={refusal}>
        {pending ? "Đang lập…" : `Lập ${count} giấy khen`}
      </Button>
    </form>
  );
}
