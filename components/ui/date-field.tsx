import type { ComponentProps } from "react";
import { TextField } from "./text-field";

type DateFieldProps = Omit<ComponentProps<typeof TextField>, "width" | "type" | "unit">;

/** A day, typed as officials write it; read with `parseDate` of lib/text/dates.ts. */
export function DateField({ hint = "Ví dụ: 5/6/2026", ...field }: DateFieldProps) {
  return <TextField hint={hint} width="short" autoComplete="off" {...field} />;
}
