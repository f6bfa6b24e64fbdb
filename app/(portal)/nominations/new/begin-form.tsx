"use client";

import { AboutFields, type AboutValues } from "@/components/nominations/about-fields";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { beginDossierAction } from "./actions";

type BeginFormProps = {
  /** The new dossier's: pressed twice, it is one. */
  dossierId: string;
  campaigns: readonly Choice[];
  usual: AboutValues;
  /** The office enters from a unit's paper. */
  fromPaper: { units: readonly Choice[] } | null;
};

/** Begins a dossier, then leads to its list of tasks. */
export function BeginForm({ dossierId, campaigns, usual, fromPaper }: BeginFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    beginDossierAction,
    `/nominations/new${fromPaper ? "?paper=1" : ""}`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="dossierId" value={state.values?.dossierId ?? dossierId} />
      {fromPaper && (
        <>
          <Select
            name="forUnitId"
            label="Hồ sơ giấy của đơn vị"
            emptyLabel="Chọn đơn vị"
            choices={fromPaper.units}
            defaultValue={state.values?.forUnitId}
            error={errorOf("forUnitId")}
          />
          <TextField
            name="paperNote"
            label="Bản giấy nào"
            hint="Ngày ghi trên giấy, ai ký, ví dụ: tờ trình viết tay ngày 10/11/2026, trưởng bản ký."
            width="full"
            defaultValue={state.values?.paperNote}
            error={errorOf("paperNote")}
          />
        </>
      )}
      <AboutFields
        campaigns={campaigns}
        value={(name) => state.values?.[name] ?? usual[name]}
        errorOf={errorOf}
      />
      <Button disabled={isSending}>{isSending ? "Đang mở…" : "Lập hồ sơ"}</Button>
    </form>
  );
}
