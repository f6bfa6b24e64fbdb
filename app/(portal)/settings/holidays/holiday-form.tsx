"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { setHolidayAction } from "./actions";

const kinds = [
  { value: "no", label: "Nghỉ" },
  {
    value: "yes",
    label: "Đi làm",
    hint: "Thứ Bảy, Chủ nhật làm bù, hoặc ngày nghỉ chung mà xã vẫn làm.",
  },
];

export function HolidayForm() {
  const { field, pending, errors, isSignedOut, formProps } = usePlainForm(setHolidayAction, {
    isWorked: "no",
  });
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <DateField label="Ngày" {...field("date")} />
      <TextField label="Lý do" hint="Ví dụ: Nghỉ bù Quốc khánh." {...field("name")} />
      <Radios label="Hôm ấy cơ quan" choices={kinds} {...field("isWorked")} />
      <Button disabled={pending}>Ghi ngày của xã</Button>
    </form>
  );
}
