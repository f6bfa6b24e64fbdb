"use client";

import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { reissueCertificateAction } from "./actions";

/** A new one in the place of one that was voided. */
export function ReissueForm({ certificateId }: { certificateId: string }) {
  const { errors, pending, formProps } = usePlainForm(reissueCertificateAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="certificateId" value={certificateId} />
      <Button icon={Copy} disabled={pending}>
        {pending ? "Đang cấp lại…" : "Cấp lại giấy khen"}
      </Button>
    </form>
  );
}
