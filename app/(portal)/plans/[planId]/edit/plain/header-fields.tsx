import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { PlanForm } from "@/lib/campaigns/plan-form";

type FieldProps = {
  name: string;
  defaultValue: string;
  error?: string;
  readOnly?: boolean;
};

/** The parts of a paper above its first words (NĐ 30/2020, Phụ lục I, II.1–5). */
export function HeaderFields({ field }: { field: (name: keyof PlanForm) => FieldProps }) {
  return (
    <fieldset className="stack">
      <legend className="mb-4 text-lg font-semibold">Phần đầu văn bản</legend>
      <TextArea
        label="Cơ quan ban hành"
        hint="Mỗi dòng một tên. Quốc hiệu và Tiêu ngữ tự có."
        rows={2}
        {...field("agency")}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Số" hint="Văn thư cấp sau khi ký." width="short" {...field("number")} />
        <TextField label="Ký hiệu" hint="Ví dụ: KH-UBND" width="short" {...field("symbol")} />
      </div>
      <TextField
        label="Địa danh"
        hint="Ngày, tháng bên dưới để trống khi chưa ký."
        {...field("place")}
      />
      <div className="grid grid-cols-3 gap-4">
        <TextField label="Ngày" width="short" inputMode="numeric" {...field("day")} />
        <TextField label="Tháng" width="short" inputMode="numeric" {...field("month")} />
        <TextField label="Năm" width="short" inputMode="numeric" {...field("year")} />
      </div>
      <TextField label="Tên loại" {...field("type")} />
      <TextArea label="Trích yếu" hint="Văn bản về việc gì." rows={3} {...field("subject")} />
    </fieldset>
  );
}
