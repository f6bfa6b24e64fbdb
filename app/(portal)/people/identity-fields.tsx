"use client";

import { TextField } from "@/components/ui/text-field";

type FieldProps = { name: string; defaultValue: string; error: string | undefined };

/** How a person is called and how they sign in. */
export function IdentityFields({ field }: { field: (name: string) => FieldProps }) {
  return (
    <>
      <TextField label="Họ và tên" autoComplete="off" {...field("name")} />
      <TextField
        label="Tên đăng nhập"
        hint="Chữ không dấu, số, dấu chấm. Ví dụ: hanh.lo"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field("userName")}
      />
      <TextField
        label="Thư điện tử"
        optional
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field("email")}
      />
    </>
  );
}
