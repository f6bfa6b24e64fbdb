import type { ComponentProps } from "react";
import { controlClasses, describedBy, Field, type FieldText } from "./field";

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "name" | "className" | "children"> &
  FieldText & {
    name: string;
    choices: readonly Choice[];
    /** The first, empty line: "Chọn thôn". */
    emptyLabel?: string;
  };

/** One of many; for five or fewer, use Radios. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  choices,
  emptyLabel,
  ...select
}: SelectProps) {
  const text = { label, hint, error, optional };
  return (
    <Field id={id} {...text}>
      <select
        id={id}
        name={name}
        aria-describedby={describedBy(id, text)}
        aria-invalid={error ? true : undefined}
        className={`${controlClasses} max-w-md`}
        {...select}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {choices.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
