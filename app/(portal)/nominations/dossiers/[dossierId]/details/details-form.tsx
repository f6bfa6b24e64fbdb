"use client";

import { AboutFields, type AboutValues } from "@/components/nominations/about-fields";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { saveDossierAction } from "./actions";

type Values = AboutValues & {
  title: string;
  paperNumber: string;
  paperOn: string;
  signerName: string;
  signerPost: string;
  paperNote: string;
};

type DetailsFormProps = {
  dossierId: string;
  version: number;
  campaigns: readonly Choice[];
  isFromPaper: boolean;
  values: Values;
};

export function DetailsForm(props: DetailsFormProps) {
  const { dossierId, version, campaigns, isFromPaper, values } = props;
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    saveDossierAction,
    `/nominations/dossiers/${dossierId}/details`,
  );
  const value = (name: keyof Values) => state.values?.[name] ?? values[name];
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <AboutFields campaigns={campaigns} value={value} errorOf={errorOf} />
      <TextField
        name="title"
        label="Tên hồ sơ"
        hint="Để trống thì gọi theo phong trào hoặc thời gian ở trên."
        width="full"
        optional
        defaultValue={value("title")}
        error={errorOf("title")}
      />
      <TextField
        name="paperNumber"
        label="Số tờ trình của đơn vị"
        hint="Nếu đơn vị đã có tờ trình riêng, ví dụ: 05/TTr-BNH."
        optional
        defaultValue={value("paperNumber")}
        error={errorOf("paperNumber")}
      />
      <DateField
        name="paperOn"
        label="Ngày tờ trình"
        optional
        defaultValue={value("paperOn")}
        error={errorOf("paperOn")}
      />
      <TextField
        name="signerName"
        label="Người ký của đơn vị"
        hint="Ghi dưới tờ trình và dưới phần xác nhận của báo cáo thành tích."
        optional
        defaultValue={value("signerName")}
        error={errorOf("signerName")}
      />
      <TextField
        name="signerPost"
        label="Chức vụ người ký"
        hint="Ví dụ: Trưởng bản, Hiệu trưởng, Phó Chủ tịch. Để trống thì ghi chức vụ người đứng đầu."
        optional
        defaultValue={value("signerPost")}
        error={errorOf("signerPost")}
      />
      {isFromPaper && (
        <TextField
          name="paperNote"
          label="Nhập hộ từ bản giấy nào"
          width="full"
          defaultValue={value("paperNote")}
          error={errorOf("paperNote")}
        />
      )}
      <Button disabled={isSending}>{isSending ? "Đang lưu…" : "Lưu thông tin chung"}</Button>
    </form>
  );
}
