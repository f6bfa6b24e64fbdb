"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { removeLegalBasisAction } from "../actions";

export function RemoveForm({ basis }: { basis: { id: string; version: number } }) {
  const [state, action, pending] = useActionState(removeLegalBasisAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <p>
        Kế hoạch đã viết không đổi. Văn bản chỉ hết hiệu lực thì không bỏ mà ghi ngày hết hiệu lực.
      </p>
      <input type="hidden" name="basisId" value={basis.id} />
      <input type="hidden" name="version" value={basis.version} />
      <Button variant="warning" disabled={pending}>
        Bỏ khỏi danh mục của xã
      </Button>
    </form>
  );
}
