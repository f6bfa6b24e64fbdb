"use client";

import { useActionState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { FileUpload } from "@/components/ui/file-upload";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { importExtensions, importMegabytes } from "@/lib/campaigns/import-form";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import type { KeptFormState } from "@/lib/web/signed-out-state";

type UploadFormProps = {
  action: (previous: KeptFormState, formData: FormData) => Promise<KeptFormState>;
  label: string;
  textLabel: string;
  button: string;
  backHref: string;
  /** The plan the paper is for, when there is one. */
  planId?: string;
};

/** A paper as a file, or as text pasted in. */
export function UploadForm({
  action,
  label,
  textLabel,
  button,
  backHref,
  planId,
}: UploadFormProps) {
  const [state, formAction, pending] = useActionState<KeptFormState, FormData>(
    action,
    emptyFormState,
  );
  const text = state.values?.text ?? "";
  return (
    <form action={formAction} className="stack">
      <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
      {planId && <input type="hidden" name="planId" value={planId} />}
      <FileUpload
        name="file"
        label={label}
        hint="Bản Word còn sửa được cho kết quả tốt nhất. Bản quét (ảnh chụp) chưa đọc được."
        extensions={importExtensions}
        maximumMegabytes={importMegabytes}
        error={state.fieldErrors?.file?.[0]}
        answer={state}
      />
      <Details summary="Không có tệp: dán văn bản" open={text !== ""}>
        <TextArea
          name="text"
          label={textLabel}
          hint="Chép từ Word, thư điện tử hay trang web; giữ nguyên các số mục."
          rows={10}
          defaultValue={text}
          error={state.fieldErrors?.text?.[0]}
          optional
        />
      </Details>
      <ButtonGroup>
        <Button disabled={pending}>{pending ? "Đang đọc…" : button}</Button>
        <ButtonLink href={backHref} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
