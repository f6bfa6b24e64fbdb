"use client";

import { ItemWordsFields } from "@/components/decisions/item-words-fields";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { correctEntryAction } from "./actions";

type EntryFormProps = {
  decisionId: string;
  version: number;
  itemId: string;
  isPerson: boolean;
  values: Readonly<Record<string, string>>;
  refusal?: string | undefined;
};

/** A line of a paper decision as it is written on the paper. */
export function EntryForm({
  decisionId,
  version,
  itemId,
  isPerson,
  values,
  refusal,
}: EntryFormProps) {
  const form = usePlainForm(correctEntryAction, values);
  const { errors, isSignedOut, field, kept, pending, formProps } = form;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <ItemWordsFields field={field} isPerson={isPerson} />
      <TextField
        {...field("amount")}
        label="Tiền thưởng đã quyết định"
        optional
        width="short"
        unit="đồng"
        inputMode="numeric"
      />
      <TextField
        {...field("reason")}
        label="Lý do sửa"
        hint="Ví dụ: gõ nhầm tên so với bản quét."
        width="full"
      />
      <ButtonGroup>
        <Button disabled={pending} {...(refusal && { disabledReason: refusal })}>
          Sửa lời ghi
        </Button>
        <ButtonLink href={`/decisions/${decisionId}/outcome`} variant="secondary">
          Không sửa
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
