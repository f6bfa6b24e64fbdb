"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { launchLevelLabels } from "@/lib/pledges/state";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { setLevelAction } from "./actions";

type LevelFormProps = {
  campaignId: string;
  version: number;
  /** Null where nobody is signed in any more. */
  level: keyof typeof launchLevelLabels | null;
  refusal?: string;
};

export function LevelForm({ campaignId, version, level, refusal }: LevelFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(setLevelAction);
  const kept = state.isSignedOut ? state.values : undefined;
  if (level === null && !kept) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={kept?.campaignId ?? campaignId} />
      <input type="hidden" name="version" value={kept?.version ?? version} />
      <Radios
        label="Phong trào do cấp nào phát động"
        hint="Biểu thống kê gửi tỉnh chia phong trào theo cấp phát động."
        choices={Object.entries(launchLevelLabels).map(([value, label]) => ({ value, label }))}
        disabled={refusal !== undefined}
        name="level"
        defaultValue={state.values?.level ?? level ?? ""}
        error={errorOf("level")}
      />
      <Button
        variant="secondary"
        disabled={isSending}
        {...(refusal && { disabledReason: refusal })}
      >
        Lưu cấp phát động
      </Button>
    </form>
  );
}
