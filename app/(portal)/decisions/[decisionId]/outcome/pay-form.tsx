"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { payDecisionAction } from "../actions";

/** The day on which everybody still due was paid. */
export function PayForm({ decisionId, version }: { decisionId: string; version: number }) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    payDecisionAction,
    {},
    "pay-",
  );
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <DateField {...field("paidOn")} label="Ngày chi cho mọi trường hợp chưa chi" />
      <Button variant="secondary" disabled={pending}>
        Ghi đã chi
      </Button>
    </form>
  );
}
