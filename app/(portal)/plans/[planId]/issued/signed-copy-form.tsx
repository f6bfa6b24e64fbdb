"use client";

import { FileUp } from "lucide-react";
import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileUpload } from "@/components/ui/file-upload";
import { signedCopyExtensions, signedCopyMegabytes } from "@/lib/campaigns/issue/signed-file";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { addSignedCopyAction } from "./actions";

export function SignedCopyForm({ planId }: { planId: string }) {
  const [state, action, pending] = useActionState(addSignedCopyAction, emptyFormState);
  return (
    <form action={action} className="no-print stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <FileUpload
        name="file"
        label="Tệp văn bản đã ký"
        hint="Bản quét đã ký, đóng dấu, hoặc tệp PDF đã ký số."
        extensions={signedCopyExtensions}
        maximumMegabytes={signedCopyMegabytes}
        error={state.fieldErrors?.file?.[0]}
        answer={state}
      />
      <Checkboxes
        name="isPublic"
        label="Ai được xem"
        choices={[
          {
            value: "yes",
            label: "Hiện trên trang công khai cùng văn bản, khi văn bản công khai",
          },
        ]}
      />
      <ButtonGroup>
        <Button icon={FileUp} variant="secondary" disabled={pending}>
          {pending ? "Đang tải lên…" : "Đưa bản đã ký lên"}
        </Button>
      </ButtonGroup>
    </form>
  );
}
