"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileUpload } from "@/components/ui/file-upload";
import { type Choice, Select } from "@/components/ui/select";
import { dossierFileExtensions, dossierFileMegabytes } from "@/lib/nominations/files/limits";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addDossierFileAction, removeDossierFileAction } from "./actions";

type AddFileFormProps = {
  dossierId: string;
  /** The dossier as a whole, and those in it that may be written. */
  of: readonly Choice[];
  parts: readonly Choice[];
  chosenPart: string;
};

/** One file at a time: a phone on a slow line sends it before the next is chosen. */
export function AddFileForm({ dossierId, of, parts, chosenPart }: AddFileFormProps) {
  const { state, errors, pending, field, formProps } = usePlainForm(addDossierFileAction, {
    part: chosenPart,
    nominationId: of[0]?.value ?? "",
  });
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="dossierId" value={dossierId} />
      <Select {...field("part")} label="Giấy tờ gì" choices={parts} />
      {of.length > 1 ? (
        <Select {...field("nominationId")} label="Của" choices={of} />
      ) : (
        <input type="hidden" name="nominationId" value={of[0]?.value ?? ""} />
      )}
      <FileUpload
        name="file"
        label="Tệp"
        hint="Bản quét PDF, ảnh chụp, tệp Word hoặc Excel. Không gửi giấy tờ có số căn cước, ngày sinh khi hồ sơ không cần."
        extensions={dossierFileExtensions}
        maximumMegabytes={dossierFileMegabytes}
        error={state.fieldErrors?.file?.[0]}
        answer={state}
      />
      <Button variant="secondary" disabled={pending}>
        {pending ? "Đang gửi tệp…" : "Thêm tệp"}
      </Button>
    </form>
  );
}

export function RemoveFileForm({ fileId, name }: { fileId: string; name: string }) {
  const { errors, pending, formProps } = usePlainForm(removeDossierFileAction);
  return (
    <form {...formProps} className="no-print">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="fileId" value={fileId} />
      <Button variant="secondary" disabled={pending}>
        Bỏ tệp<span className="sr-only"> {name}</span>
      </Button>
    </form>
  );
}
