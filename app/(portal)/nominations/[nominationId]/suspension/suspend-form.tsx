"use client";

import { CirclePause } from "lucide-react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { suspendAction } from "./actions";

type SuspendFormProps = {
  nominationId: string;
  version: number;
  grounds: readonly Choice[];
  refusal?: string | undefined;
};

export function SuspendForm({ nominationId, version, grounds, refusal }: SuspendFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    suspendAction,
    `/nominations/${nominationId}/suspension?form=suspend`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <Radios
        name="ground"
        label="Trường hợp phải tạm dừng"
        choices={grounds}
        defaultValue={state.values?.ground}
        error={errorOf("ground")}
      />
      <TextArea
        name="reason"
        label="Lý do"
        hint="Việc gì, cơ quan nào đang xem xét, theo văn bản nào. Đơn vị đọc lời này."
        rows={4}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button icon={CirclePause} variant="warning" disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang ghi…" : "Tạm dừng xét"}
        </Button>
        <ButtonLink href={`/nominations/${nominationId}/appraisal`} variant="secondary">
          Chưa tạm dừng, xem tiếp
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
