"use client";

import { useState } from "react";
import { DragSheet } from "@/components/certificates/drag-sheet";
import { PlaceFields } from "@/components/certificates/place-fields";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { useEnhanced } from "@/components/ui/use-enhanced";
import { placeKeys } from "@/lib/certificates/layout";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { saveStockAction } from "./actions";

type StockFormProps = {
  layoutId?: string;
  version?: number;
  /** Of every field, as typed. */
  values: Readonly<Record<string, string>>;
};

/** Where each line goes, typed in millimetres; with scripts also dragged on a picture of the sheet. */
export function StockForm({ layoutId = "", version = 1, values }: StockFormProps) {
  const { state, field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(
    saveStockAction,
    values,
  );
  const enhanced = useEnhanced();
  // What was sent and refused is shown again; a box that was not ticked is not sent.
  const [typed, setTyped] = useState(() => ({ ...(state.values ? {} : values), ...state.values }));
  const change = (name: string, value: string) =>
    setTyped((before) => ({ ...before, [name]: value }));
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="layoutId" value={kept("layoutId", layoutId)} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <TextField
        label="Tên mẫu phôi"
        hint="Ví dụ: Phôi giấy khen mua năm 2026."
        {...field("name")}
      />
      {enhanced && <DragSheet typed={typed} onChange={change} />}
      <div className="border-t border-line">
        {placeKeys.map((key) => (
          <PlaceFields
            key={key}
            place={key}
            typed={typed}
            errors={state.fieldErrors}
            onChange={change}
          />
        ))}
      </div>
      <fieldset>
        <legend className="font-semibold">Dịch cả tờ</legend>
        <p className="reading text-muted">
          Khi máy in kéo giấy lệch đều: số dương sang phải, xuống dưới; số âm sang trái, lên trên.
        </p>
        <div className="mt-1.5 flex flex-wrap gap-4">
          <TextField
            label="Sang phải"
            unit="mm"
            width="short"
            inputMode="text"
            {...field("shiftX")}
            defaultValue={state.values?.shiftX ?? "0"}
          />
          <TextField
            label="Xuống dưới"
            unit="mm"
            width="short"
            inputMode="text"
            {...field("shiftY")}
            defaultValue={state.values?.shiftY ?? "0"}
          />
        </div>
      </fieldset>
      <Button disabled={pending}>{pending ? "Đang lưu…" : "Lưu vị trí in"}</Button>
    </form>
  );
}
