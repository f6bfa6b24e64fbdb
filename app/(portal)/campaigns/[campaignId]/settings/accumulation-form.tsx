"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Select } from "@/components/ui/select";
import { accumulationField } from "@/lib/pledges/closing/fields";
import { accumulationOf } from "@/lib/pledges/measure";
import { accumulationLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";
import { useKeptForm } from "@/lib/web/use-kept-form";
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
  /** Empty where nobody is signed in any more: what was chosen is carried along unseen. */
  targets: readonly Target[];
  refusal?: string;
};

export function AccumulationForm({ campaignId, version, targets, refusal }: AccumulationFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(setAccumulationsAction);
  const kept = state.isSignedOut ? state.values : undefined;
  if (targets.length === 0 && !kept) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={kept?.campaignId ?? campaignId} />
      <input type="hidden" name="version" value={kept?.version ?? version} />
      {targets.length === 0 &&
        Object.entries(kept ?? {})
          .filter(([name]) => name.startsWith(accumulationField("")))
          .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {targets.map(({ id, indicator, measure, accumulation }) => (
        <Select
          key={id}
          label={capitalised(indicator)}
          hint={measure && `Đơn vị tính: ${measure}`}
          emptyLabel={`Theo đơn vị tính: ${accumulationLabels[accumulationOf({ measure, accumulation: null })].toLowerCase()}`}
          choices={Object.entries(accumulationLabels).map(([value, label]) => ({ value, label }))}
          disabled={refusal !== undefined}
          name={accumulationField(id)}
          defaultValue={state.values?.[accumulationField(id)] ?? accumulation ?? ""}
          error={errorOf(accumulationField(id))}
        />
      ))}
      <Button
        variant="secondary"
        disabled={isSending}
        {...(refusal && { disabledReason: refusal })}
      >
        Lưu cách tính
      </Button>
    </form>
  );
}
