"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { settleItemAction } from "./actions";

type SettleFormProps = { sessionId: string; itemId: string; name: string };

/** No further round: the item stays without enough votes. */
export function SettleForm({ sessionId, itemId, name }: SettleFormProps) {
  const { errors, pending, formProps } = usePlainForm(settleItemAction);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="itemId" value={itemId} />
      <Button variant="secondary" disabled={pending}>
        Chốt không đề nghị<span className="sr-only">: {name}</span>
      </Button>
    </form>
  );
}
