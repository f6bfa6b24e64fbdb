"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Choice } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { openRoundAction } from "./actions";

type OpenRoundFormProps = {
  sessionId: string;
  items: readonly Choice[];
  /** What may be voted on together next. */
  chosen: readonly string[];
  isOnPaper: boolean;
};

/** Which items are voted on now, and how. */
export function OpenRoundForm({ sessionId, items, chosen, isOnPaper }: OpenRoundFormProps) {
  const { errors, pending, state, formProps, field } = usePlainForm(openRoundAction, {
    isOnPaper: isOnPaper ? "yes" : "no",
  });
  const typed = state.values?.itemIds?.split(",");
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <Checkboxes
        name="itemIds"
        label="Nội dung bỏ phiếu lượt này"
        hint="Các nội dung của một lượt cùng một cách biểu quyết."
        choices={items}
        defaultValues={typed ?? chosen}
        error={state.fieldErrors?.itemIds?.[0]}
      />
      <Radios
        {...field("isOnPaper")}
        label="Bỏ phiếu ở đâu"
        choices={[
          {
            value: "no",
            label: "Trên máy của từng thành viên",
            hint: "Thành viên có mặt mở trang này trên điện thoại và bỏ phiếu.",
          },
          {
            value: "yes",
            label: "Phiếu giấy, hoặc giơ tay",
            hint: "Tổ kiểm phiếu đếm và nhập kết quả.",
          },
        ]}
      />
      <Button disabled={pending}>{pending ? "Đang mở…" : "Mở lượt bỏ phiếu"}</Button>
    </form>
  );
}
