"use client";

import { Stamp } from "lucide-react";
import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
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
  const [state, action, pending] = useActionState(issuePlanAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
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
