"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { setPeriodAction } from "./actions";

type PeriodFormProps = { planId: string; startsOn: string; endsOn: string };

export function PeriodForm({ planId, ...initial }: PeriodFormProps) {
  const [state, action, pending] = useActionState<KeptFormState, FormData>(
    setPeriodAction,
    emptyFormState,
  );
  const field = (name: "startsOn" | "endsOn") => ({
    name,
    defaultValue: state.values?.[name] ?? initial[name],
    error: state.fieldErrors?.[name]?.[0],
  });
  return (
    <form key={JSON.stringify(state.values)} action={action} className="stack" noValidate>
      <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <DateField
        label="Ngày bắt đầu"
        hint="Ví dụ: 5/6/2026. Để trống khi phong trào tính từ ngày ban hành kế hoạch."
        {...field("startsOn")}
      />
      <DateField label="Ngày kết thúc" {...field("endsOn")} />
      <ButtonGroup>
        <Button disabled={pending}>Lưu thời gian</Button>
        <ButtonLink href={`/plans/${planId}/facts`} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
