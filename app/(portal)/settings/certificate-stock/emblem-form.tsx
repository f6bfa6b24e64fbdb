"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileUpload } from "@/components/ui/file-upload";
import { emblemLimits } from "@/lib/certificates/stock/emblem-limits";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { changeEmblemAction } from "./actions";

export function EmblemForm() {
  const { state, pending, errors, formProps } = usePlainForm(changeEmblemAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <FileUpload
        name="emblem"
        label="Ảnh Quốc huy"
        hint={`PNG, nền trong suốt hoặc trắng, cắt sát, ít nhất ${emblemLimits.leastPixels} điểm mỗi chiều.`}
        extensions={emblemLimits.extensions}
        maximumMegabytes={emblemLimits.maximumMegabytes}
        error={state.fieldErrors?.emblem?.[0]}
        answer={state}
      />
      <Button variant="secondary" disabled={pending}>
        {pending ? "Đang lưu…" : "Lưu ảnh Quốc huy"}
      </Button>
    </form>
  );
}
