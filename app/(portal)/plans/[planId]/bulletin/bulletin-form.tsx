"use client";

import { useState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { bulletinTextSchema } from "@/lib/campaigns/public/bulletin/schema";
import { useActionForm } from "@/lib/web/use-action-form";
import { saveBulletinAction } from "./actions";
import { LengthWords } from "./length-words";

type BulletinFormProps = { planId: string; version: number; text: string };

/** The words are counted while they are typed; without scripts, once they are saved. */
export function BulletinForm({ planId, version, text }: BulletinFormProps) {
  const { field, pending, errors, formProps } = useActionForm(
    bulletinTextSchema,
    saveBulletinAction,
    { text },
  );
  const { defaultValue, ...control } = field("text");
  const [typed, setTyped] = useState(defaultValue ?? text);
  return (
    <form
      {...formProps}
      className="stack"
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) setTyped(target.value);
      }}
    >
      <ErrorSummary errors={errors} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        label="Lời bản tin"
        hint="Viết như nói: số, ngày tháng bằng chữ, câu ngắn. Mỗi đoạn một ý, cách nhau một dòng trống."
        rows={18}
        {...control}
        defaultValue={defaultValue}
      />
      <LengthWords text={typed} />
      <ButtonGroup>
        <Button disabled={pending}>{pending ? "Đang lưu…" : "Lưu bản tin"}</Button>
      </ButtonGroup>
    </form>
  );
}
