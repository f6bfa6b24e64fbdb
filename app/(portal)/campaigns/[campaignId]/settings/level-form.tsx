"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { launchLevelLabels } from "@/lib/pledges/state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { setLevelAction } from "./actions";

type LevelFormProps = {
  campaignId: string;
  version: number;
  level: keyof typeof launchLevelLabels;
  refusal?: string;
};

export function LevelForm({ campaignId, version, level, refusal }: LevelFormProps) {
  const { field, pending, errors, formProps } = usePlainForm(setLevelAction, { level });
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="version" value={version} />
      <Radios
        label="Phong trào do cấp nào phát động"
        hint="Biểu thống kê gửi tỉnh chia phong trào theo cấp phát động."
        choices={Object.entries(launchLevelLabels).map(([value, label]) => ({ value, label }))}
        disabled={refusal !== undefined}
        {...field("level")}
      />
      <Button disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Lưu cấp phát động
      </Button>
    </form>
  );
}
