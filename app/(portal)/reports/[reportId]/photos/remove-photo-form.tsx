"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { removeReportPhotoAction } from "./actions";

export function RemovePhotoForm({ photoId, name }: { photoId: string; name: string }) {
  const { errors, pending, formProps } = usePlainForm(removeReportPhotoAction);
  return (
    <form {...formProps} className="no-print">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="photoId" value={photoId} />
      <Button variant="secondary" disabled={pending}>
        Bỏ ảnh<span className="sr-only"> {name}</span>
      </Button>
    </form>
  );
}
