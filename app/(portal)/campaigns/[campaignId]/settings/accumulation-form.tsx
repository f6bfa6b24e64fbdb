"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { accumulationField } from "@/lib/pledges/closing/fields";
import { accumulationOf } from "@/lib/pledges/measure";
import { accumulationLabels } from "@/lib/pledges/state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { setAccumulationsAction } from "./actions";

type Target = {
  id: string;
  indicator: string;
  measure: string;
  accumulation: keyof typeof accumulationLabels | null;
};

type AccumulationFormProps = {
  campaignId: string;
  version: number;
  targets: readonly Target[];
  refusal?: string;
};

export function AccumulationForm({ campaignId, version, targets, refusal }: AccumulationFormProps) {
  const { field, pending, errors, formProps } = usePlainForm(
    setAccumulationsAction,
    Object.fromEntries(
      targets.map(({ id, accumulation }) => [accumulationField(id), accumulation ?? ""]),
    ),
  );
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="version" value={version} />
      {targets.map(({ id, indicator, measure }) => (
        <Select
          key={id}
          label={indicator}
          hint={measure && `Đơn vị tính: ${measure}`}
          emptyLabel={`Theo đơn vị tính: ${accumulationLabels[accumulationOf({ measure, accumulation: null })].toLowerCase()}`}
          choices={Object.entries(accumulationLabels).map(([value, label]) => ({ value, label }))}
          disabled={refusal !== undefined}
          {...field(accumulationField(id))}
        />
      ))}
      <Button disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Lưu cách tính
      </Button>
    </form>
  );
}
