"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { OneTimeLink } from "../../one-time-link";
import { makeLinkAction } from "../actions";

export function LinkForm({ userId }: { userId: string }) {
  const { state, pending, errors, formProps } = usePlainForm(makeLinkAction);
  if (state.link) {
    return (
      <section className="stack">
        <OneTimeLink {...state.link} />
        <ButtonLink href={`/people/${userId}`} variant="secondary">
          Đã đưa, quay lại
        </ButtonLink>
      </section>
    );
  }
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="userId" value={userId} />
      <Button disabled={pending}>{pending ? "Đang tạo…" : "Tạo liên kết"}</Button>
    </form>
  );
}
