"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { endMembershipAction } from "../actions";

type EndFormProps = { userId: string; place: { id: string; version: number } };

export function EndForm({ userId, place }: EndFormProps) {
  const { field, pending, errors, formProps } = usePlainForm(endMembershipAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="membershipId" value={place.id} />
      <input type="hidden" name="version" value={place.version} />
      <DateField
        label="Ngày cuối cùng giữ vai trò"
        hint="Ngày đã qua thì vai trò hết ngay. Ví dụ: 30/11/2026"
        {...field("on")}
      />
      <Button variant="warning" disabled={pending}>
        {pending ? "Đang ghi…" : "Kết thúc vai trò"}
      </Button>
    </form>
  );
}
