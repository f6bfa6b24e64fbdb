"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { noteAnswerAction } from "../actions";

type AnswerFormProps = { decisionId: string; version: number; itemId: string };

/** What the higher level decided about one of those put forward. */
export function AnswerForm({ decisionId, version, itemId }: AnswerFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    noteAnswerAction,
    {},
    `${itemId}-`,
  );
  return (
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
      <Button variant="secondary" disabled={pending}>
        Ghi kết quả
      </Button>
    </form>
  );
}
