import type { ComponentProps } from "react";
import { controlClasses, describedBy, Field, type FieldText } from "./field";

type FieldWidth = "short" | "medium" | "full";

const widths: Record<FieldWidth, string> = {
  short: "max-w-48",
  medium: "max-w-md",
  full: "max-w-[68ch]",
};

type TextFieldProps = Omit<ComponentProps<"input">, "name" | "className" | "width"> &
  FieldText & {
    name: string;
    /** As wide as what is expected: a date is short, a name medium. */
    width?: FieldWidth;
    /** A word after the control: "hộ", "đồng", "%". */
    unit?: string;
  };

/** One line of text. Takes whatever an input takes, and what `useActionForm().field(name)` gives. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  width = "medium",
  unit,
  ...input
}: TextFieldProps) {
  const text = { label, hint, error, optional };
  return (
    <Field id={id} {...text}>
      <div className={`flex items-center gap-2 ${widths[width]}`}>
        <input
          id={id}
          name={name}
          aria-describedby={describedBy(id, text)}
          aria-invalid={error ? true : undefined}
          className={controlClasses}
          {...input}
        />
        {unit && <span className="shrink-0">{unit}</span>}
      </div>
    </Field>
  );
}
