"use client";

import { useActionState } from "react";
import { emptyFormState } from "@/lib/web/form-state";
import { releaseNumberAction } from "./actions";

type ReleaseButtonProps = { numberId: string; number: string; series: string };

/** Gives a kept number back. */
export function ReleaseButton({ numberId, number, series }: ReleaseButtonProps) {
  const [state, action, pending] = useActionState(releaseNumberAction, emptyFormState);
  return (
    <form action={action} className="no-print">
      <input type="hidden" name="numberId" value={numberId} />
      <input type="hidden" name="series" value={series} />
      <button
        type="submit"
        disabled={pending}
        className="inline-flex min-h-11 cursor-pointer items-center text-left text-blue underline underline-offset-4"
      >
        Bỏ giữ<span className="sr-only">&nbsp;số {number}</span>
      </button>
      {state.message && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
