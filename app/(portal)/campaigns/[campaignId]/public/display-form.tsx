"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { capitalised } from "@/lib/text/capitalised";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { showProgressAction } from "./actions";

type DisplayFormProps = {
  campaignId: string;
  version: number;
  participation: boolean;
  byUnit: boolean;
  targets: readonly { id: string; indicator: string; isShown: boolean }[];
  refusal?: string;
};

export function DisplayForm({
  campaignId,
  version,
  participation,
  byUnit,
  targets,
  refusal,
}: DisplayFormProps) {
  const { state, errors, isSending, formProps } = useKeptForm(showProgressAction);
  const kept = state.isSignedOut ? state.values : undefined;
  const typed = state.values;
  const ticked = typed && (typed.targetIds ?? "").split(",").filter(Boolean);
  const disabled = refusal !== undefined;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={kept?.campaignId ?? campaignId} />
      <input type="hidden" name="version" value={kept?.version ?? version} />
      <Checkboxes
        label="Mức độ tham gia"
        name="participation"
        choices={[
          {
            value: "on",
            label: "Số đơn vị đã đăng ký, đã báo cáo",
            hint: "Chỉ nêu số lượng, không nêu đơn vị nào chậm.",
          },
        ]}
        defaultValues={(typed ? typed.participation : participation) ? ["on"] : []}
        disabled={disabled}
      />
      {targets.length === 0 && kept && (
        <>
          {ticked?.map((targetId) => (
            <input key={targetId} type="hidden" name="targetIds" value={targetId} />
          ))}
          {kept.byUnit && <input type="hidden" name="byUnit" value={kept.byUnit} />}
        </>
      )}
      {targets.length > 0 && (
        <>
          <Checkboxes
            label="Kết quả của chỉ tiêu"
            name="targetIds"
            choices={targets.map(({ id, indicator }) => ({
              value: id,
              label: capitalised(indicator),
            }))}
            defaultValues={ticked ?? targets.filter(({ isShown }) => isShown).map(({ id }) => id)}
            disabled={disabled}
          />
          <Checkboxes
            label="Chi tiết"
            name="byUnit"
            choices={[
              {
                value: "on",
                label: "Nêu số của từng đơn vị",
                hint: "Không đánh dấu thì chỉ nêu số chung của cả xã.",
              },
            ]}
            defaultValues={(typed ? typed.byUnit : byUnit) ? ["on"] : []}
            disabled={disabled}
          />
        </>
      )}
      <Button disabled={isSending} {...(refusal && { disabledReason: refusal })}>
        Lưu phần công khai
      </Button>
    </form>
  );
}
