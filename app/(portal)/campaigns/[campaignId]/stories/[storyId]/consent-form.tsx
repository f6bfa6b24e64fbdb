"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { recordConsentAction } from "../actions";
import { RefFields, type StoryRef } from "./ref-fields";

/** Who agreed, when and how. */
export function ConsentForm({ of, address }: { of: StoryRef; address: string }) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    recordConsentAction,
    address,
  );
  const values = state.values ?? {};
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <RefFields of={of} values={values} />
      <TextField
        name="consentBy"
        label="Ai đồng ý"
        hint="Người được nêu trong bài; trẻ em thì cha, mẹ hoặc người giám hộ."
        defaultValue={values.consentBy}
        error={errorOf("consentBy")}
      />
      <DateField
        name="consentOn"
        label="Ngày đồng ý"
        defaultValue={values.consentOn}
        error={errorOf("consentOn")}
      />
      <TextField
        name="consentNote"
        label="Đồng ý bằng cách nào"
        hint="Ví dụ: đọc bài rồi ký giấy đồng ý, trưởng bản giữ."
        width="full"
        defaultValue={values.consentNote}
        error={errorOf("consentNote")}
      />
      <Button variant="secondary" disabled={isSending}>
        Ghi người đồng ý
      </Button>
    </form>
  );
}
