"use client";

import { Megaphone } from "lucide-react";
import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { publishPlanAction } from "./actions";

type PublishFormProps = {
  planId: string;
  version: number;
  hide: readonly string[];
  annexes: boolean;
  phones: boolean;
  /** ISO; "" for now. */
  publishAt: string;
  button: string;
  refusal?: string;
};

/** Sends what the page shows, and nothing that could be typed: what is seen is what becomes public. */
export function PublishForm({
  hide,
  annexes,
  phones,
  button,
  refusal,
  ...given
}: PublishFormProps) {
  const [state, action, pending] = useActionState(publishPlanAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {hide.map((id) => (
        <input key={id} type="hidden" name="hide" value={id} />
      ))}
      <input type="hidden" name="annexes" value={annexes ? "on" : ""} />
      <input type="hidden" name="phones" value={phones ? "on" : ""} />
      <ButtonGroup>
        <Button icon={Megaphone} disabled={pending} disabledReason={refusal}>
          {button}
        </Button>
      </ButtonGroup>
    </form>
  );
}
