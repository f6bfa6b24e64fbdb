"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { endUnitAction, mergeUnitAction, renameUnitAction, reopenUnitAction } from "../actions";

/** Each opens by itself when the server has refused it: without scripts the page comes back with all of them closed. */
type UnitProps = { unit: { id: string; version: number } };

function Ref({ unit }: UnitProps) {
  return (
    <>
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="version" value={unit.version} />
    </>
  );
}

export function RenameForm({ unit }: UnitProps) {
  const { field, pending, errors, formProps } = usePlainForm(renameUnitAction, {}, "rename-");
  return (
    <Details summary="Đổi tên từ một ngày" open={errors.length > 0}>
      <p>
        Đơn vị mang tên cũ kết thúc hôm trước; đơn vị mang tên mới làm tiếp mọi việc. Văn bản đã ban
        hành giữ tên cũ.
      </p>
      <form {...formProps} className="stack">
        <ErrorSummary errors={errors} />
        <Ref unit={unit} />
        <TextField label="Tên mới" width="full" {...field("name")} />
        <TextField label="Tên viết tắt mới" optional {...field("shortName")} />
        <DateField
          label="Mang tên mới từ ngày"
          hint="Ngày nghị quyết có hiệu lực. Ví dụ: 01/12/2026"
          {...field("from")}
        />
        <Button disabled={pending}>Ghi tên mới</Button>
      </form>
    </Details>
  );
}

export function MergeForm({ unit, others }: UnitProps & { others: readonly Choice[] }) {
  const { field, pending, errors, formProps } = usePlainForm(mergeUnitAction, {}, "merge-");
  const into = field("intoId");
  return (
    <Details summary="Sáp nhập vào đơn vị khác" open={errors.length > 0}>
      <p>
        Hai bản nhập thành bản mới: đổi tên một bản, rồi nhập bản kia vào, cùng một ngày. Việc và
        các đơn vị trực thuộc chuyển sang đơn vị nhận.
      </p>
      <form {...formProps} className="stack">
        <ErrorSummary errors={errors} />
        <Ref unit={unit} />
        <Select
          key={into.defaultValue}
          label="Nhập vào đơn vị"
          choices={others}
          emptyLabel="Chọn đơn vị nhận"
          {...into}
        />
        <DateField
          label="Từ ngày"
          hint="Ngày đầu tiên chỉ còn đơn vị nhận. Ví dụ: 01/12/2026"
          {...field("from")}
        />
        <Button disabled={pending}>Ghi sáp nhập</Button>
      </form>
    </Details>
  );
}

export function EndForm({ unit }: UnitProps) {
  const { field, pending, errors, formProps } = usePlainForm(endUnitAction);
  return (
    <Details summary="Kết thúc, không ai làm tiếp" open={errors.length > 0}>
      <p>Việc chưa xong ở lại với đơn vị này, không chuyển cho ai.</p>
      <form {...formProps} className="stack">
        <ErrorSummary errors={errors} />
        <Ref unit={unit} />
        <DateField label="Ngày cuối cùng" hint="Ví dụ: 30/11/2026" {...field("on")} />
        <Button variant="warning" disabled={pending}>
          Ghi kết thúc
        </Button>
      </form>
    </Details>
  );
}

export function ReopenForm({ unit }: UnitProps) {
  const { pending, errors, formProps } = usePlainForm(reopenUnitAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <Ref unit={unit} />
      <Button variant="secondary" disabled={pending}>
        Ghi nhầm: bỏ ngày kết thúc
      </Button>
    </form>
  );
}
