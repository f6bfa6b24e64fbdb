"use client";

import { Stamp } from "lucide-react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { issueDecisionAction } from "../actions";

type IssueFormProps = {
  decisionId: string;
  version: number;
  issuedOn: string;
  reservedNumberId: string;
  expectedNumber: number;
  /** "05/QĐ-UBND" */
  written: string;
  refusal?: string | undefined;
};

/** Sends what the page shows, and nothing that could be typed: what is seen is what is issued. */
export function IssueForm({ written, refusal, ...given }: IssueFormProps) {
  const { errors, pending, formProps } = usePlainForm(issueDecisionAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="max-w-[68ch]">
        Sau khi ban hành, văn bản số <strong>{written}</strong> không sửa được nữa. Đơn vị được báo
        kết quả.
      </p>
      <ButtonGroup>
        <Button icon={Stamp} disabled={pending} disabledReason={refusal}>
          {pending ? "Đang cấp số…" : "Cấp số, ban hành"}
        </Button>
      </ButtonGroup>
    </form>
  );
}
