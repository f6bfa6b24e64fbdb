"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileUpload } from "@/components/ui/file-upload";
import { dossierFileMegabytes } from "@/lib/nominations/files/limits";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addDecisionFileAction } from "../actions";

/** One file at a time. */
export function AddFileForm({ decisionId, label }: { decisionId: string; label: string }) {
  const { state, errors, pending, formProps } = usePlainForm(addDecisionFileAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <FileUpload
        name="file"
        label={label}
        error={state.fieldErrors?.file?.[0]}
        answer={state}
        extensions={[".pdf", ".jpg", ".jpeg", ".png"]}
        maximumMegabytes={dossierFileMegabytes}
      />
      <Button disabled={pending}>{pending ? "Đang gửi…" : "Đưa tệp lên"}</Button>
    </form>
  );
}
