"use client";

import { Megaphone } from "lucide-react";
import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { publishPlanAction } from "./actions";
import { HiddenParts, type HiddenPartsProps } from "./hidden-parts";

type PublishFormProps = HiddenPartsProps & {
  planId: string;
  version: number;
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
      <HiddenParts {...{ hide, annexes, phones }} />
      <ButtonGroup>
        <Button icon={Megaphone} disabled={pending} disabledReason={refusal}>
          {button}
        </Button>
      </ButtonGroup>
    </form>
  );
}
