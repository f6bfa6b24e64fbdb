"use client";

import { useState } from "react";
import { BulletinParagraphs } from "@/components/campaigns/bulletin-paragraphs";
import { Button, ButtonGroup } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { saveBulletinAction } from "./actions";
import { LengthWords } from "./length-words";

type BulletinFormProps = { planId: string; version: number; hiddenSince: string; text: string };

/** What is read on the loudspeakers. */
export function BulletinForm({ planId, version, hiddenSince, text }: BulletinFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(saveBulletinAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <input type="hidden" name="hiddenSince" value={state.values?.hiddenSince ?? hiddenSince} />
      {/* Another version, another text; the form itself stays, so that its answer finds it. */}
      <BulletinText key={version} text={state.values?.text ?? text} error={errorOf("text")} />
      {state.values?.isStale && (
        <Details summary="Lời đang lưu" open>
          <BulletinParagraphs text={text} />
        </Details>
      )}
      <ButtonGroup>
        <Button disabled={isSending}>{isSending ? "Đang lưu…" : "Lưu bản tin"}</Button>
      </ButtonGroup>
    </form>
  );
}

/** The words are counted while they are typed; without scripts, once they are saved. */
function BulletinText({ text, error }: { text: string; error: string | undefined }) {
  const [typed, setTyped] = useState(text);
  return (
    <>
      <TextArea
        name="text"
        label="Lời bản tin"
        hint="Viết như nói: số, ngày tháng bằng chữ, câu ngắn. Mỗi đoạn một ý, cách nhau một dòng trống."
        rows={18}
        defaultValue={text}
        error={error}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <LengthWords text={typed} />
    </>
  );
}
