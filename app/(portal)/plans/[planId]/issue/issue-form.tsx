"use client";

import { Stamp } from "lucide-react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { issuePlanAction } from "./actions";

type IssueFormProps = {
  planId: string;
  version: number;
  issuedOn: string;
  reservedNumberId: string;
  expectedNumber: number;
  /** "05/KH-UBND" */
  written: string;
  refusal?: string;
};

/** Sends what the page shows, and nothing that could be typed: what is seen is what is issued. */
export function IssueForm({ written, refusal, ...given }: IssueFormProps) {
  const { errors, pending, formProps } = usePlainForm(issuePlanAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="max-w-[68ch]">
        Sau khi phát hành, văn bản số <strong>{written}</strong> không sửa được nữa; sai sót thì ban
        hành văn bản sửa đổi, thay thế hoặc đính chính (Điều 18 Nghị định 30/2020/NĐ-CP).
      </p>
      <ButtonGroup>
        <Button icon={Stamp} disabled={pending} disabledReason={refusal}>
          {pending ? "Đang cấp số…" : "Cấp số và phát hành"}
        </Button>
      </ButtonGroup>
    </form>
  );
}
