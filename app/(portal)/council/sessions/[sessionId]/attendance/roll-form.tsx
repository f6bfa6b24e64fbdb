"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { shownOnRoll } from "@/lib/council/sessions/schema";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { callRollAction } from "../../actions";

type RollMember = {
  id: string;
  name: string;
  about: string;
  presence: "present" | "absent" | "";
  note: string;
};

const choices = [
  { value: "present", label: "Có mặt" },
  { value: "absent", label: "Vắng" },
];

/** Who is there and who is not, and why. */
export function RollForm({ sessionId, roll }: { sessionId: string; roll: readonly RollMember[] }) {
  const { state, errors, isSending, formProps } = useKeptForm(callRollAction);
  const typed = state.values;
  // Where nobody is signed in any more the names are gone; what was said is carried along.
  const members =
    roll.length > 0
      ? roll
      : Object.keys(typed ?? {}).flatMap((name) => {
          const id = /^presence-(.+)$/u.exec(name)?.[1];
          return id ? [{ id, name: "Thành viên", about: "", presence: "" as const, note: "" }] : [];
        });
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="sessionId" value={typed?.sessionId ?? sessionId} />
      {members.map(({ id, name, about, presence, note }) => (
        <div key={id} className="grid gap-x-8 border-t border-line pt-3 sm:grid-cols-2">
          <input
            type="hidden"
            name={`shown-${id}`}
            value={typed?.[`shown-${id}`] ?? shownOnRoll(presence, note)}
          />
          <Radios
            label={name}
            hint={about}
            name={`presence-${id}`}
            choices={choices}
            defaultValue={typed?.[`presence-${id}`] ?? presence}
          />
          <TextField
            label="Lý do vắng"
            aria-label={`Lý do vắng của ${name}`}
            optional
            name={`note-${id}`}
            defaultValue={typed?.[`note-${id}`] ?? note}
          />
        </div>
      ))}
      <Button disabled={isSending}>Ghi danh sách có mặt</Button>
    </form>
  );
}
