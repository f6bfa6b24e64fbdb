"use client";

import type { ReactNode } from "react";
import { AwardChoices } from "@/components/nominations/award-choices";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import type { AwardKind } from "@/lib/nominations/awards/catalogue";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { addNomineeAction } from "./actions";

export type Candidate = { id: string; label: string; detail: ReactNode };

type AddFormProps = {
  dossierId: string;
  kind: string;
  name: string;
  /** The new recipient's, should it be one: pressed twice, it is one. */
  newRecipientId: string;
  candidates: readonly Candidate[];
  awards: readonly Pick<AwardKind, "key" | "name" | "group" | "explanation">[];
};

/** Is it one the commune knows, or somebody else; and for which award. */
export function AddForm({
  dossierId,
  kind,
  name,
  newRecipientId,
  candidates,
  awards,
}: AddFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    addNomineeAction,
    `/nominations/dossiers/${dossierId}/nominees/new?${new URLSearchParams({ kind, name })}`,
  );
  const { values = {} } = state;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="newRecipientId" value={values.newRecipientId ?? newRecipientId} />
      <input type="hidden" name="shown" value={candidates.map(({ id }) => id).join(",")} />
      {candidates.length === 0 ? (
        <input type="hidden" name="recipient" value="new" />
      ) : (
        <>
          <FieldGroup
            id="recipient"
            label={`“${name}” là ai?`}
            hint="Xã đã có tên giống hoặc gần giống. Chọn đúng người thì lịch sử khen thưởng nối liền, không khen trùng."
            error={errorOf("recipient")}
          >
            {candidates.map(({ id, label, detail }, index) => (
              <ChoiceRow
                key={id}
                id={index === 0 ? "recipient" : `recipient-${id}`}
                value={id}
                label={`Đúng người này: ${label}`}
                isChosen={values.recipient === id}
              >
                {detail}
              </ChoiceRow>
            ))}
            <ChoiceRow
              id="recipient-new"
              value="new"
              label={
                candidates.length > 1
                  ? "Không phải ai ở trên, là người khác"
                  : "Không phải, là người khác"
              }
              isChosen={values.recipient === "new"}
            />
          </FieldGroup>
          <TextField
            name="mark"
            label="Điều phân biệt với người trùng tên"
            hint="Chỉ khi là người khác. Ví dụ: sinh năm 1980; chồng bà Lò Thị Mai. Không hiện ra ngoài xã."
            width="full"
            defaultValue={values.mark}
            error={errorOf("mark")}
          />
        </>
      )}
      <AwardChoices awards={awards} chosen={values.award ?? ""} error={errorOf("award")} />
      <Button disabled={isSending}>{isSending ? "Đang ghi…" : "Đưa vào hồ sơ"}</Button>
    </form>
  );
}

type ChoiceRowProps = {
  id: string;
  value: string;
  label: string;
  isChosen: boolean;
  children?: ReactNode;
};

function ChoiceRow({ id, value, label, isChosen, children }: ChoiceRowProps) {
  return (
    <div className="flex max-w-[68ch] items-start gap-3 border-b border-line py-1">
      <span className="flex h-11 items-center">
        <input
          id={id}
          type="radio"
          name="recipient"
          value={value}
          defaultChecked={isChosen}
          aria-describedby={children ? `${id}-detail` : undefined}
          className="size-6 shrink-0 accent-red"
        />
      </span>
      <div className="min-w-0 grow">
        <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center py-2">
          {label}
        </label>
        {children && (
          <div id={`${id}-detail`} className="pb-2 text-sm">
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
