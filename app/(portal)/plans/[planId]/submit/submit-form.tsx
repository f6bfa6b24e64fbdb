"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { submitPlanAction } from "./actions";

type Person = { id: string; name: string; position: string; roles: readonly string[] };

type SubmitFormProps = {
  plan: { id: string; version: number };
  /** Empty when nobody is signed in: the answer to a form whose session had ended. */
  people: readonly Person[];
  proposed: { CONTENT: string | null; FORM: string | null };
  /** Why it cannot be submitted now. */
  refusal?: string;
  /** It was submitted or taken away meanwhile: only words that would be lost are shown. */
  isClosed?: boolean;
};

/** Who checks the plan before it is signed, and what is said with it. */
export function SubmitForm({ plan, people, proposed, refusal, isClosed }: SubmitFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(submitPlanAction);
  const values = state.values ?? {};
  if (isClosed && !values.message) return null;
  const checker = (
    name: string,
    label: string,
    hint: string,
    fallback: string | null,
    of: readonly Person[],
  ) =>
    people.length === 0 ? (
      <input type="hidden" name={name} value={values[name] ?? ""} />
    ) : (
      <Select
        name={name}
        label={label}
        hint={hint}
        emptyLabel="Chọn một người"
        choices={of.map(({ id, name: own, position }) => ({
          value: id,
          label: `${own}, ${position}`,
        }))}
        defaultValue={values[name] ?? fallback ?? ""}
        error={errorOf(name)}
      />
    );
  return (
    <form {...formProps} className="stack mt-8">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={values.version ?? plan.version} />
      {checker(
        "contentCheckerId",
        "Người soát nội dung",
        "Người đứng đầu đơn vị soạn thảo, chịu trách nhiệm về nội dung (Điều 12 Nghị định 30/2020).",
        proposed.CONTENT,
        people.filter(({ roles }) => roles.includes("OFFICE")),
      )}
      {checker(
        "formCheckerId",
        "Người soát thể thức",
        "Người được giao soát thể thức, kỹ thuật trình bày; khác người soát nội dung.",
        proposed.FORM,
        people,
      )}
      <TextArea
        name="message"
        label="Lời trình"
        hint="Điều người đọc cần biết trước: điểm mới, chỗ còn phải quyết, việc gấp."
        optional
        rows={4}
        defaultValue={values.message}
        error={errorOf("message")}
      />
      <p className="max-w-[68ch]">
        Trình xong, văn bản không sửa được nữa, trừ khi rút về (lúc chưa ai đọc) hoặc được trả lại.
      </p>
      <Button icon={Send} disabled={isSending} disabledReason={refusal}>
        {isSending ? "Đang trình…" : "Trình Chủ tịch"}
      </Button>
    </form>
  );
}
