"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { enterPaperAction } from "./actions";

type EnterFormProps = {
  campaignId: string;
  units: readonly Choice[];
  papers: readonly Choice[];
  chosen: { unitId: string; what: string };
};

/** Whose paper, which of them, and which sheet it is. */
export function EnterForm({ campaignId, units, papers, chosen }: EnterFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    enterPaperAction,
    `/campaigns/${campaignId}/enter`,
  );
  const value = (name: "unitId" | "what") => state.values?.[name] ?? chosen[name];
  const Papers = papers.length > 5 ? Select : Radios;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={campaignId} />
      {state.isSignedOut && units.length === 0 ? (
        <>
          <input type="hidden" name="unitId" value={value("unitId")} />
          <input type="hidden" name="what" value={value("what")} />
        </>
      ) : (
        <>
          <Select
            name="unitId"
            label="Đơn vị"
            emptyLabel="Chọn đơn vị"
            choices={units}
            defaultValue={value("unitId")}
            error={errorOf("unitId")}
          />
          <Papers
            name="what"
            label="Bản giấy"
            choices={papers}
            defaultValue={value("what")}
            error={errorOf("what")}
          />
        </>
      )}
      <TextField
        name="paperNote"
        label="Tờ giấy nào"
        hint="Ngày ghi trên giấy, ai ký, ví dụ: bản viết tay ngày 09/02/2026, trưởng bản ký."
        width="full"
        defaultValue={state.values?.paperNote}
        error={errorOf("paperNote")}
      />
      <Button disabled={isSending}>{isSending ? "Đang mở…" : "Tiếp, thêm ảnh bản giấy"}</Button>
    </form>
  );
}
