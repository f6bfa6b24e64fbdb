"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { submitDossierAction } from "./actions";

type SubmitFormProps = {
  dossierId: string;
  version: number;
  /** What the page shows of the nominations. */
  seen: number;
  /** Asks why it comes after its day. */
  isLate: boolean;
  /** As it was given before. */
  lateReason: string;
  /** Warnings stand in the way; whoever hands in says that they were read. */
  hasBlocks: boolean;
  refusal?: string | undefined;
};

/** Hands the dossier in. */
export function SubmitForm(props: SubmitFormProps) {
  const { dossierId, version, seen, isLate, lateReason, hasBlocks, refusal } = props;
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    submitDossierAction,
    `/nominations/dossiers/${dossierId}/check`,
  );
  const { values } = state;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <input type="hidden" name="seen" value={kept("seen", seen)} />
      {isLate && <input type="hidden" name="isLate" value="on" />}
      {(isLate || values?.lateReason) && (
        <TextArea
          name="lateReason"
          label="Lý do nộp muộn"
          hint="Đã quá hạn nộp hồ sơ. Lý do này đi cùng hồ sơ."
          rows={2}
          defaultValue={values?.lateReason ?? lateReason}
          error={errorOf("lateReason")}
        />
      )}
      {hasBlocks && (
        <>
          <input type="hidden" name="hasBlocks" value="on" />
          <Checkboxes
            name="readBlocks"
            label="Có cảnh báo vướng quy định"
            hint="Vẫn nộp được: thường trực xem, cho xét tiếp kèm lý do, hoặc trả lại."
            choices={[
              { value: "on", label: "Đã đọc các cảnh báo, vẫn nộp để thường trực xem xét" },
            ]}
            defaultValues={values?.readBlocks ? ["on"] : []}
            error={errorOf("readBlocks")}
          />
        </>
      )}
      <Button icon={Send} disabled={isSending} {...(refusal && { disabledReason: refusal })}>
        {isSending ? "Đang nộp…" : "Nộp hồ sơ"}
      </Button>
    </form>
  );
}
