"use client";

import { ItemWordsFields } from "@/components/decisions/item-words-fields";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { editItemAction } from "./actions";

type ItemFormProps = {
  decisionId: string;
  version: number;
  itemId: string;
  isPerson: boolean;
  values: Readonly<Record<string, string>>;
  refusal?: string | undefined;
};

/** How somebody is to be written in the decision. */
export function ItemForm({
  decisionId,
  version,
  itemId,
  isPerson,
  values,
  refusal,
}: ItemFormProps) {
  const form = usePlainForm(editItemAction, values);
  const { errors, isSignedOut, field, kept, pending, formProps } = form;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <ItemWordsFields field={field} isPerson={isPerson} />
      <ButtonGroup>
        <Button disabled={pending} {...(refusal && { disabledReason: refusal })}>
          Lưu
        </Button>
        <ButtonLink href={`/decisions/${decisionId}/items`} variant="secondary">
          Không sửa
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
