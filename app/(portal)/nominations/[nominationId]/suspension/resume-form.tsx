"use client";

import { CirclePlay } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { resumeAction } from "./actions";

type ResumeFormProps = { nominationId: string; version: number };

export function ResumeForm({ nominationId, version }: ResumeFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    resumeAction,
    `/nominations/${nominationId}/suspension?form=resume`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <TextArea
        name="note"
        label="Vì sao xét tiếp được"
        hint="Kết luận của cơ quan xem xét, số và ngày văn bản. Hết kỷ luật thì thành tích tính từ ngày chấm dứt."
        rows={4}
        defaultValue={state.values?.note}
        error={errorOf("note")}
      />
      <Button icon={CirclePlay} disabled={isSending}>
        {isSending ? "Đang ghi…" : "Xét tiếp"}
      </Button>
    </form>
  );
}
