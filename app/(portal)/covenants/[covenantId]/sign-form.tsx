"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { signCovenantAction } from "../actions";

type SignFormProps = { covenantId: string; version: number; signer: string; units: string };

/** Signs for the person's own unit what stands above. */
export function SignForm({ covenantId, version, signer, units }: SignFormProps) {
  const [state, action, pending] = useActionState(signCovenantAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="covenantId" value={covenantId} />
      <input type="hidden" name="version" value={version} />
      <p>
        {signer} ký thay mặt {units}. Tên người ký và giờ ký được ghi dưới giao ước.
      </p>
      <Button disabled={pending}>{pending ? "Đang ký…" : "Ký giao ước"}</Button>
    </form>
  );
}
