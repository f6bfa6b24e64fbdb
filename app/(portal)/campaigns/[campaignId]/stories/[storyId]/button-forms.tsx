"use client";

import { Globe } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { publishStoryAction, removeConsentAction } from "../actions";
import { RefFields, type StoryRef } from "./ref-fields";

/** Everybody may read it from then on. */
export function PublishForm({ of, refusal }: { of: StoryRef; refusal?: string | undefined }) {
  const { state, pending, errors, formProps } = usePlainForm(publishStoryAction);
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <RefFields of={of} values={state.values ?? {}} />
      <Button icon={Globe} disabled={pending} {...(refusal && { disabledReason: refusal })}>
        Công khai bài
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
