"use client";

import { Undo2 } from "lucide-react";
import { ReasonForm } from "@/components/ui/reason-form";
import { returnPlanAction } from "../actions";

/** Sends the plan back with what is to be changed. */
export function ReturnForm({ planId, refusal }: { planId: string; refusal?: string }) {
  return (
    <ReasonForm
      action={returnPlanAction}
      address={`/plans/${planId}/review/return`}
      given={{ planId }}
      label="Lý do trả lại"
      hint="Cần sửa gì, ở mục nào. Lý do này đứng đầu trang văn bản của người soạn và được lưu lại."
      rows={6}
      icon={Undo2}
      button="Trả lại để bổ sung"
      sending="Đang gửi…"
      refusal={refusal}
      back={{ href: `/plans/${planId}/review`, label: "Chưa trả lại, đọc tiếp" }}
    />
  );
}
