"use client";

import { ReasonForm } from "@/components/ui/reason-form";
import { withdrawNominationAction } from "./actions";

type WithdrawFormProps = { nominationId: string; version: number; refusal?: string | undefined };

export function WithdrawForm({ nominationId, version, refusal }: WithdrawFormProps) {
  return (
    <ReasonForm
      action={withdrawNominationAction}
      address={`/nominations/${nominationId}/withdraw`}
      given={{ nominationId, version }}
      label="Vì sao rút đề nghị này"
      rows={4}
      variant="warning"
      button="Rút đề nghị"
      sending="Đang rút…"
      refusal={refusal}
      back={{ href: `/nominations/${nominationId}`, label: "Không rút nữa" }}
    />
  );
}
