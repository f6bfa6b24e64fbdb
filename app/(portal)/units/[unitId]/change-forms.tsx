"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { endUnitAction, mergeUnitAction, renameUnitAction, reopenUnitAction } from "../actions";

/** Each opens by itself when the server has refused it: without scripts the page comes back with all of them closed. */
type UnitProps = {
  unit: { id: string; version: number };
  /** Nobody is signed in any more: only the form that was sent is drawn, with what was typed. */
  isAnswer?: boolean;
};

type RefProps = UnitProps & { kept?: (name: string, value: number) => string | number };

function Ref({ unit, kept }: RefProps) {
  return (
    <>
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="version" value={kept?.("version", unit.version) ?? unit.version} />
    </>
  );
}

export function RenameForm({ unit, isAnswer }: UnitProps) {
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(
    renameUnitAction,
    {},
    "rename-",
  );
  if (isAnswer && !isSignedOut) return null;
  return (
    <Details summary="Đổi tên từ một ngày" open={errors.length > 0}>
      <p>
        Đơn vị mang tên cũ kết thúc hôm trước; đơn vị mang tên mới làm tiếp mọi việc. Văn bản đã ban
        hành giữ tên cũ.
      </p>
      <form {...formProps} className="stack">
        <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
        <Ref unit={unit} kept={kept} />
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

export function MergeForm({ unit, others, isAnswer }: UnitProps & { others: readonly Choice[] }) {
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(
    mergeUnitAction,
    {},
    "merge-",
  );
  const into = field("intoId");
  if (isAnswer && !isSignedOut) return null;
  return (
    <Details summary="Sáp nhập vào đơn vị khác" open={errors.length > 0}>
      <p>
        Hai bản nhập thành bản mới: đổi tên một bản, rồi nhập bản kia vào, cùng một ngày. Việc và
        các đơn vị trực thuộc chuyển sang đơn vị nhận.
      </p>
      <form {...formProps} className="stack">
        <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
        <Ref unit={unit} kept={kept} />
        {isAnswer ? (
          <input type="hidden" name={into.name} value={into.defaultValue} />
        ) : (
          <Select
            key={into.defaultValue}
            label="Nhập vào đơn vị"
            choices={others}
            emptyLabel="Chọn đơn vị nhận"
            {...into}
          />
        )}
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

export function EndForm({ unit, isAnswer }: UnitProps) {
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(endUnitAction);
  if (isAnswer && !isSignedOut) return null;
  return (
    <Details summary="Kết thúc, không ai làm tiếp" open={errors.length > 0}>
      <p>Việc chưa xong ở lại với đơn vị này, không chuyển cho ai.</p>
      <form {...formProps} className="stack">
        <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
        <Ref unit={unit} kept={kept} />
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
