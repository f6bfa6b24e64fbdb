"use client";

import { Undo2 } from "lucide-react";
import { ReasonForm } from "@/components/ui/reason-form";
import { returnDecisionAction } from "../actions";

type ReturnFormProps = {
  decisionId: string;
  version: number;
  isSigned?: boolean;
  refusal?: string | undefined;
};

/** Sends the decision back with what is to be changed. */
export function ReturnForm({ decisionId, version, isSigned = false, refusal }: ReturnFormProps) {
  return (
    <ReasonForm
      action={returnDecisionAction}
      address={`/decisions/${decisionId}/return`}
      given={{ decisionId, version }}
      label="Lý do trả lại"
      hint="Cần sửa gì, với ai. Thường trực đọc lời này ở đầu trang."
      icon={Undo2}
      button="Trả lại"
      sending="Đang gửi…"
      refusal={refusal}
      back={{
        href: `/decisions/${decisionId}${isSigned ? "" : "/decide"}`,
        label: "Chưa trả lại, xem tiếp",
      }}
    />
  );
}
