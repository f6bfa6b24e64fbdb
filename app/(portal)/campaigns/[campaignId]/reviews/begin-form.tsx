"use client";

import { FileChartColumn } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { beginReviewAction } from "./actions";

type BeginFormProps = {
  campaignId: string;
  kind: "MIDTERM" | "FINAL";
  /** As typed: "01/01/2026". */
  from: string;
  to: string;
  /** Why a báo cáo tổng kết cannot be begun yet. */
  noFinal?: string | undefined;
};

/** Which report, of which days. */
export function BeginForm({ campaignId, kind, from, to, noFinal }: BeginFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(beginReviewAction);
  const values = state.values ?? {};
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="campaignId" value={values.campaignId ?? campaignId} />
      <Radios
        name="kind"
        label="Báo cáo"
        choices={[
          {
            value: "MIDTERM",
            label: "Sơ kết",
            hint: "Kết quả tới một lúc, khi phong trào còn tiếp tục.",
          },
          {
            value: "FINAL",
            label: "Tổng kết",
            hint: noFinal ?? "Cả phong trào; phát hành xong thì phong trào đã tổng kết.",
            disabled: noFinal !== undefined,
          },
        ]}
        defaultValue={values.kind ?? kind}
        error={errorOf("kind")}
      />
      <DateField
        name="from"
        label="Từ ngày"
        defaultValue={values.from ?? from}
        error={errorOf("from")}
      />
      <DateField
        name="to"
        label="Đến ngày"
        hint="Gom các báo cáo có hạn nộp trong những ngày này, đã được nhận."
        defaultValue={values.to ?? to}
        error={errorOf("to")}
      />
      <Button icon={FileChartColumn} disabled={isSending}>
        {isSending ? "Đang gom số liệu…" : "Gom số liệu, soạn báo cáo"}
      </Button>
    </form>
  );
}
