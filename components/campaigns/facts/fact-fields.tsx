import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FactKind } from "@/lib/campaigns/facts/fact";
import {
  audienceLabels,
  comparisonLabels,
  milestoneKindLabels,
  quotaUnitLabels,
  recurrenceLabels,
} from "@/lib/campaigns/facts/labels";

export type FieldOf = (name: string) => { name: string; defaultValue: string; error?: string };

type FactFieldsProps = {
  kind: FactKind;
  field: FieldOf;
  /** Of the commune, for the targets' responsible units. */
  units: readonly { id: string; name: string }[];
  unitIds: readonly string[];
};

/** The fields of one kind of fact. */
export function FactFields({ kind, ...props }: FactFieldsProps) {
  switch (kind) {
    case "target":
      return <TargetFields {...props} />;
    case "criterion":
      return <CriterionFields {...props} />;
    case "reward":
      return <RewardFields {...props} />;
    case "assignment":
      return <AssignmentFields {...props} />;
    case "milestone":
      return <MilestoneFields {...props} />;
  }
}

type Fields = Omit<FactFieldsProps, "kind">;

function TargetFields({ field, units, unitIds }: Fields) {
  return (
    <>
      <TextField
        label="Chỉ tiêu"
        hint="Đo điều gì, ví dụ: Tỷ lệ hộ gia đình phân loại rác tại nhà"
        width="full"
        {...field("indicator")}
      />
      <TextField
        label="Đơn vị tính"
        hint="Ví dụ: %, hộ, mô hình, triệu đồng/người/năm"
        width="short"
        optional
        {...field("measure")}
      />
      <Radios
        label="Mức cần đạt là"
        choices={choicesOf(comparisonLabels)}
        {...field("comparison")}
      />
      <TextArea
        label="Mức cần đạt"
        hint="Mỗi năm một dòng, ví dụ 2026: 85. Không chia theo năm thì chỉ ghi số, ví dụ 1.234,5."
        rows={4}
        {...field("values")}
      />
      {units.length > 0 && (
        <Details summary="Đơn vị chịu trách nhiệm" open={unitIds.length > 0}>
          <Checkboxes
            name="unitIds"
            label="Đơn vị chịu trách nhiệm"
            optional
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValues={unitIds}
          />
        </Details>
      )}
    </>
  );
}

const audiences = (emptyLabel: string) => [
  { value: "", label: emptyLabel },
  ...choicesOf(audienceLabels),
];

function CriterionFields({ field }: Fields) {
  return (
    <>
      <Radios label="Dành cho" choices={audiences("Mọi đối tượng")} {...field("audience")} />
      <TextArea label="Tiêu chí" hint="Một điều kiện kiểm tra được." rows={4} {...field("text")} />
    </>
  );
}

function RewardFields({ field }: Fields) {
  return (
    <>
      <TextField
        label="Hình thức khen thưởng hoặc danh hiệu"
        hint="Ví dụ: Giấy khen"
        {...field("award")}
      />
      <TextField
        label="Người có thẩm quyền tặng"
        hint="Ví dụ: Chủ tịch UBND xã"
        optional
        {...field("authority")}
      />
      <Radios label="Tặng cho" choices={audiences("Chưa nêu")} {...field("audience")} />
      <fieldset>
        <legend className="font-semibold">Số lượng</legend>
        <div className="mt-2 grid gap-4 sm:grid-cols-2 sm:max-w-md">
          <TextField
            label="Ít nhất"
            width="short"
            inputMode="numeric"
            optional
            {...field("quotaMin")}
          />
          <TextField
            label="Nhiều nhất"
            width="short"
            inputMode="numeric"
            optional
            {...field("quotaMax")}
          />
        </div>
      </fieldset>
      <Radios label="Tính theo" choices={choicesOf(quotaUnitLabels)} {...field("quotaUnit")} />
      <TextField
        label="Tính cho mỗi"
        hint="Ví dụ: mỗi thôn. Để trống là tính cho cả phong trào."
        optional
        {...field("perUnit")}
      />
      <TextArea label="Tiêu chuẩn" rows={3} optional {...field("standard")} />
    </>
  );
}

const unitHint = "Mỗi dòng một đơn vị, viết như trong văn bản, ví dụ: Phòng Văn hóa - Xã hội";

function AssignmentFields({ field }: Fields) {
  return (
    <>
      <TextArea label="Việc được giao" rows={3} {...field("task")} />
      <TextArea label="Đơn vị chủ trì" hint={unitHint} rows={2} optional {...field("lead")} />
      <TextArea
        label="Đơn vị thực hiện"
        hint="Khi văn bản không chia chủ trì và phối hợp; mỗi dòng một đơn vị, hoặc các thôn, các trường."
        rows={2}
        optional
        {...field("responsible")}
      />
      <TextArea
        label="Đơn vị phối hợp"
        hint="Mỗi dòng một đơn vị."
        rows={3}
        optional
        {...field("cooperating")}
      />
      <WhenFields field={field} isOptional />
    </>
  );
}

function MilestoneFields({ field }: Fields) {
  return (
    <>
      <Select
        label="Loại mốc"
        emptyLabel="Chọn loại mốc"
        choices={choicesOf(milestoneKindLabels)}
        {...field("milestone")}
      />
      <TextArea
        label="Việc phải xong vào mốc này"
        hint="Ví dụ: Các thôn đăng ký thi đua"
        rows={2}
        {...field("title")}
      />
      <WhenFields field={field} />
    </>
  );
}

function WhenFields({ field, isOptional }: { field: FieldOf; isOptional?: boolean }) {
  return (
    <>
      <DateField
        label={isOptional ? "Hạn hoàn thành" : "Ngày"}
        hint="Ví dụ: 15/6/2026. Để trống nếu hạn lặp lại."
        optional={isOptional}
        {...field("dueOn")}
      />
      <fieldset>
        <legend className="font-semibold">
          Hạn lặp lại <span className="font-normal text-muted">(không bắt buộc)</span>
        </legend>
        <div className="mt-2 grid gap-4 sm:max-w-2xl sm:grid-cols-3">
          <Select
            label="Bao lâu một lần"
            emptyLabel="Không lặp lại"
            choices={choicesOf(recurrenceLabels)}
            {...field("recurrence")}
          />
          <TextField label="Ngày" inputMode="numeric" width="short" {...field("recurrenceDay")} />
          <TextField
            label="Tháng"
            inputMode="numeric"
            width="short"
            {...field("recurrenceMonth")}
          />
        </div>
      </fieldset>
    </>
  );
}

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({
    value,
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
  }));
