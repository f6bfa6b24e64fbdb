"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { endInterestAction } from "../actions";

/** Says that a tie is no more. */
export function EndInterestForm(props: { memberId: string; interestId: string; about: string }) {
  const { errors, pending, formProps } = usePlainForm(endInterestAction);
  const { memberId, interestId, about } = props;
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="interestId" value={interestId} />
      <Button variant="secondary" disabled={pending}>
        Gỡ<span className="sr-only"> quan hệ với {about}</span>
      </Button>
    </form>
  );
}
