"use client";

import { Check, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { acceptReportAction, recallReportAction } from "../actions";

type MoveFormProps = { reportId: string; version: number };

/** The office takes the report. */
export function AcceptForm({ reportId, version }: MoveFormProps) {
  const { errors, pending, formProps } = usePlainForm(acceptReportAction);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <Button icon={Check} disabled={pending}>
        Nhận báo cáo
      </Button>
    </form>
  );
}

/** The unit takes back what the office has not taken yet. */
export function RecallForm({ reportId, version }: MoveFormProps) {
  const { errors, pending, formProps } = usePlainForm(recallReportAction);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <Button icon={Undo2} variant="secondary" disabled={pending}>
        Rút về sửa
      </Button>
    </form>
  );
}
