"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { setParticipantsAction } from "./actions";

type UnitChoice = { id: string; name: string; takesPart: boolean; byPapers: boolean };

type ParticipantsFormProps = {
  campaignId: string;
  version: number;
  groups: readonly { label: string; units: readonly UnitChoice[] }[];
  refusal?: string;
};

export function ParticipantsForm({ campaignId, version, groups, refusal }: ParticipantsFormProps) {
  const { pending, errors, state, formProps } = usePlainForm(setParticipantsAction);
  const ticked = state.values && new Set((state.values.unitIds ?? "").split(","));
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="version" value={version} />
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
      <Button disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Lưu đơn vị tham gia
      </Button>
    </form>
  );
}
