"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
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
};

export function PlaceForm({ userId, place, defaults, units }: PlaceFormProps) {
  const action = place ? changeMembershipAction : addMembershipAction;
  const { field, pending, errors, formProps } = usePlainForm(action, defaults);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="userId" value={userId} />
      {place && (
        <>
          <input type="hidden" name="membershipId" value={place.id} />
          <input type="hidden" name="version" value={place.version} />
        </>
      )}
      <PlaceFields field={field} units={units} />
      <Button disabled={pending}>
        {pending ? "Đang lưu…" : place ? "Lưu vai trò" : "Thêm vai trò"}
      </Button>
    </form>
  );
}
