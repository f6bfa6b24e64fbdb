import type { ComponentProps } from "react";
import { controlClasses, describedBy, Field, type FieldText } from "./field";

type TextAreaProps = Omit<ComponentProps<"textarea">, "name" | "className"> &
  FieldText & { name: string };

/** Several lines of text. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  rows = 5,
  ...textarea
}: TextAreaProps) {
  const text = { label, hint, error, optional };
  return (
    <Field id={id} {...text}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(id, text)}
        aria-invalid={error ? true : undefined}
        className={`${controlClasses} max-w-[68ch]`}
        {...textarea}
      />
    </Field>
  );
}
