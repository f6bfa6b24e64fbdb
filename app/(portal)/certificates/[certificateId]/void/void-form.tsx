"use client";

import { Ban } from "lucide-react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { voidCertificateAction } from "../actions";

type VoidFormProps = { certificateId: string; refusal?: string };

/** Why a certificate holds no longer. */
export function VoidForm({ certificateId, refusal }: VoidFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    voidCertificateAction,
    `/certificates/${certificateId}/void`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="certificateId" value={certificateId} />
      <TextArea
        name="reason"
        label="Lý do hủy"
        hint="Ví dụ: in lệch, rách, mất, ghi sai đơn vị."
        rows={3}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button variant="warning" icon={Ban} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang hủy…" : "Hủy giấy khen"}
        </Button>
        <ButtonLink href={`/certificates/${certificateId}`} variant="secondary">
          Không hủy, xem lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
