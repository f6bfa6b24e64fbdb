"use client";

import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { beginReportAction } from "./actions";

type BeginReportFormProps = {
  campaignId: string;
  period: string;
  label: string;
  variant?: ButtonVariant;
};

/** Makes the draft of a period, then leads to it. */
export function BeginReportForm({ campaignId, period, label, variant }: BeginReportFormProps) {
  const { errors, pending, formProps } = usePlainForm(beginReportAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="period" value={period} />
      <Button variant={variant} disabled={pending}>
        {label}
      </Button>
    </form>
  );
}
