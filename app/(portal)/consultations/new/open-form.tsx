"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { openConsultationAction } from "../actions";

export type AwardGroup = {
  award: string;
  name: string;
  /** What its rule says of showing nominees. */
  rule: string;
  choices: readonly Choice[];
  chosen: readonly string[];
};

type OpenFormProps = {
  id: string;
  title: string;
  groups: readonly AwardGroup[];
  /** How days are counted. */
  count: string;
};

/** Ticked to begin with: those a rule asks to be shown. */
export function OpenForm({ id, title, groups, count }: OpenFormProps) {
  const { state, errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    openConsultationAction,
    { title },
  );
  const ticked = state.values?.nominationIds?.split(",");
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="id" value={kept("id", id)} />
      <TextField
        {...field("title")}
        label="Tên danh sách"
        hint="Người dân thấy tên này đầu trang."
        width="full"
        maxLength={300}
      />
      {groups.length === 0 &&
        ticked?.map((each) => <input key={each} type="hidden" name="nominationIds" value={each} />)}
      {groups.map(({ award, name, rule, choices, chosen }, index) => (
        <Checkboxes
          key={award}
          name="nominationIds"
          id={index === 0 ? "nominationIds" : `nominationIds-${award}`}
          label={`${name} (${choices.length})`}
          hint={rule}
          choices={choices}
          defaultValues={ticked ?? chosen}
          error={index === 0 ? state.fieldErrors?.nominationIds?.[0] : undefined}
        />
      ))}
      <DateField
        {...field("closesOn")}
        label="Ngày cuối nhận ý kiến"
        optional
        hint={`Để trống: ngày sớm nhất theo số ngày dài nhất của các hình thức đã chọn, ${count}. Ghi ngày thì ví dụ 5/6/2026.`}
      />
      <TextField
        {...field("basis")}
        label="Căn cứ khác"
        optional
        hint="Cần ghi khi các hình thức đã chọn không có quy định về lấy ý kiến, ví dụ: Quy chế thi đua, khen thưởng của xã."
        width="full"
        maxLength={300}
      />
      <ButtonGroup>
        <Button disabled={pending}>{pending ? "Đang công khai…" : "Công khai danh sách"}</Button>
        <ButtonLink href="/consultations" variant="secondary">
          Chưa công khai, về danh sách
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
