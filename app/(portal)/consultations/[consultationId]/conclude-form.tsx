"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { concludeConsultationAction } from "../actions";

type ConcludeFormProps = {
  consultationId: string;
  version: number;
  refusal: string | undefined;
  /** An opinion about the whole list was found right. */
  asksWhy: boolean;
};

export function ConcludeForm({ consultationId, version, refusal, asksWhy }: ConcludeFormProps) {
  const { errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    concludeConsultationAction,
  );
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {asksWhy && (
        <TextArea
          {...field("note")}
          label="Vì sao vẫn đưa ra Hội đồng"
          hint="Có ý kiến đúng về cả danh sách: ghi đã xem lại những gì, kết quả thế nào."
          rows={3}
          maxLength={2000}
        />
      )}
      <Button disabled={pending} disabledReason={refusal}>
        Kết thúc lấy ý kiến
      </Button>
    </form>
  );
}
