"use client";

import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { gatherAgainAction } from "./actions";

type GatherFormProps = { reviewId: string; version: number; from: string; to: string };

/** The figures as they are now, of the same days or others. */
export function GatherForm({ reviewId, version, from, to }: GatherFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(gatherAgainAction);
  const values = state.values ?? {};
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="reviewId" value={values.reviewId ?? reviewId} />
      <input type="hidden" name="version" value={values.version ?? version} />
      <DateField
        name="from"
        label="Từ ngày"
        defaultValue={values.from ?? from}
        error={errorOf("from")}
      />
      <DateField name="to" label="Đến ngày" defaultValue={values.to ?? to} error={errorOf("to")} />
      <p className="max-w-[68ch]">
        Bản đang soạn không đổi một chữ: bản viết từ số mới được để riêng trong Các bản đã lưu, để
        so sánh và lấy những chỗ cần.
      </p>
      <Button variant="secondary" icon={RefreshCw} disabled={isSending}>
        {isSending ? "Đang gom…" : "Gom lại số liệu"}
      </Button>
    </form>
  );
}
