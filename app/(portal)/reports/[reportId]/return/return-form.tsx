"use client";

import { Undo2 } from "lucide-react";
import { ReasonForm } from "@/components/ui/reason-form";
import { returnReportAction } from "./actions";

/** Sends the report back with what is to be changed. */
export function ReturnForm({ reportId, version }: { reportId: string; version: number }) {
  return (
    <ReasonForm
      action={returnReportAction}
      address={`/reports/${reportId}/return`}
      given={{ reportId, version }}
      label="Cần bổ sung gì"
      hint="Nói rõ chỗ nào, cần số liệu hay ảnh gì; đơn vị đọc lời này."
      rows={4}
      icon={Undo2}
      button="Trả lại để bổ sung"
      sending="Đang gửi…"
      back={{ href: `/reports/${reportId}`, label: "Chưa trả lại, xem tiếp" }}
    />
  );
}
