"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { submitPledgeAction } from "./actions";

type SubmitFormProps = {
  pledgeId: string;
  version: number;
  /** Asks why it comes after its day. */
  isLate: boolean;
  lateReason: string;
  refusal?: string;
};

/** Hands the pledge in. */
export function SubmitForm({ pledgeId, version, isLate, lateReason, refusal }: SubmitFormProps) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    submitPledgeAction,
    `/pledges/${pledgeId}/check`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {isLate && <input type="hidden" name="isLate" value="on" />}
      {(isLate || state.values?.lateReason) && (
        <TextArea
          name="lateReason"
          label="Lý do nộp muộn"
          hint="Đã quá hạn đăng ký. Lý do này đi cùng bản đăng ký."
          rows={2}
          defaultValue={state.values?.lateReason ?? lateReason}
          error={errorOf("lateReason")}
        />
      )}
      <Button icon={Send} disabled={isSending} disabledReason={refusal}>
        {isSending ? "Đang nộp…" : "Nộp bản đăng ký"}
      </Button>
    </form>
  );
}
