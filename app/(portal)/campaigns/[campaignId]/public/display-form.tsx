"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
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
  const { pending, errors, state, formProps } = usePlainForm(showProgressAction);
  const typed = state.values;
  const ticked = typed && (typed.targetIds ?? "").split(",");
  const disabled = refusal !== undefined;
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="version" value={version} />
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
      {targets.length > 0 && (
        <>
          <Checkboxes
            label="Kết quả của chỉ tiêu"
            name="targetIds"
            choices={targets.map(({ id, indicator }) => ({ value: id, label: indicator }))}
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
      <Button disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Lưu phần công khai
      </Button>
    </form>
  );
}
