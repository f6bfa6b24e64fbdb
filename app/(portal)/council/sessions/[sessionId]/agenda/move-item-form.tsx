"use client";

import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { moveItemAction } from "../../actions";

type MoveItemFormProps = {
  sessionId: string;
  itemId: string;
  ordinal: number;
  isFirst: boolean;
  isLast: boolean;
};

/** Up, down, out: each a button of its own, so that it works without scripts. */
export function MoveItemForm({ sessionId, itemId, ordinal, isFirst, isLast }: MoveItemFormProps) {
  const { errors, pending, formProps } = usePlainForm(moveItemAction);
  const steps = [
    { step: "up", label: "Lên", isOff: isFirst },
    { step: "down", label: "Xuống", isOff: isLast },
    { step: "out", label: "Đưa ra", isOff: false },
  ].filter(({ isOff }) => !isOff);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="itemId" value={itemId} />
      <ButtonGroup>
        {steps.map(({ step, label }) => (
          <Button key={step} name="step" value={step} variant="secondary" disabled={pending}>
            {label}
            <span className="sr-only"> nội dung {ordinal}</span>
          </Button>
        ))}
      </ButtonGroup>
    </form>
  );
}
