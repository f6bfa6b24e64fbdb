"use client";

import { UserCheck } from "lucide-react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { signOffCheckAction } from "../actions";

const wordsOf = {
  CONTENT: {
    title: "Soát nội dung",
    duty: "chịu trách nhiệm về nội dung của văn bản (Điều 12 Nghị định 30/2020/NĐ-CP)",
  },
  FORM: {
    title: "Soát thể thức",
    duty: "chịu trách nhiệm về thể thức, kỹ thuật trình bày của văn bản (Điều 12 Nghị định 30/2020/NĐ-CP)",
  },
};

type CheckFormProps = {
  planId: string;
  kind: keyof typeof wordsOf;
  /** Who signs it off; "" when nobody is signed in. */
  name: string;
  refusal?: string;
};

/** One of the two checks, signed off by name. */
export function CheckForm({ planId, kind: given, name, refusal }: CheckFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(signOffCheckAction);
  const typed = state.values?.kind;
  const kind = typed === "CONTENT" || typed === "FORM" ? typed : given;
  const { title, duty } = wordsOf[kind];
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="kind" value={kind} />
      <div className="stack-tight">
        <h2>{title}</h2>
        <p className="max-w-[68ch]">
          {name ? `Ký xác nhận, ${name} ` : "Người ký xác nhận "}
          {duty}. Tên và giờ ký được lưu cùng lần trình này.
        </p>
      </div>
      <TextArea
        name="note"
        label="Ghi chú cho người ký"
        optional
        rows={4}
        defaultValue={state.values?.note}
        error={errorOf("note")}
      />
      <ButtonGroup>
        <Button icon={UserCheck} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang ký…" : "Ký xác nhận"}
        </Button>
        <ButtonLink href={`/plans/${planId}/review`} variant="secondary">
          Chưa ký, đọc tiếp
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
