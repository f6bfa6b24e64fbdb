"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { PageHeading } from "@/components/ui/page-heading";
import { TextArea } from "@/components/ui/text-area";
import { wordsLabels, wordsParts } from "@/lib/pledges/reports/fields";
import { formErrors } from "@/lib/web/form-errors";
import type { DraftFormState } from "@/lib/web/use-draft-form";
import { saveReportAction } from "./actions";

/** What was typed, before somebody who must sign in again: nothing of the report but their own words. */
export function SignedOutReport({ reportId }: { reportId: string }) {
  const initial: DraftFormState = {};
  const address = `/reports/${reportId}/edit`;
  const [state, action] = useActionState(saveReportAction, initial, address);
  const values = Object.entries(state.values ?? {});
  const typed = values.filter(([name, value]) => value !== "" && labelOf(name) !== null);
  const rest = values.filter((value) => !typed.includes(value));
  return (
    <>
      <PageHeading title="Báo cáo kết quả" />
      <form action={action} className="stack" noValidate>
        <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
        {rest.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {typed.map(([name, value]) => (
          <TextArea
            key={name}
            name={name}
            label={labelOf(name) ?? ""}
            rows={value.length > 60 ? 4 : 1}
            defaultValue={value}
          />
        ))}
        <Button>Lưu bản nháp</Button>
      </form>
    </>
  );
}

function labelOf(name: string): string | null {
  const part = wordsParts.find((each) => each === name);
  if (part) return wordsLabels[part];
  if (/^line-.*-value$/.test(name)) return "Số liệu đã ghi";
  return /^line-.*-words$/.test(name) ? "Lời đã ghi" : null;
}
