"use client";

import { Ban } from "lucide-react";
import { ReasonForm } from "@/components/ui/reason-form";
import { voidCertificateAction } from "../actions";

type VoidFormProps = { certificateId: string; refusal?: string };

/** Why a certificate holds no longer. */
export function VoidForm({ certificateId, refusal }: VoidFormProps) {
  return (
    <ReasonForm
      action={voidCertificateAction}
      address={`/certificates/${certificateId}/void`}
      given={{ certificateId }}
      label="Lý do hủy"
      hint="Ví dụ: in lệch, rách, mất, ghi sai đơn vị."
      rows={3}
      variant="warning"
      icon={Ban}
      button="Hủy giấy khen"
      sending="Đang hủy…"
      refusal={refusal}
      back={{ href: `/certificates/${certificateId}`, label: "Không hủy, xem lại" }}
    />
  );
}
