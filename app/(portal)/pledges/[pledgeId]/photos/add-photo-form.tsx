"use client";

import { Button } from "@/components/ui/button";
import { FileUpload } from "@/components/ui/file-upload";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { photoLimits } from "@/lib/pledges/photos/limits";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { addPaperPhotoAction } from "./actions";

/** One photo of the paper at a time. */
export function AddPhotoForm({ pledgeId }: { pledgeId: string }) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    addPaperPhotoAction,
    `/pledges/${pledgeId}/photos`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <FileUpload
        name="photo"
        label="Ảnh chụp bản giấy"
        error={errorOf("photo")}
        answer={state}
        {...photoLimits}
      />
      <TextField
        name="caption"
        label="Chú thích"
        optional
        defaultValue={state.values?.caption}
        error={errorOf("caption")}
      />
      <Button disabled={isSending}>{isSending ? "Đang gửi…" : "Thêm ảnh"}</Button>
    </form>
  );
}
