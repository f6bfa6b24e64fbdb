"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { copyFormSchema } from "@/lib/campaigns/start-form";
import { useActionForm } from "@/lib/web/use-action-form";
import { copyPlanAction } from "./actions";

export function CopyForm({ planId, name }: { planId: string; name: string }) {
  const { field, pending, errors, isSignedOut, formProps } = useActionForm(
    copyFormSchema,
    copyPlanAction,
    { planId, name },
  );
  const { error: _error, ...hidden } = field("planId");
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" {...hidden} />
      <TextArea
        label="Trích yếu của kế hoạch mới"
        hint="Kế hoạch về việc gì. Lời mở đầu, lời kết đổi theo."
        rows={3}
        {...field("name")}
      />
      <ButtonGroup>
        <Button disabled={pending}>{pending ? "Đang chép…" : "Chép và soạn tiếp"}</Button>
        <ButtonLink href="/plans/new/copy" variant="secondary">
          Chọn kế hoạch khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
