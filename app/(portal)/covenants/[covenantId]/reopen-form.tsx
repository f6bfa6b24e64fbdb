"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { reopenCovenantAction } from "../actions";

/** Takes the signatures off so that the words can change; asked for in two steps. */
export function ReopenForm({ covenantId, version }: { covenantId: string; version: number }) {
  const [state, action, pending] = useActionState(reopenCovenantAction, emptyFormState);
  const errors = formErrors(state);
  return (
    <Details summary="Mở lại để sửa" open={errors.length > 0}>
      <form action={action} className="stack-tight">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="covenantId" value={covenantId} />
        <input type="hidden" name="version" value={version} />
        <p>Các chữ ký đã có đều bỏ; sửa xong, mọi đơn vị đọc và ký lại từ đầu.</p>
        <Button variant="warning" disabled={pending}>
          Bỏ các chữ ký, mở lại
        </Button>
      </form>
    </Details>
  );
}
