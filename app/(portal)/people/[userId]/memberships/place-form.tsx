"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { PlaceFields } from "../../place-fields";
import { addMembershipAction, changeMembershipAction } from "./actions";

type PlaceFormProps = {
  userId: string;
  /** The place that is put right; absent for a new one. */
  place?: { id: string; version: number };
  defaults: Record<string, string>;
  units: readonly Choice[];
  /** Nobody is signed in any more: drawn only if it is the form that was sent. */
  isAnswer?: boolean;
};

export function PlaceForm({ userId, place, defaults, units, isAnswer }: PlaceFormProps) {
  const action = place ? changeMembershipAction : addMembershipAction;
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(action, defaults);
  if (isAnswer && !isSignedOut) return null;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="userId" value={userId} />
      {place && (
        <>
          <input type="hidden" name="membershipId" value={place.id} />
          <input type="hidden" name="version" value={kept("version", place.version)} />
        </>
      )}
      <PlaceFields field={field} units={units} isSignedOut={isSignedOut} />
      <Button disabled={pending}>
        {pending ? "Đang lưu…" : place ? "Lưu vai trò" : "Thêm vai trò"}
      </Button>
    </form>
  );
}
