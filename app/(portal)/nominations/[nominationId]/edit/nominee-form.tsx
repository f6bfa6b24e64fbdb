"use client";

import { AwardChoices } from "@/components/nominations/award-choices";
import { Button } from "@/components/ui/button";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type AwardKind, awardName } from "@/lib/nominations/awards/catalogue";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { saveNomineeAction } from "./actions";

type NomineeValues = {
  award: string;
  name: string;
  honorific: string;
  post: string;
  place: string;
  isLeader: string;
  peopleCount: string;
  advancedCount: string;
  womenCount: string;
  citation: string;
  isClear: string;
};

type NomineeFormProps = {
  nominationId: string;
  version: number;
  audience: string;
  awards: readonly Pick<AwardKind, "key" | "name" | "group" | "explanation">[];
  values: NomineeValues;
};

/** Who it is for, as papers will say, and the line that goes on the decision. */
export function NomineeForm(props: NomineeFormProps) {
  const { nominationId, version, audience, awards, values } = props;
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    saveNomineeAction,
    `/nominations/${nominationId}/edit`,
  );
  const value = (name: keyof NomineeValues) => state.values?.[name] ?? values[name];
  const field = (name: keyof NomineeValues) => ({
    name,
    defaultValue: value(name),
    error: errorOf(name),
  });
  const count = { inputMode: "numeric", width: "short", unit: "người", optional: true } as const;
  const isPerson = audience === "PERSON";
  // A check box left empty sends nothing: after a press the sent values speak, before it the kept ones.
  const isClear = state.values ? state.values.isClear : values.isClear;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {isPerson && (
        <Radios
          name="honorific"
          label="Cách gọi trên quyết định"
          choices={[
            { value: "Ông", label: "Ông" },
            { value: "Bà", label: "Bà" },
            { value: "", label: "Không ghi" },
          ]}
          defaultValue={value("honorific")}
          error={errorOf("honorific")}
        />
      )}
      <TextField {...field("name")} label="Tên ghi trên quyết định" width="full" />
      {isPerson && (
        <>
          <TextField
            {...field("post")}
            label="Chức vụ, nghề nghiệp"
            hint="Ví dụ: Trưởng bản; giáo viên; làm ruộng."
            width="full"
            optional
          />
          <Radios
            name="isLeader"
            label="Có giữ chức vụ lãnh đạo, quản lý không"
            hint="Luật ưu tiên người trực tiếp lao động, công tác (Điều 5 Luật Thi đua, khen thưởng)."
            choices={[
              { value: "no", label: "Không, là người trực tiếp lao động, công tác" },
              { value: "yes", label: "Có" },
            ]}
            defaultValue={value("isLeader")}
            error={errorOf("isLeader")}
          />
        </>
      )}
      <TextField
        {...field("place")}
        label={isPerson ? "Đơn vị công tác, nơi ở" : "Nơi ở, địa chỉ hoặc cơ quan chủ quản"}
        width="full"
        optional
      />
      {audience === "COLLECTIVE" && (
        <>
          <TextField {...field("peopleCount")} {...count} label="Số người của tập thể" />
          <TextField
            {...field("advancedCount")}
            {...count}
            label="Trong đó đạt Lao động tiên tiến"
            hint="Tập thể Lao động tiên tiến phải có từ 70% trở lên (Điều 28 Luật Thi đua, khen thưởng)."
          />
          <TextField {...field("womenCount")} {...count} label="Trong đó nữ" />
        </>
      )}
      <TextArea
        {...field("citation")}
        label="Thành tích ghi trên quyết định và giấy khen"
        hint="Một câu, ví dụ: Đã có thành tích xuất sắc trong phong trào làm đường bản năm 2026."
        rows={4}
      />
      <Checkboxes
        name="isClear"
        label="Xác nhận của đơn vị"
        choices={[
          {
            value: "on",
            label:
              "Không đang bị xem xét kỷ luật, thanh tra, kiểm tra có dấu hiệu vi phạm, điều tra, và không có đơn khiếu nại, tố cáo đang xác minh",
            hint: "Đang có thì chưa đề nghị khen (Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP).",
          },
        ]}
        defaultValues={isClear ? ["on"] : []}
        error={errorOf("isClear")}
      />
      <Details
        summary={`Đề nghị tặng ${awardName(value("award"))}; đổi`}
        open={errorOf("award") !== undefined}
      >
        <AwardChoices awards={awards} chosen={value("award")} error={errorOf("award")} />
      </Details>
      <Button disabled={isSending}>{isSending ? "Đang lưu…" : "Lưu, viết tiếp thành tích"}</Button>
    </form>
  );
}
