"use client";

import { Globe } from "lucide-react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { publishStoryAction, withdrawStoryAction } from "../actions";
import { RefFields, type StoryRef } from "./consent-form";

/** Everybody may read it from then on. */
export function PublishForm({ of, refusal }: { of: StoryRef; refusal?: string | undefined }) {
  const { state, pending, errors, formProps } = usePlainForm(publishStoryAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <RefFields of={of} values={state.values ?? {}} />
      <Button icon={Globe} disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Công khai bài
      </Button>
    </form>
  );
}

/** Takes it off the public pages. */
export function WithdrawForm({ of, address }: { of: StoryRef; address: string }) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    withdrawStoryAction,
    address,
  );
  const values = state.values ?? {};
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <RefFields of={of} values={values} />
      <TextArea
        name="reason"
        label="Lý do gỡ"
        hint="Lưu trong nhật ký; không hiện ra ngoài."
        rows={2}
        defaultValue={values.reason}
        error={errorOf("reason")}
      />
      <Button variant="warning" disabled={isSending}>
        Gỡ khỏi trang công khai
      </Button>
    </form>
  );
}
