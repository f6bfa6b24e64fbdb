"use client";

import { useState } from "react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { saveBulletinAction } from "./actions";
import { LengthWords } from "./length-words";

type BulletinFormProps = { planId: string; version: number; hiddenSince: string; text: string };

/** The words are counted while they are typed; without scripts, once they are saved. */
export function BulletinForm({ planId, version, hiddenSince, text }: BulletinFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(saveBulletinAction);
  const initial = state.values?.text ?? text;
  const [typed, setTyped] = useState(initial);
  return (
    <form
      {...formProps}
      className="stack"
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) setTyped(target.value);
      }}
    >
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <input type="hidden" name="hiddenSince" value={state.values?.hiddenSince ?? hiddenSince} />
      <TextArea
        label="Lời bản tin"
        hint="Viết như nói: số, ngày tháng bằng chữ, câu ngắn. Mỗi đoạn một ý, cách nhau một dòng trống."
        rows={18}
        name="text"
        defaultValue={initial}
        error={errorOf("text")}
      />
      <LengthWords text={typed} />
      <ButtonGroup>
        <Button disabled={isSending}>{isSending ? "Đang lưu…" : "Lưu bản tin"}</Button>
      </ButtonGroup>
    </form>
  );
}
