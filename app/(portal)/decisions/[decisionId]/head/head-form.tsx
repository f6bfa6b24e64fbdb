"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { PaperHeadFields } from "../../paper/head-fields";
import { savePaperHeadAction } from "../actions";

type HeadFormProps = {
  decisionId: string;
  version: number;
  values: Readonly<Record<string, string>>;
};

/** What was mistyped of the head of a paper is put right. */
export function HeadForm({ decisionId, version, values }: HeadFormProps) {
  const form = usePlainForm(savePaperHeadAction, values);
  const { errors, isSignedOut, field, kept, pending, formProps } = form;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <PaperHeadFields field={field} />
      <ButtonGroup>
        <Button disabled={pending}>Lưu</Button>
        <ButtonLink href={`/decisions/${decisionId}`} variant="secondary">
          Không sửa
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
