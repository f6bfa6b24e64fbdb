"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary, type FormError } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { parseDate } from "@/lib/text/dates";

/** A form that is never sent: an empty name or an impossible day shows the summary and the fields' own errors. */
export function FailingForm() {
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;

  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const found: FormError[] = [];
    if (data.get("title") === "") found.push({ fieldId: "title", message: "Nhập tên phong trào." });
    if (!parseDate(String(data.get("startsOn")))) {
      found.push({ fieldId: "startsOn", message: "Ngày bắt đầu phải là một ngày có thật." });
    }
    setErrors(found);
  }

  return (
    <form className="stack" onSubmit={check} noValidate>
      <ErrorSummary errors={errors} />
      <TextField name="title" label="Tên phong trào thử" error={errorOf("title")} />
      <DateField
        name="startsOn"
        label="Ngày bắt đầu thử"
        defaultValue="31/02/2026"
        error={errorOf("startsOn")}
      />
      <Button>Kiểm tra thử</Button>
    </form>
  );
}
