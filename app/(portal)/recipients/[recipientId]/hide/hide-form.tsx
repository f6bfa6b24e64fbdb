"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { hideRecipientAction } from "./actions";

type HideFormProps = { recipientId: string; version: number; isHidden: boolean };

/** Who asked, when and how; the same words are asked for when it is undone. */
export function HideForm({ recipientId, version, isHidden }: HideFormProps) {
  const { errors, isSignedOut, pending, field, kept, formProps } =
    usePlainForm(hideRecipientAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="recipientId" value={recipientId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <input type="hidden" name="isHidden" value={kept("isHidden", isHidden ? "no" : "yes")} />
      <TextArea
        {...field("reason")}
        label="Lý do"
        hint="Ai yêu cầu, ngày nào, bằng cách nào, ví dụ: đơn của bà Thử ngày 05/6/2026."
        rows={3}
        maxLength={500}
      />
      <ButtonGroup>
        <Button variant={isHidden ? "primary" : "warning"} disabled={pending}>
          {isHidden ? "Hiện lại trên trang công khai" : "Ẩn trên trang công khai"}
        </Button>
        <ButtonLink href={`/recipients/${recipientId}`} variant="secondary">
          Giữ như cũ
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
