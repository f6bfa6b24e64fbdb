"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { longestOpinion, trapField } from "@/lib/appraisals/consultation/limits";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { giveOpinionAction } from "./actions";

type OpinionFormProps = {
  /** Sent twice, it is one opinion. */
  id: string;
  commune: string;
  slug: string;
  /** The nominee it was opened for; "" for the whole list. */
  about: string;
  nominees: readonly Choice[];
  /** Outside its days: drawn only with what was typed before they ended. */
  isClosed: boolean;
};

/** What somebody has to say, without an account. */
export function OpinionForm({ id, commune, slug, about, nominees, isClosed }: OpinionFormProps) {
  const { state, errors, pending, field, formProps } = usePlainForm(giveOpinionAction, {
    nominationId: about,
    id,
  });
  if (isClosed && !state.values) return null;
  const trap = field(trapField);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={field("id").defaultValue} />
      <input type="hidden" name="commune" value={commune} />
      <input type="hidden" name="slug" value={slug} />
      <Select
        {...field("nominationId")}
        label="Ý kiến về"
        emptyLabel="Cả danh sách"
        choices={nominees}
      />
      <TextArea
        {...field("text")}
        label="Ý kiến"
        hint="Nói rõ việc gì, ở đâu, khi nào, để xã kiểm tra được."
        rows={7}
        maxLength={longestOpinion}
      />
      <TextField {...field("name")} label="Họ và tên" autoComplete="name" maxLength={100} />
      <TextField
        {...field("contact")}
        label="Cách liên hệ"
        hint="Số điện thoại, thư điện tử hoặc nơi ở, để xã hỏi thêm và trả lời. Không đăng công khai."
        maxLength={200}
      />
      {/* Nobody comes here but a machine, and whoever is told of it. */}
      <div className={trap.error ? undefined : "sr-only"} aria-hidden={!trap.error}>
        <TextField {...trap} label="Ô này để trống" tabIndex={-1} autoComplete="off" />
      </div>
      <Button disabled={pending}>{pending ? "Đang gửi…" : "Gửi ý kiến"}</Button>
    </form>
  );
}
