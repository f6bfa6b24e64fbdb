"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { outcomeLabels } from "@/lib/appraisals/consultation/words";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { handleOpinionAction } from "../../../actions";

type HandleFormProps = {
  consultationId: string;
  opinionId: string;
  version: number;
  /** Who is on the list; empty where nobody is signed in any more: what was chosen goes along unseen. */
  nominees: readonly Choice[];
  nominationId?: string;
  outcome?: string;
  answer?: string;
};

const choices = Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }));

/** What came of an opinion, and the answer. */
export function HandleForm({
  consultationId,
  opinionId,
  version,
  nominees,
  ...given
}: HandleFormProps) {
  const { nominationId = "", outcome = "", answer = "" } = given;
  const { state, errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    handleOpinionAction,
    { nominationId, outcome, answer },
  );
  const about = state.values?.nominationId;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="opinionId" value={opinionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {nominees.length === 0 && about !== undefined ? (
        <input type="hidden" name="nominationId" value={about} />
      ) : (
        <Select
          {...field("nominationId")}
          label="Ý kiến về ai"
          hint="Người gửi không chọn ai mà nói rõ một người, tập thể thì chọn ở đây: đề nghị ấy được xem lại."
          emptyLabel="Cả danh sách"
          choices={nominees}
        />
      )}
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
