"use client";

import { UserPlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { PlaceFields } from "../place-fields";
import { addExistingPersonAction } from "./actions";

type ExistingFormProps = { defaults: Record<string, string>; units: readonly Choice[] };

export function ExistingForm({ defaults, units }: ExistingFormProps) {
  const { field, pending, errors, isSignedOut, formProps } = usePlainForm(
    addExistingPersonAction,
    defaults,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <TextField
        label="Tên đăng nhập hoặc thư điện tử của người ấy"
        hint="Hỏi chính người ấy: gõ đúng cả tên."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field("identifier")}
      />
      <PlaceFields field={field} units={units} isSignedOut={isSignedOut} />
      <Button icon={UserPlus} disabled={pending}>
        {pending ? "Đang thêm…" : "Thêm vào xã"}
      </Button>
    </form>
  );
}
