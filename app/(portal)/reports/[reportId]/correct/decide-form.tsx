"use client";

import { Button, ButtonGroup } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { decideCorrectionAction } from "./actions";

/** The office's answer to what a unit asks to be put right. */
export function DecideForm({ reportId, correctionId }: { reportId: string; correctionId: string }) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    decideCorrectionAction,
    `/reports/${reportId}/correct?decide=${correctionId}`,
  );
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="correctionId" value={correctionId} />
      <TextArea
        name="note"
        label="Trả lời đơn vị"
        hint="Không nhận thì phải ghi lý do."
        rows={2}
        defaultValue={state.values?.note}
        error={errorOf("note")}
      />
      <ButtonGroup>
        <Button name="accept" value="true" disabled={isSending}>
          Nhận, đổi số liệu
        </Button>
        <Button name="accept" value="false" variant="secondary" disabled={isSending}>
          Không nhận
        </Button>
      </ButtonGroup>
    </form>
  );
}
