"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { returnReportAction } from "./actions";

export function ReturnForm({ reportId, version }: { reportId: string; version: number }) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    returnReportAction,
    `/reports/${reportId}/return`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="reportId" value={reportId} />
      <input
        type="hidden"
        name="version"
        value={state.isSignedOut ? state.values?.version : version}
      />
      <TextArea
        name="reason"
        label="Cần bổ sung gì"
        hint="Nói rõ chỗ nào, cần số liệu hay ảnh gì; đơn vị đọc lời này."
        rows={4}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <Button variant="warning" disabled={isSending}>
        {isSending ? "Đang trả lại…" : "Trả lại để bổ sung"}
      </Button>
    </form>
  );
}
