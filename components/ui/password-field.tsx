"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { controlClasses, describedBy, Field, type FieldText } from "./field";
import { useEnhanced } from "./use-enhanced";

type PasswordFieldProps = Omit<
  ComponentProps<"input">,
  "name" | "className" | "type" | "defaultValue"
> &
  FieldText & { name: string; autoComplete: "current-password" | "new-password" };

/** A password that can be looked at while typing: on a phone, most wrong passwords are slips. */
export function PasswordField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  ...input
}: PasswordFieldProps) {
  const enhanced = useEnhanced();
  const [shown, setShown] = useState(false);
  const text = { label, hint, error, optional };
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id={id} {...text}>
      <div className="flex max-w-md gap-2">
        <input
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy(id, text)}
          aria-invalid={error ? true : undefined}
          className={controlClasses}
          {...input}
        />
        {enhanced && (
          <button
            type="button"
            aria-controls={id}
            aria-pressed={shown}
            aria-label="Hiện mật khẩu"
            onClick={() => setShown(!shown)}
            className="inline-flex min-h-11 shrink-0 cursor-pointer items-center gap-1.5 rounded-md border border-field bg-control px-3 hover:bg-surface"
          >
            <Icon aria-hidden className="size-5" />
            {shown ? "Ẩn" : "Hiện"}
          </button>
        )}
      </div>
    </Field>
  );
}
