"use client";

import { useState } from "react";
import { DraftMark } from "@/components/pledges/draft-mark";
import { Button, ButtonGroup, type ButtonVariant } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { itemField, itemParts, type PledgeFields } from "@/lib/pledges/pledge/fields";
import { useDraftForm } from "@/lib/web/use-draft-form";
import { savePledgeAction } from "./actions";
import type { PledgeFormState } from "./form-state";
import { type EditedItem, ItemFields } from "./item-fields";

/** A press that keeps what was typed and then leads on. */
export type Way = { to: string; label: string; variant?: ButtonVariant };

type WholeField = "words" | "persons" | "households";

type PledgeFormProps = {
  pledgeId: string;
  version: number;
  /** Of what the form shows, as it is kept. */
  fields: PledgeFields;
  items: readonly EditedItem[];
  whole: readonly WholeField[];
  /** The id the next item of the unit's own gets, where it may add one. */
  newItemId?: string;
  /** It was asked for. */
  isAdding?: boolean;
  ways: readonly Way[];
  /** The address of this page: where the form posts to without scripts. */
  address: string;
};

/** What a unit promises, or a part of it. */
export function PledgeForm(props: PledgeFormProps) {
  const {
    pledgeId,
    version,
    fields,
    items,
    whole,
    newItemId,
    isAdding = false,
    ways,
    address,
  } = props;
  const base = JSON.stringify(fields);
  const form = useDraftForm(savePledgeAction, { version, base }, address);
  const { state, errors, errorOf, isSending, saving, formProps } = form;
  const { seen }: PledgeFormState = state;
  const shown = (name: string) => state.values?.[name] ?? fields[name] ?? "";
  // What has been typed into it stays under the id it was begun with, whatever the page is drawn with later.
  const [firstId] = useState(newItemId);
  const addedId = state.values?.newItemId ?? firstId;
  const added: EditedItem | null =
    addedId && !items.some(({ id }) => id === addedId)
      ? {
          id: addedId,
          kind: "new",
          indicator: "",
          measure: "",
          demanded: "",
          isReported: false,
        }
      : null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="version" value={form.version} />
      <input type="hidden" name="base" value={form.base} />
      {seen && (
        <>
          <input type="hidden" name="seenVersion" value={seen.version} />
          <input type="hidden" name="seenBase" value={seen.base} />
        </>
      )}
      {items.map((item) => (
        <ItemFields key={item.id} item={item} shown={shown} errorOf={errorOf} />
      ))}
      {added && (
        <div id="new">
          <input type="hidden" name="newItemId" value={added.id} />
          <Details
            summary="Đơn vị tự đăng ký thêm"
            open={isAdding || itemParts.some((part) => errorOf(itemField(added.id, part)))}
          >
            <ItemFields item={added} shown={shown} errorOf={errorOf} />
          </Details>
        </div>
      )}
      {whole.map((name) => (
        <TextArea
          key={name}
          name={name}
          {...wholeTexts[name]}
          optional
          defaultValue={shown(name)}
          error={errorOf(name)}
        />
      ))}
      <DraftMark saving={saving} />
      <ButtonGroup>
        {ways.map(({ to, label, variant }) => (
          <Button key={to} name="to" value={to} variant={variant} disabled={isSending}>
            {label}
          </Button>
        ))}
      </ButtonGroup>
    </form>
  );
}

const wholeTexts: Record<WholeField, { label: string; hint?: string; rows: number }> = {
  words: { label: "Lời đăng ký chung", rows: 3 },
  households: {
    label: "Hộ gia đình đăng ký",
    hint: "Mỗi dòng một hộ, sau dấu hai chấm ghi điều đăng ký: “Hộ ông Lò Văn Thử: hiến 50 m2 đất”.",
    rows: 6,
  },
  persons: {
    label: "Cá nhân đăng ký",
    hint: "Mỗi dòng một người, ghi như trên.",
    rows: 4,
  },
};
