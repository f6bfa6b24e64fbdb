"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { recordConsentAction, removeConsentAction } from "../actions";

export type StoryRef = { campaignId: string; storyId: string; version: number };

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

/** The person told of has thought better of it. */
export function RemoveConsentForm({ of, isShown }: { of: StoryRef; isShown: boolean }) {
  const { state, pending, errors, formProps } = usePlainForm(removeConsentAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <RefFields of={of} values={state.values ?? {}} />
      <p>
        {isShown
          ? "Bài rời trang công khai ngay lúc bấm; muốn công khai lại phải có đồng ý mới."
          : "Bài không công khai được cho tới khi có đồng ý mới."}
      </p>
      <Button variant="warning" disabled={pending}>
        Ghi là đã rút lại đồng ý
      </Button>
    </form>
  );
}

type RefFieldsProps = { of: StoryRef; values: Readonly<Record<string, string>> };

export function RefFields({ of, values }: RefFieldsProps) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={values[name] ?? value} />
  ));
}
