"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { legalBasisEndSchema } from "@/lib/communes/legal-bases-schema";
import { useActionForm } from "@/lib/web/use-action-form";
import { endLegalBasisAction } from "../../actions";

type EndFormProps = {
  basis: { id: string; version: number };
  fields: { effectiveTo: string; replacedBy: string };
};

export function EndForm({ basis, fields }: EndFormProps) {
  const { field, pending, errors, isSignedOut, kept, formProps } = useActionForm(
    legalBasisEndSchema,
    endLegalBasisAction,
    fields,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="basisId" value={basis.id} />
      <input type="hidden" name="version" value={kept("version", basis.version)} />
      <DateField
        label="Ngày cuối cùng còn hiệu lực"
        hint="Kế hoạch ghi ngày sau ngày này mà còn dẫn văn bản sẽ bị báo. Ví dụ: 30/6/2026"
        {...field("effectiveTo")}
      />
      <TextField
        label="Thay bằng văn bản"
        hint="Số, ký hiệu. Văn bản ấy có trong danh mục thì kế hoạch được sửa bằng một lần bấm."
        optional
        {...field("replacedBy")}
      />
      <Button disabled={pending}>{pending ? "Đang lưu…" : "Ghi ngày hết hiệu lực"}</Button>
    </form>
  );
}
