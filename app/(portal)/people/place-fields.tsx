"use client";

import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { roleLabels } from "@/lib/people/state";

type FieldProps = { name: string; defaultValue: string; error: string | undefined };

const hints: Partial<Record<keyof typeof roleLabels, string>> = {
  OFFICE: "Soạn kế hoạch, thẩm định hồ sơ, trình ký.",
  UNIT: "Nhận việc, đăng ký, báo cáo cho một đơn vị; chọn đơn vị ở dưới.",
  CHAIR: "Đọc, trả lại, phê duyệt, ký.",
  COUNCIL: "Xét và bỏ phiếu.",
  CLERK: "Cấp số, phát hành, lưu.",
  ADMIN: "Tài khoản, đơn vị, quy định; không đọc nội dung.",
};
const roleChoices = Object.entries(roleLabels).map(([value, label]) => ({
  value,
  label,
  hint: hints[value as keyof typeof roleLabels],
}));

/** A person's place in the commune: what they may do, for which unit, in which post, from when to when. */
export function PlaceFields({
  field,
  units,
  isSignedOut,
}: {
  field: (name: string) => FieldProps;
  /** None when nobody is signed in: the answer to a form whose session had ended. */
  units: readonly Choice[];
  isSignedOut: boolean | undefined;
}) {
  const { defaultValue: roles, ...rolesField } = field("roles");
  const unit = field("unitId");
  return (
    <>
      <Checkboxes
        // The boxes of an answer are not those first drawn.
        key={`roles ${roles}`}
        label="Vai trò"
        hint="Một người giữ được nhiều vai trò."
        choices={roleChoices}
        defaultValues={roles.split(" ")}
        {...rolesField}
      />
      {isSignedOut && units.length === 0 ? (
        <input type="hidden" name={unit.name} value={unit.defaultValue} />
      ) : (
        <Select
          key={`unit ${unit.defaultValue}`}
          label="Đơn vị"
          choices={units}
          emptyLabel="Không thuộc đơn vị nào"
          {...unit}
        />
      )}
      <TextField
        label="Chức vụ"
        hint="Như ghi trên văn bản, ví dụ: Chuyên viên Phòng Văn hóa - Xã hội."
        width="full"
        {...field("position")}
      />
      <Radios
        label="Với lãnh đạo Ủy ban"
        choices={[
          { value: "no", label: "Cấp trưởng, hoặc không phải lãnh đạo" },
          { value: "yes", label: "Cấp phó", hint: "Chỉ ký thay (KT.) khi được giao." },
        ]}
        {...field("isDeputy")}
      />
      <DateField label="Từ ngày" {...field("validFrom")} />
      <DateField
        label="Đến hết ngày"
        hint="Để trống khi chưa biết. Ví dụ: 30/6/2027"
        optional
        {...field("validTo")}
      />
    </>
  );
}
