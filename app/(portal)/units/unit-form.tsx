"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { unitKindLabels } from "@/lib/communes/state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addUnitAction, correctUnitAction } from "./actions";

const kinds = Object.entries(unitKindLabels).map(([value, label]) => ({ value, label }));

type UnitFormProps = {
  defaults: Record<string, string>;
  parents: readonly Choice[];
  /** The unit that is put right; absent for a new one. */
  unit?: { id: string; version: number };
  /** Nobody is signed in any more: drawn only if it is the form that was sent. */
  isAnswer?: boolean;
};

export function UnitForm({ defaults, parents, unit, isAnswer }: UnitFormProps) {
  const action = unit ? correctUnitAction : addUnitAction;
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(action, defaults);
  if (isAnswer && !isSignedOut) return null;
  const kind = field("kind");
  const parent = field("parentId");
  const form = (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {unit && (
        <>
          <input type="hidden" name="unitId" value={unit.id} />
          <input type="hidden" name="version" value={kept("version", unit.version)} />
        </>
      )}
      <TextField
        label="Tên đơn vị"
        hint="Như viết trong văn bản."
        width="full"
        {...field("name")}
      />
      <TextField
        label="Tên viết tắt"
        hint="Như viết ở nơi nhận, ví dụ: Phòng VH-XH."
        optional
        {...field("shortName")}
      />
      <Select
        key={`kind ${kind.defaultValue}`}
        label="Loại"
        choices={kinds}
        emptyLabel="Chọn loại"
        {...kind}
      />
      {isSignedOut && parents.length === 0 ? (
        <input type="hidden" name={parent.name} value={parent.defaultValue} />
      ) : (
        <Select
          key={`parent ${parent.defaultValue}`}
          label="Thuộc đơn vị"
          choices={parents}
          emptyLabel="Trực thuộc xã"
          optional
          {...parent}
        />
      )}
      <DateField
        label="Có từ ngày"
        hint="Để trống khi có từ lâu. Ví dụ: 01/7/2025"
        optional
        {...field("validFrom")}
      />
      <Button disabled={pending}>{unit ? "Lưu chỗ sửa" : "Thêm đơn vị"}</Button>
    </form>
  );
  if (!unit) return form;
  return (
    <Details summary="Sửa chỗ ghi sai" open={errors.length > 0}>
      <p>Đơn vị vốn vẫn thế, chỉ là ghi sai. Đổi tên thật thì dùng “Đổi tên từ một ngày”.</p>
      {form}
    </Details>
  );
}
