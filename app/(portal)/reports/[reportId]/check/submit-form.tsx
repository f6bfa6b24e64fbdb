"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { submitReportAction } from "./actions";

type SubmitFormProps = {
  reportId: string;
  version: number;
  /** Asks why it comes after its day. */
  isLate: boolean;
  lateReason: string;
  /** Why it cannot be handed in now. */
  refusal?: string;
};

export function SubmitForm({ reportId, version, isLate, lateReason, refusal }: SubmitFormProps) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    submitReportAction,
    `/reports/${reportId}/check`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {(isLate || state.values?.lateReason) && (
        <TextArea
          name="lateReason"
          label="Lý do nộp muộn"
          hint="Đã quá hạn nộp. Lý do này đi cùng báo cáo."
          rows={2}
          defaultValue={state.values?.lateReason ?? lateReason}
          error={errorOf("lateReason")}
        />
      )}
      <Button icon={Send} disabled={isSending} disabledReason={refusal}>
        {isSending ? "Đang nộp…" : "Nộp báo cáo"}
      </Button>
    </form>
  );
}
