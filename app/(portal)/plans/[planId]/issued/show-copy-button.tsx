"use client";

import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { TextField } from "@/components/ui/text-field";
import { emptyFormState } from "@/lib/web/form-state";
import { showCopyAction } from "./actions";

type ShowCopyButtonProps = {
  planId: string;
  copy: { id: string; name: string; isPublic: boolean };
};

/** Turns what the public sees of a signed copy, and back; what was public is taken away with a reason. */
export function ShowCopyButton({ planId, copy }: ShowCopyButtonProps) {
  const [state, action, pending] = useActionState(showCopyAction, emptyFormState);
  const reasonError = state.fieldErrors?.reason?.[0];
  const name = <span className="sr-only">: {copy.name}</span>;
  return (
    <form action={action} className="no-print">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="attachmentId" value={copy.id} />
      <input type="hidden" name="isPublic" value={copy.isPublic ? "no" : "yes"} />
      {copy.isPublic ? (
        <Details summary="Thôi hiện trên trang công khai" open={reasonError !== undefined}>
          <TextField
            name="reason"
            id={`reason-${copy.id}`}
            label="Lý do thôi hiện"
            hint="Lưu trong nhật ký; không hiện ra ngoài. Tệp vẫn giữ trong hồ sơ."
            defaultValue={state.values?.reason}
            error={reasonError}
          />
          <ButtonGroup>
            <Button variant="warning" disabled={pending}>
              Thôi hiện{name}
            </Button>
          </ButtonGroup>
        </Details>
      ) : (
        <button
          type="submit"
          disabled={pending}
          className="inline-flex min-h-11 cursor-pointer items-center text-left text-blue underline underline-offset-4"
        >
          Cho hiện trên trang công khai{name}
        </button>
      )}
      {state.message && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
