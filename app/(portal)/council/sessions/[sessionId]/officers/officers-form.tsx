"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, Select } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { changeOfficersAction } from "../../actions";

type OfficersFormProps = {
  session: { sessionId: string; version: number; chairId: string; secretaryId: string };
  chairs: readonly Choice[];
  members: readonly Choice[];
};

/** Another chair or secretary, of those who are there. */
export function OfficersForm({ session, chairs, members }: OfficersFormProps) {
  const { sessionId, version, chairId, secretaryId } = session;
  const defaults = { chairId, secretaryId };
  const { errors, pending, field, formProps } = usePlainForm(changeOfficersAction, defaults);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={version} />
      <Select label="Chủ tọa" choices={chairs} {...field("chairId")} />
      <Select label="Thư ký" choices={members} {...field("secretaryId")} />
      <Button disabled={pending}>Cử người thay</Button>
    </form>
  );
}
