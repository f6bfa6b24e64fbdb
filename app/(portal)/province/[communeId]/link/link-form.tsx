"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { remakeLinkAction } from "../../actions";
import { OneTimeLink } from "../../one-time-link";

export function LinkForm({ communeId }: { communeId: string }) {
  const { state, pending, errors, formProps } = usePlainForm(remakeLinkAction);
  if (state.link) {
    return (
      <section className="stack">
        <OneTimeLink {...state.link} />
        <ButtonLink href="/province">Đã đưa, về danh sách xã</ButtonLink>
      </section>
    );
  }
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="communeId" value={communeId} />
      <Button disabled={pending}>{pending ? "Đang tạo…" : "Tạo liên kết"}</Button>
    </form>
  );
}
