"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/text-area";
import { outcomeLabels } from "@/lib/appraisals/consultation/words";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { handleOpinionAction } from "../../../actions";

type HandleFormProps = {
  consultationId: string;
  opinionId: string;
  version: number;
  outcome?: string;
  answer?: string;
};

const choices = Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }));

/** What came of an opinion, and the answer. */
export function HandleForm({ consultationId, opinionId, version, ...given }: HandleFormProps) {
  const { errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    handleOpinionAction,
    { outcome: given.outcome ?? "", answer: given.answer ?? "" },
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="opinionId" value={opinionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <Radios {...field("outcome")} label="Kết quả xem xét" choices={choices} />
      <TextArea
        {...field("answer")}
        label="Trả lời"
        hint="Người có ý kiến đọc được ở trang biên nhận của họ; không nêu trên trang công khai khác."
        rows={5}
        maxLength={4000}
      />
      <ButtonGroup>
        <Button disabled={pending}>Lưu trả lời</Button>
        <ButtonLink href={`/consultations/${consultationId}`} variant="secondary">
          Chưa trả lời, quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
