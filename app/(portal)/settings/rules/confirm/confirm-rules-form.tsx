"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { confirmRulesAction } from "../actions";

/** The rules that rest on one paper. */
export type PaperGroup = { paper: string; choices: readonly Choice[] };

type ConfirmRulesFormProps = { groups: readonly PaperGroup[]; chosen: readonly string[] };

export function ConfirmRulesForm({ groups, chosen }: ConfirmRulesFormProps) {
  const { state, errors, isSignedOut, pending, field, formProps } =
    usePlainForm(confirmRulesAction);
  const ticked = state.values?.ruleIds?.split(",") ?? chosen;
  const isOpen = (choices: readonly Choice[]) =>
    choices.some(({ value }) => ticked.includes(value));
  const noneChosen = state.fieldErrors?.ruleIds?.[0];
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {groups.length === 0 &&
        ticked.map((each) => <input key={each} type="hidden" name="ruleIds" value={each} />)}
      {groups.map(({ paper, choices }, index) => (
        <Details
          key={paper}
          summary={`${paper} (${choices.length})`}
          open={isOpen(choices) || (index === 0 && noneChosen !== undefined)}
        >
          {choices.length > 1 && (
            <p>
              {/* A page of its own: boxes that are drawn already stay as they are. */}
              <a href={`/settings/rules/confirm?chon=${encodeURIComponent(paper)}`} className="tap">
                Chọn cả {choices.length} quy định ghi theo {paper}
              </a>
            </p>
          )}
          <Checkboxes
            name="ruleIds"
            id={index === 0 ? "ruleIds" : `ruleIds-${index + 1}`}
            label="Đã đối chiếu, thấy đúng"
            choices={choices}
            defaultValues={ticked}
            error={index === 0 ? noneChosen : undefined}
          />
        </Details>
      ))}
      <TextField
        {...field("citation")}
        label="Văn bản đã đối chiếu"
        hint="Ghi thêm vào căn cứ của từng quy định. Ví dụ: Quyết định số 12/2026/QĐ-UBND ngày 05/6/2026 của Ủy ban nhân dân tỉnh."
        width="full"
        maxLength={200}
      />
      <DateField
        {...field("since")}
        label="Ngày văn bản có hiệu lực"
        hint="Từ ngày ấy các quy định đã chọn là của xã, đã kiểm chứng. Ví dụ: 15/6/2026"
      />
      <ButtonGroup>
        <Button disabled={pending}>Xác nhận các quy định đã chọn</Button>
        <ButtonLink href="/settings/rules" variant="secondary">
          Chưa xác nhận, quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
