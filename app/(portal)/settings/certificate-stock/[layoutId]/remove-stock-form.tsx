"use client";

import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { removeStockAction } from "../actions";

export function RemoveStockForm({ layoutId }: { layoutId: string }) {
  const { errors, pending, formProps } = usePlainForm(removeStockAction, {}, "remove-");
  return (
    <Details summary="Bỏ mẫu phôi này">
      <p>Giấy khen đã lập không đổi; chỉ không chọn in lên phôi này được nữa.</p>
      <form {...formProps} className="stack-tight">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="layoutId" value={layoutId} />
        <Button variant="warning" disabled={pending}>
          Bỏ mẫu phôi
        </Button>
      </form>
    </Details>
  );
}
