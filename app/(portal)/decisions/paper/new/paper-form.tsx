"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { beginPaperAction } from "../../actions";
import { PaperHeadFields } from "../head-fields";

/** The head of the paper as written on it, and of which campaign it is. */
export function PaperForm({ campaigns }: { campaigns: readonly Choice[] }) {
  const { errors, isSignedOut, field, pending, formProps } = usePlainForm(beginPaperAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <PaperHeadFields field={field} />
      {campaigns.length > 0 && (
        <Select
          {...field("campaignId")}
          label="Phong trào"
          optional
          emptyLabel="Không theo phong trào nào"
          choices={campaigns}
        />
      )}
      <ButtonGroup>
        <Button disabled={pending}>Tiếp tục: ghi danh sách</Button>
        <ButtonLink href="/decisions" variant="secondary">
          Không nhập
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
