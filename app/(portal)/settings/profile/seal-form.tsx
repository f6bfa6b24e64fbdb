"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileUpload } from "@/components/ui/file-upload";
import { sealLimits } from "@/lib/communes/seal-limits";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { changeSealAction } from "./actions";

export function SealForm() {
  const { state, pending, errors, formProps } = usePlainForm(changeSealAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <FileUpload
        name="seal"
        label="Ảnh dấu"
        hint="Màu đỏ, nền trong suốt, cắt sát dấu, ít nhất 300 điểm mỗi chiều."
        extensions={sealLimits.extensions}
        maximumMegabytes={sealLimits.maximumMegabytes}
        error={state.fieldErrors?.seal?.[0]}
        answer={state}
      />
      <Button variant="secondary" disabled={pending}>
        {pending ? "Đang lưu…" : "Lưu hình dấu"}
      </Button>
    </form>
  );
}
