"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { closeCampaignAction } from "./actions";

export function CloseForm({ campaignId, refusal }: { campaignId: string; refusal?: string }) {
  const { field, pending, errors, formProps } = usePlainForm(closeCampaignAction);
  const { defaultValue: _, ...sure } = field("sure");
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <Checkboxes
        label="Xác nhận"
        choices={[{ value: "yes", label: "Đã nhận đủ những gì cần nhận" }]}
        disabled={refusal !== undefined}
        {...sure}
      />
      <Button variant="warning" disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Kết thúc phong trào
      </Button>
    </form>
  );
}
