"use client";

import { Megaphone } from "lucide-react";
import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { changeHiddenAction } from "./actions";
import { HiddenParts, type HiddenPartsProps } from "./hidden-parts";

type ChangeFormProps = HiddenPartsProps & {
  planId: string;
  /** When what is kept back now was asked for, ISO. */
  seen: string;
};

/** Sends what the page shows; the plan stays public while what is kept back changes. */
export function ChangeForm({ planId, seen, ...hidden }: ChangeFormProps) {
  const [state, action, pending] = useActionState(changeHiddenAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="seen" value={seen} />
      <HiddenParts {...hidden} />
      <TextField
        id="change-reason"
        name="reason"
        label="Lý do đổi"
        hint="Lưu trong nhật ký; không hiện ra ngoài."
        width="full"
        defaultValue={state.values?.reason}
        error={state.fieldErrors?.reason?.[0]}
      />
      <ButtonGroup>
        <Button icon={Megaphone} disabled={pending}>
          {pending ? "Đang đổi…" : "Đổi phần giữ nội bộ"}
        </Button>
      </ButtonGroup>
    </form>
  );
}
