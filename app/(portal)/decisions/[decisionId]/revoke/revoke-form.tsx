"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { beginRevocationAction } from "../actions";

type RevokeFormProps = { decisionId: string; choices: readonly Choice[] };

/** Whose award is taken back, and why. */
export function RevokeForm({ decisionId, choices }: RevokeFormProps) {
  const { state, errors, isSignedOut, field, pending, formProps } =
    usePlainForm(beginRevocationAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <Checkboxes
        name="itemIds"
        label="Hủy bỏ đối với"
        choices={choices}
        defaultValues={state.values?.itemIds?.split(",") ?? []}
        error={state.fieldErrors?.itemIds?.[0]}
      />
      <TextArea
        {...field("grounds")}
        label="Căn cứ hủy bỏ"
        hint="Hành vi (gian dối trong kê khai thành tích, hồ sơ giả, xét sai quy định…), kết luận của cơ quan có thẩm quyền. Ghi thành một câu; câu này in trong quyết định."
        rows={4}
      />
      <ButtonGroup>
        <Button disabled={pending}>Soạn quyết định hủy bỏ</Button>
        <ButtonLink href={`/decisions/${decisionId}`} variant="secondary">
          Không hủy bỏ
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
