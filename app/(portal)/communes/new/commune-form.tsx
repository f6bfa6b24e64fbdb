"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { newCommuneSchema } from "@/lib/communes/schema";
import { useActionForm } from "@/lib/web/use-action-form";
import { createCommuneAction } from "./actions";

const kinds = [
  { value: "COMMUNE", label: "Xã" },
  { value: "WARD", label: "Phường" },
  { value: "SPECIAL_ZONE", label: "Đặc khu" },
];
const blank = { kind: "COMMUNE", name: "", code: "", provinceName: "", provinceCode: "" } as const;

export function CommuneForm() {
  const { field, pending, errors, formProps } = useActionForm(
    newCommuneSchema,
    createCommuneAction,
    blank,
  );
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <Radios label="Loại" choices={kinds} {...field("kind")} />
      <TextField label="Tên" hint="Không kèm chữ xã, phường, đặc khu." {...field("name")} />
      <TextField
        label="Mã đơn vị hành chính"
        hint="5 chữ số, theo Quyết định số 19/2025/QĐ-TTg."
        inputMode="numeric"
        width="short"
        {...field("code")}
      />
      <TextField label="Tỉnh, thành phố" {...field("provinceName")} />
      <TextField
        label="Mã tỉnh, thành phố"
        hint="2 chữ số."
        inputMode="numeric"
        width="short"
        {...field("provinceCode")}
      />
      <Button disabled={pending}>{pending ? "Đang khai báo…" : "Khai báo xã"}</Button>
    </form>
  );
}
