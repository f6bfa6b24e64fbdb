"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { delegationFormSchema } from "@/lib/campaigns/approval/schema";
import { useActionForm } from "@/lib/web/use-action-form";
import { grantDelegationAction } from "../actions";

/** Which deputy may sign, for what, by which paper, from when to when. No deputies: nobody is signed in any more. */
export function DelegationForm({ deputies }: { deputies: readonly Choice[] }) {
  const { field, pending, errors, isSignedOut, formProps } = useActionForm(
    delegationFormSchema,
    grantDelegationAction,
    {
      deputyId: deputies.length === 1 ? (deputies[0]?.value ?? "") : "",
      scope: "",
      basis: "",
      validFrom: "",
      validTo: "",
    },
  );
  const { error: deputyError, ...deputy } = field("deputyId");
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {deputies.length > 0 ? (
        <Select
          label="Phó Chủ tịch"
          emptyLabel="Chọn Phó Chủ tịch"
          choices={deputies}
          {...deputy}
          error={deputyError}
        />
      ) : (
        <input type="hidden" {...deputy} />
      )}
      <TextField
        label="Lĩnh vực được ký thay"
        hint="Ví dụ: văn hóa - xã hội; thi đua, khen thưởng"
        {...field("scope")}
      />
      <TextField
        label="Văn bản giao việc"
        hint="Số, ký hiệu, ngày. Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/01/2026"
        {...field("basis")}
      />
      <DateField label="Từ ngày" hint="Ví dụ: 5/1/2026" {...field("validFrom")} />
      <DateField
        label="Đến hết ngày"
        hint="Để trống khi chưa định ngày kết thúc."
        optional
        {...field("validTo")}
      />
      <Button disabled={pending}>{pending ? "Đang ghi…" : "Ghi việc giao ký thay"}</Button>
    </form>
  );
}
