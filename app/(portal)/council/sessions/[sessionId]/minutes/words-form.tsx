"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { writeWordsAction } from "./actions";

type WordsFormProps = {
  sessionId: string;
  version: number;
  discussion: string;
  dissent: string;
};

/** What was said in the session, and by whom it was seen otherwise: the secretary's own part of the minutes. */
export function WordsForm({ sessionId, version, discussion, dissent }: WordsFormProps) {
  const defaults = { discussion, dissent };
  const { errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    writeWordsAction,
    defaults,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="sessionId" value={kept("sessionId", sessionId)} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <TextArea
        label="Thảo luận"
        hint="Mỗi ý một dòng. Các phần khác của biên bản được lập từ phiên họp."
        rows={6}
        optional
        {...field("discussion")}
      />
      <TextArea
        label="Ý kiến khác với kết quả chung"
        hint="Ghi ai, ý kiến gì. Để trống thì biên bản ghi: Không có ý kiến khác."
        rows={4}
        optional
        {...field("dissent")}
      />
      <Button variant="secondary" disabled={pending}>
        Lưu phần ghi
      </Button>
    </form>
  );
}
