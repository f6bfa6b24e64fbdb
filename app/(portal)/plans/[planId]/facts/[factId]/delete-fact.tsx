"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { FactKind } from "@/lib/campaigns/facts/fact";
import { emptyFormState } from "@/lib/web/form-state";
import { deleteFactAction } from "./actions";

type DeleteFactProps = { planId: string; kind: FactKind; fact: { id: string; version: number } };

/** Takes the fact away, after asking. */
export function DeleteFact({ planId, kind, fact }: DeleteFactProps) {
  const [state, action, pending] = useActionState(deleteFactAction, emptyFormState);
  return (
    <Details summary="Xóa dữ kiện này" open={state.message !== undefined}>
      <p>Chỉ dữ kiện mất; câu văn trong kế hoạch còn nguyên.</p>
      <form action={action}>
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="factId" value={fact.id} />
        <input type="hidden" name="factVersion" value={fact.version} />
        <Button variant="warning" disabled={pending}>
          Xóa dữ kiện
        </Button>
        {state.message && (
          <p role="alert" className="mt-1 text-danger">
            {state.message}
          </p>
        )}
      </form>
    </Details>
  );
}
