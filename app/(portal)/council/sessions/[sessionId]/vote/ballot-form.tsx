"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { choiceLabels } from "@/lib/council/state";
import { voteField } from "@/lib/council/voting/schema";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { castVotesAction } from "./actions";

type BallotItem = { id: string; title: string; about: string };

type BallotFormProps = {
  sessionId: string;
  roundId: string;
  items: readonly BallotItem[];
  isSecret: boolean;
};

const choices = Object.entries(choiceLabels).map(([value, label]) => ({ value, label }));

/** A member's ballot: every nominee of the round, one of three answers each. */
export function BallotForm({ sessionId, roundId, items, isSecret }: BallotFormProps) {
  const { errors, pending, state, formProps } = usePlainForm(castVotesAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="roundId" value={roundId} />
      {items.map(({ id, title, about }) => (
        <Radios
          key={id}
          name={voteField(id)}
          label={title}
          hint={about}
          choices={choices}
          defaultValue={state.values?.[voteField(id)]}
          error={state.fieldErrors?.[voteField(id)]?.[0]}
        />
      ))}
      <p>
        {isSecret
          ? "Phiếu kín: không lưu ai chọn gì. Đã bỏ thì không xem lại, không sửa được."
          : "Đã bỏ thì không sửa được."}
      </p>
      <Button disabled={pending}>{pending ? "Đang bỏ phiếu…" : "Bỏ phiếu"}</Button>
    </form>
  );
}
