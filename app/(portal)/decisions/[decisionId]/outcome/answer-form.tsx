"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { noteAnswerAction } from "../actions";

type AnswerFormProps = {
  decisionId: string;
  version: number;
  itemId: string;
  /** What has been noted, where it is to be put right. */
  noted?: { outcome: string; number: string; on: string };
};

/** What the higher level decided about one of those put forward. */
export function AnswerForm({ decisionId, version, itemId, noted }: AnswerFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    noteAnswerAction,
    noted ?? {},
    `${itemId}-`,
  );
  const form = (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <input type="hidden" name="itemId" value={itemId} />
      <Radios
        {...field("outcome")}
        label="Kết quả"
        choices={[
          { value: "APPROVED", label: "Được tặng" },
          { value: "REJECTED", label: "Không được tặng" },
        ]}
      />
      <TextField {...field("number")} label="Số quyết định của cấp trên" width="short" />
      <DateField {...field("on")} label="Ngày quyết định" />
      {noted && <TextField {...field("reason")} label="Lý do sửa" />}
      <Button variant="secondary" disabled={pending}>
        {noted ? "Sửa kết quả" : "Ghi kết quả"}
      </Button>
    </form>
  );
  if (!noted) return form;
  return (
    <Details summary="Sửa kết quả đã ghi" open={errors.length > 0}>
      {form}
    </Details>
  );
}
