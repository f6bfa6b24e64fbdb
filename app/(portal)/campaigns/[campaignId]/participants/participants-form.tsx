"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { setParticipantsAction } from "./actions";

type UnitChoice = { id: string; name: string; takesPart: boolean; byPapers: boolean };

type ParticipantsFormProps = {
  campaignId: string;
  version: number;
  /** Empty where nobody is signed in any more: what was ticked is carried along unseen. */
  groups: readonly { label: string; units: readonly UnitChoice[] }[];
  refusal?: string;
};

export function ParticipantsForm({ campaignId, version, groups, refusal }: ParticipantsFormProps) {
  const { state, errors, isSending, formProps } = useKeptForm(setParticipantsAction);
  const kept = state.isSignedOut ? state.values : undefined;
  const ticked = state.values && new Set((state.values.unitIds ?? "").split(",").filter(Boolean));
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={kept?.campaignId ?? campaignId} />
      <input type="hidden" name="version" value={kept?.version ?? version} />
      {groups.length === 0 &&
        [...(ticked ?? [])].map((unitId) => (
          <input key={unitId} type="hidden" name="unitIds" value={unitId} />
        ))}
      {groups.map(({ label, units }) => (
        <fieldset key={label}>
          <legend className="text-lg font-semibold">{label}</legend>
          <div className="mt-1 gap-x-8 sm:columns-2">
            {units.map(({ id, name, takesPart, byPapers }) => (
              <label
                key={id}
                className="flex min-h-11 cursor-pointer break-inside-avoid items-center gap-3 py-1"
              >
                <input
                  type="checkbox"
                  name="unitIds"
                  value={id}
                  defaultChecked={ticked ? ticked.has(id) : takesPart}
                  disabled={refusal !== undefined}
                  className="size-6 shrink-0 accent-red"
                />
                <span>
                  {name}
                  {takesPart !== byPapers && (
                    <span className="block text-sm text-muted">
                      {takesPart ? "Thường trực thêm vào" : "Thường trực bớt ra"}
                    </span>
                  )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button disabled={isSending} {...(refusal && { disabledReason: refusal })}>
        Lưu đơn vị tham gia
      </Button>
    </form>
  );
}
