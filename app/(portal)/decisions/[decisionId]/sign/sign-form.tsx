"use client";

import { PenLine } from "lucide-react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { signDecisionAction } from "../actions";

type SignFormProps = {
  decisionId: string;
  version: number;
  /** The person has enrolled a phone: its code is asked for in place of the password. */
  asksForCode: boolean;
  refusal?: string | undefined;
};

/** The signature, with proof of who gives it. */
export function SignForm({ decisionId, version, asksForCode, refusal }: SignFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    signDecisionAction,
    `/decisions/${decisionId}/sign`,
  );
  return (
    <form {...formProps} className="stack mt-8">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      {asksForCode ? (
        <TextField
          name="code"
          label="Mã xác nhận"
          hint="Mã 6 số trên điện thoại, hoặc một mã dự phòng."
          inputMode="numeric"
          autoComplete="one-time-code"
          error={errorOf("code")}
        />
      ) : (
        <PasswordField
          name="password"
          label="Mật khẩu"
          hint="Nhập lại để xác nhận đúng là người ký."
          autoComplete="current-password"
          error={errorOf("password")}
        />
      )}
      <ButtonGroup>
        <Button icon={PenLine} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang ký…" : "Ký"}
        </Button>
        <ButtonLink href={`/decisions/${decisionId}/decide`} variant="secondary">
          Chưa ký, xem lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
