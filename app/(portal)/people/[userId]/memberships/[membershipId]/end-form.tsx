"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { endMembershipAction } from "../actions";

type EndFormProps = {
  userId: string;
  place: { id: string; version: number };
  /** Nobody is signed in any more: drawn only if it is the form that was sent. */
  isAnswer?: boolean;
};

export function EndForm({ userId, place, isAnswer }: EndFormProps) {
  const { field, kept, pending, errors, isSignedOut, formProps } =
    usePlainForm(endMembershipAction);
  if (isAnswer && !isSignedOut) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="membershipId" value={place.id} />
      <input type="hidden" name="version" value={kept("version", place.version)} />
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
