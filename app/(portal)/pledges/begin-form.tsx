"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { beginPledgeAction } from "./actions";

type BeginFormProps = { campaignId: string; round: string; label: string };

/** Makes the draft, then leads to it. */
export function BeginForm({ campaignId, round, label }: BeginFormProps) {
  const { errors, pending, formProps } = usePlainForm(beginPledgeAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="round" value={round} />
      <Button disabled={pending}>{label}</Button>
    </form>
  );
}
