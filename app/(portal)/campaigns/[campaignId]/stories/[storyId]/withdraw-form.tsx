"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { withdrawStoryAction } from "../actions";
import { RefFields, type StoryRef } from "./ref-fields";

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
