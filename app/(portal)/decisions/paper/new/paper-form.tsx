"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { beginPaperAction } from "../../actions";

/** The head of the paper as written on it. */
export function PaperForm({ campaigns }: { campaigns: readonly Choice[] }) {
  const { errors, isSignedOut, field, pending, formProps } = usePlainForm(beginPaperAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <TextField
        {...field("paperNumber")}
        label="Số, ký hiệu"
        hint="Như trên văn bản, ví dụ 45/QĐ-UBND."
        width="short"
      />
      <DateField {...field("paperOn")} label="Ngày ký" />
      <TextField
        {...field("paperSigner")}
        label="Người ký"
        hint="Chức vụ, họ tên như trên văn bản."
      />
      <TextArea {...field("subject")} label="Trích yếu" rows={3} />
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
