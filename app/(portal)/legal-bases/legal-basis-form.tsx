"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { legalBasisSchema } from "@/lib/communes/legal-bases-schema";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { useActionForm } from "@/lib/web/use-action-form";

export type LegalBasisFields = {
  symbol: string;
  citation: string;
  issuedOn: string;
  effectiveFrom: string;
  effectiveTo: string;
  replacedBy: string;
  isVerified: "yes" | "no";
  note: string;
};

const checked = [
  { value: "yes", label: "Đã đối chiếu với văn bản gốc" },
  {
    value: "no",
    label: "Chưa kiểm chứng",
    hint: "Vẫn được gợi ý khi soạn, có ghi “chưa kiểm chứng”; khi kiểm tra chỉ lưu ý, không tính là lỗi.",
  },
];

type LegalBasisFormProps = {
  action: (previous: KeptFormState, formData: FormData) => Promise<KeptFormState>;
  fields: LegalBasisFields;
  /** The row that is put right; absent for a new one. */
  basis?: { id: string; version: number };
};

/** What the register says of one legal text. */
export function LegalBasisForm({ action, fields, basis }: LegalBasisFormProps) {
  const { field, pending, errors, isSignedOut, kept, formProps } = useActionForm(
    legalBasisSchema,
    action,
    fields,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {basis && (
        <>
          <input type="hidden" name="basisId" value={basis.id} />
          <input type="hidden" name="version" value={kept("version", basis.version)} />
        </>
      )}
      <TextField
        label="Số, ký hiệu"
        hint="Viết liền, ví dụ 86/2025/QĐ-UBND. Kiểm tra tìm văn bản theo chữ này."
        {...field("symbol")}
      />
      <TextArea
        label="Trích dẫn"
        rows={4}
        hint="Như viết sau chữ “Căn cứ”: tên loại, số, ký hiệu, ngày tháng năm, cơ quan, trích yếu; luật không ghi số. Không kèm dấu chấm phẩy."
        {...field("citation")}
      />
      <DateField label="Ngày ban hành" optional {...field("issuedOn")} />
      <DateField label="Ngày có hiệu lực" optional {...field("effectiveFrom")} />
      <DateField
        label="Ngày cuối cùng còn hiệu lực"
        hint="Để trống khi còn hiệu lực. Ví dụ: 30/6/2026"
        optional
        {...field("effectiveTo")}
      />
      <TextField
        label="Thay bằng văn bản"
        hint="Số, ký hiệu của văn bản thay thế, nếu có."
        optional
        {...field("replacedBy")}
      />
      <Radios label="Mức chắc chắn" choices={checked} {...field("isVerified")} />
      <TextArea label="Ghi chú" rows={2} optional {...field("note")} />
      <Button disabled={pending}>
        {pending ? "Đang lưu…" : basis ? "Lưu căn cứ" : "Thêm vào danh mục"}
      </Button>
    </form>
  );
}
