"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { removePaperPhotoAction } from "./actions";

export function RemovePhotoForm({ photoId, label }: { photoId: string; label: string }) {
  const { errors, pending, formProps } = usePlainForm(removePaperPhotoAction);
  return (
    <form {...formProps}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="photoId" value={photoId} />
      <Button variant="secondary" disabled={pending}>
        Bỏ ảnh<span className="sr-only"> {label}</span>
      </Button>
    </form>
  );
}
