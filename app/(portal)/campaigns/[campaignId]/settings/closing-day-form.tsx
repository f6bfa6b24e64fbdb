"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { daysForLateReports } from "@/lib/pledges/closing/usual-closing-day";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { setClosingDayAction } from "./actions";

type ClosingDayFormProps = { campaignId: string; version: number; closesOn: string };

export function ClosingDayForm({ campaignId, version, closesOn }: ClosingDayFormProps) {
  const { field, pending, errors, isSignedOut, kept, formProps } = usePlainForm(
    setClosingDayAction,
    { closesOn },
  );
  // Another form of the page was sent by somebody whose session had ended.
  if (version === 0 && !isSignedOut) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <DateField
        label="Nhận đến hết ngày"
        hint={`Ví dụ: 5/6/2026. Để trống thì nhận thêm ${daysForLateReports} ngày sau hạn báo cáo cuối hoặc ngày kết thúc của kế hoạch.`}
        {...field("closesOn")}
      />
      <Button variant="secondary" disabled={pending}>
        Lưu ngày khóa nhận
      </Button>
    </form>
  );
}
