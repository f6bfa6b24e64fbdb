"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, Select } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { linkAccountAction } from "./actions";

type AccountFormProps = {
  recipientId: string;
  version: number;
  membershipId: string;
  accounts: readonly Choice[];
};

/** Which account is the person's own: they take no part where the Council considers them. */
export function AccountForm({ recipientId, version, membershipId, accounts }: AccountFormProps) {
  const { errors, pending, field, formProps } = usePlainForm(linkAccountAction, { membershipId });
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="recipientId" value={recipientId} />
      <input type="hidden" name="version" value={version} />
      <Select
        {...field("membershipId")}
        label="Tài khoản của chính người này ở cổng"
        hint="Người có tài khoản không dự xét, không bỏ phiếu cho chính mình."
        emptyLabel="Không có, hoặc là người khác trùng tên"
        choices={accounts}
      />
      <Button variant="secondary" disabled={pending}>
        Lưu tài khoản
      </Button>
    </form>
  );
}
