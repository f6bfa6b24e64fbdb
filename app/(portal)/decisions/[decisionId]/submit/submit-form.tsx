"use client";

import { Send } from "lucide-react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type DecisionKind, isSignedWhole } from "@/lib/decisions/state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { saveDecisionAction } from "../actions";

type SubmitFormProps = {
  decisionId: string;
  version: number;
  kind: DecisionKind;
  values: Readonly<Record<string, string>>;
};

/** What the office writes of a decision; kept, or kept and brought before the Chairman. */
export function SubmitForm({ decisionId, version, kind, values }: SubmitFormProps) {
  const form = usePlainForm(saveDecisionAction, values);
  const { state, errors, isSignedOut, field, pending, formProps } = form;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <TextArea {...field("subject")} label="Trích yếu" rows={3} />
      {kind === "HIGHER" && <TextField {...field("addressee")} label="Kính gửi" width="full" />}
      {isSignedWhole(kind) && (
        <TextArea
          {...field("grounds")}
          label={kind === "CORRECTION" ? "Lý do đính chính" : "Căn cứ hủy bỏ (Điều 93)"}
          rows={4}
        />
      )}
      {kind !== "HIGHER" && (
        <div className="flex flex-wrap gap-5">
          <TextField
            {...field("requestNumber")}
            label="Số tờ trình của thường trực"
            hint="Như trên tờ trình, ví dụ 31/TTr-VHXH."
            optional
            width="short"
          />
          <DateField {...field("requestOn")} label="Ngày tờ trình" optional />
        </div>
      )}
      {!isSignedWhole(kind) && (
        <TextArea
          {...field("message")}
          label={kind === "HIGHER" ? "Nội dung tờ trình" : "Lời trình Chủ tịch"}
          hint="Mỗi dòng là một đoạn, đứng sau kết quả họp Hội đồng."
          optional
          rows={5}
        />
      )}
      <ButtonGroup>
        <Button name="intent" value="submit" icon={Send} disabled={pending}>
          {pending ? "Đang gửi…" : "Trình Chủ tịch"}
        </Button>
        <Button name="intent" value="save" variant="secondary" disabled={pending}>
          Lưu, chưa trình
        </Button>
        <ButtonLink href={`/decisions/${decisionId}/sheet`} variant="secondary">
          Xem văn bản
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
