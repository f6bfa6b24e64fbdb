"use client";

import { Undo2 } from "lucide-react";
import { ReasonForm } from "@/components/ui/reason-form";
import { returnPledgeAction } from "../actions";

type ReturnFormProps = { pledgeId: string; version: number; refusal?: string };

/** Sends the pledge back with what is to be changed. */
export function ReturnForm({ pledgeId, version, refusal }: ReturnFormProps) {
  return (
    <ReasonForm
      action={returnPledgeAction}
      address={`/pledges/${pledgeId}/return`}
      given={{ pledgeId, version }}
      label="Đơn vị cần bổ sung, sửa gì"
      hint="Đơn vị đọc lời này ở đầu bản đăng ký."
      icon={Undo2}
      button="Trả lại để bổ sung"
      sending="Đang gửi…"
      refusal={refusal}
      back={{ href: `/pledges/${pledgeId}`, label: "Chưa trả lại, xem tiếp" }}
    />
  );
}
