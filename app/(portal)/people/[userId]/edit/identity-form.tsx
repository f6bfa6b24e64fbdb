"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { IdentityFields } from "../../identity-fields";
import { changePersonAction } from "./actions";

type Identity = { name: string; userName: string | null; email: string | null };

export function IdentityForm({ userId, identity }: { userId: string; identity: Identity }) {
  const { name, userName, email } = identity;
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(
    changePersonAction,
    {
      name,
      userName: userName ?? "",
      email: email ?? "",
    },
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="seen" value={kept("seen", JSON.stringify(identity))} />
      <IdentityFields field={field} />
      <Button disabled={pending}>{pending ? "Đang lưu…" : "Lưu tài khoản"}</Button>
    </form>
  );
}
