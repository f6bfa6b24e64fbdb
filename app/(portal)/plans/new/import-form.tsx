"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileUpload } from "@/components/ui/file-upload";
import { TextArea } from "@/components/ui/text-area";
import { importExtensions, importMegabytes } from "@/lib/campaigns/import-form";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { importPlanAction } from "./actions";

export function ImportForm() {
  const [state, formAction, pending] = useActionState(importPlanAction, emptyFormState);
  const text = state.values?.text ?? "";
  return (
    <form action={formAction} className="stack">
      <ErrorSummary errors={formErrors(state)} />
      <FileUpload
        name="file"
        label="Tệp kế hoạch"
        hint="Bản Word còn sửa được cho kết quả tốt nhất. Bản quét (ảnh chụp) chưa đọc được."
        extensions={importExtensions}
        maximumMegabytes={importMegabytes}
        error={state.fieldErrors?.file?.[0]}
        answer={state}
      />
      <Details summary="Không có tệp: dán văn bản" open={text !== ""}>
        <TextArea
          name="text"
          label="Văn bản của kế hoạch"
          hint="Chép từ Word, thư điện tử hay trang web; giữ nguyên các số mục."
          rows={10}
          defaultValue={text}
          error={state.fieldErrors?.text?.[0]}
          optional
        />
      </Details>
      <ButtonGroup>
        <Button disabled={pending}>{pending ? "Đang đọc…" : "Đọc văn bản"}</Button>
        <ButtonLink href="/plans" variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
