"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { enterOpinionAction } from "../../../actions";

type EnterFormProps = { id: string; consultationId: string; nominees: readonly Choice[] };

/** What somebody brought on paper, or said. */
export function EnterForm({ id, consultationId, nominees }: EnterFormProps) {
  const { state, errors, isSignedOut, pending, field, kept, formProps } =
    usePlainForm(enterOpinionAction);
  const about = state.values?.nominationId;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="id" value={kept("id", id)} />
      <input type="hidden" name="consultationId" value={consultationId} />
      {nominees.length === 0 && about ? (
        <input type="hidden" name="nominationId" value={about} />
      ) : (
        <Select
          {...field("nominationId")}
          label="Ý kiến về"
          emptyLabel="Cả danh sách"
          choices={nominees}
        />
      )}
      <TextField {...field("name")} label="Họ và tên người có ý kiến" maxLength={100} />
      <TextField {...field("contact")} label="Cách liên hệ" maxLength={200} />
      <TextArea {...field("text")} label="Ý kiến" rows={6} maxLength={5000} />
      <ButtonGroup>
        <Button disabled={pending}>Ghi ý kiến</Button>
        <ButtonLink href={`/consultations/${consultationId}`} variant="secondary">
          Không ghi, quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
