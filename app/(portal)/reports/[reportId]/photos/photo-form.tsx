"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { FileUpload } from "@/components/ui/file-upload";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { photoLimits } from "@/lib/pledges/photos/limits";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addReportPhotoAction } from "./actions";

type PhotoFormProps = {
  reportId: string;
  /** A report from paper also has photos of the paper. */
  isFromPaper: boolean;
};

/** One photo at a time: a phone on a slow line sends it before the next is chosen. */
export function PhotoForm({ reportId, isFromPaper }: PhotoFormProps) {
  const { state, errors, isSignedOut, pending, field, formProps } =
    usePlainForm(addReportPhotoAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="reportId" value={reportId} />
      {isFromPaper && (
        <Radios
          name="kind"
          label="Ảnh gì"
          defaultValue={state.values?.kind ?? "PAPER"}
          choices={[
            { value: "PAPER", label: "Bản giấy của đơn vị" },
            { value: "ACTIVITY", label: "Việc đã làm" },
          ]}
        />
      )}
      <FileUpload
        name="photo"
        label="Ảnh"
        hint="Nơi chụp, máy chụp ghi trong ảnh được xóa; ảnh lớn được thu nhỏ."
        extensions={photoLimits.extensions}
        maximumMegabytes={photoLimits.maximumMegabytes}
        error={state.fieldErrors?.photo?.[0]}
        answer={state}
      />
      <TextField label="Chú thích" optional width="full" {...field("caption")} />
      <Button variant="secondary" disabled={pending}>
        {pending ? "Đang gửi ảnh…" : "Thêm ảnh"}
      </Button>
    </form>
  );
}
