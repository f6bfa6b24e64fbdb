"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { writeCovenantAction } from "./actions";

type CovenantFields = {
  campaignId: string;
  /** Of the one being changed. */
  covenantId?: string;
  version?: number;
  round: string;
  name: string;
  content: string;
  unitIds: readonly string[];
  leadUnitId: string;
};

type CovenantFormProps = {
  covenant: CovenantFields;
  /** Empty where nobody is signed in any more: what was chosen is carried along unseen. */
  rounds: readonly Choice[];
  units: readonly Choice[];
};

/** Who promises what to whom. */
export function CovenantForm({ covenant, rounds, units }: CovenantFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(writeCovenantAction);
  const typed = state.values;
  const chosen = typed ? (typed.unitIds ?? "").split(",").filter(Boolean) : covenant.unitIds;
  const round = typed?.round ?? covenant.round;
  const lead = typed?.leadUnitId ?? covenant.leadUnitId;
  const covenantId = typed?.covenantId ?? covenant.covenantId;
  const version = typed?.version ?? covenant.version;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={typed?.campaignId ?? covenant.campaignId} />
      {covenantId && <input type="hidden" name="covenantId" value={covenantId} />}
      {version && <input type="hidden" name="version" value={version} />}
      {rounds.length > 1 ? (
        <Select
          label="Đợt đăng ký"
          name="round"
          choices={rounds}
          defaultValue={round}
          error={errorOf("round")}
        />
      ) : (
        <input type="hidden" name="round" value={round} />
      )}
      <TextField
        label="Tên cụm, khối thi đua"
        hint="Ví dụ: Cụm thi đua số 1"
        name="name"
        defaultValue={typed?.name ?? covenant.name}
        error={errorOf("name")}
      />
      {units.length > 0 ? (
        <>
          <Checkboxes
            label="Các đơn vị cùng ký"
            name="unitIds"
            choices={units}
            defaultValues={chosen}
            error={errorOf("unitIds")}
          />
          <Select
            label="Đơn vị làm cụm trưởng, khối trưởng"
            name="leadUnitId"
            emptyLabel="Chọn đơn vị"
            choices={units}
            defaultValue={lead}
            error={errorOf("leadUnitId")}
          />
        </>
      ) : (
        <>
          {chosen.map((unitId) => (
            <input key={unitId} type="hidden" name="unitIds" value={unitId} />
          ))}
          <input type="hidden" name="leadUnitId" value={lead} />
        </>
      )}
      <TextArea
        label="Các điều giao ước"
        hint="Mỗi điều một dòng. Số thứ tự được tự đánh khi in."
        name="content"
        rows={10}
        defaultValue={typed?.content ?? covenant.content}
        error={errorOf("content")}
      />
      <p className="text-muted">
        Lời giao ước giữ nguyên từ khi đơn vị đầu tiên ký. Các đơn vị được báo ngay khi gửi.
      </p>
      <Button disabled={isSending}>{isSending ? "Đang gửi…" : "Gửi các đơn vị ký"}</Button>
    </form>
  );
}
