"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addPaperItemAction } from "../actions";
import type { PaperItemState } from "./paper-item-state";

type PaperItemFormProps = {
  decisionId: string;
  version: number;
  newRecipientId: string;
  awards: readonly Choice[];
  units: readonly Choice[];
  /** The number after the last in the list. */
  nextNumber: number;
  /** The decision is of no campaign. */
  asksType: boolean;
};

const audiences = [
  { value: "PERSON", label: "Cá nhân" },
  { value: "HOUSEHOLD", label: "Hộ gia đình" },
  { value: "COLLECTIVE", label: "Tập thể" },
  { value: "ENTERPRISE", label: "Doanh nghiệp" },
];

/** One line of a list on paper. Who may be the same one is asked before somebody new is written down. */
export function PaperItemForm({
  decisionId,
  version,
  newRecipientId,
  awards,
  units,
  nextNumber,
  asksType,
}: PaperItemFormProps) {
  const form = usePlainForm<PaperItemState>(addPaperItemAction, {
    award: "giay-khen",
    audience: "PERSON",
    type: "MERIT",
    position: String(nextNumber),
  });
  const { state, errors, isSignedOut, field, kept, pending, formProps } = form;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <input
        type="hidden"
        name="newRecipientId"
        value={state.values?.newRecipientId ?? newRecipientId}
      />
      {state.alike && (
        <Radios
          name="recipient"
          label="Có phải là một trong những người, tập thể này không?"
          hint="Chọn đúng để lịch sử khen thưởng gắn vào một nơi và cảnh báo khen trùng làm việc được."
          choices={[
            ...state.alike.map(({ id, label, hint }) => ({ value: id, label, hint })),
            { value: "new", label: "Không, là đối tượng khác" },
          ]}
          error={state.fieldErrors?.recipient?.[0]}
        />
      )}
      <TextField
        {...field("position")}
        label="Số thứ tự trên quyết định"
        hint="Cũng là số sổ vàng. Ghi số đã có thì người đang mang số ấy và những người sau lùi một số."
        width="short"
        inputMode="numeric"
      />
      <Radios {...field("audience")} label="Đối tượng" choices={audiences} />
      <TextField {...field("name")} label="Tên, như trên quyết định" autoComplete="off" />
      <Select {...field("award")} label="Hình thức, danh hiệu" choices={awards} />
      <Select
        {...field("unitId")}
        label="Đơn vị"
        optional
        emptyLabel="Không thuộc đơn vị nào của xã"
        choices={units}
      />
      <TextField {...field("post")} label="Chức vụ, nghề nghiệp" optional />
      <TextField {...field("place")} label="Đơn vị công tác, nơi ở" optional />
      <TextArea {...field("citation")} label="Thành tích, như trên quyết định" rows={3} />
      {asksType && (
        <Radios
          {...field("type")}
          label="Loại hình khen thưởng"
          choices={[
            { value: "MERIT", label: "Theo công trạng" },
            { value: "SUDDEN", label: "Đột xuất" },
          ]}
        />
      )}
      <div className="flex flex-wrap gap-5">
        <DateField {...field("achievedFrom")} label="Thành tích từ ngày" optional />
        <DateField {...field("achievedTo")} label="đến ngày" optional />
      </div>
      <TextField
        {...field("amount")}
        label="Tiền thưởng đã quyết định"
        optional
        width="short"
        unit="đồng"
        inputMode="numeric"
      />
      <Button disabled={pending}>Ghi vào danh sách</Button>
    </form>
  );
}
