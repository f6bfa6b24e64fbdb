"use client";

import { useActionState } from "react";
import { TypedAgain } from "@/components/ui/typed-again";
import { wordsLabels, wordsParts } from "@/lib/pledges/reports/fields";
import type { DraftFormState } from "@/lib/web/use-draft-form";
import { saveReportAction } from "./actions";

export function SignedOutReport({ reportId }: { reportId: string }) {
  const initial: DraftFormState = {};
  const address = `/reports/${reportId}/edit`;
  const [state, action] = useActionState(saveReportAction, initial, address);
  return (
    <TypedAgain
      title="Báo cáo kết quả"
      state={state}
      action={action}
      labelOf={labelOf}
      button="Lưu bản nháp"
    />
  );
}

function labelOf(name: string): string | undefined {
  const part = wordsParts.find((each) => each === name);
  if (part) return wordsLabels[part];
  if (/^line-.*-value$/.test(name)) return "Số liệu đã ghi";
  return /^line-.*-words$/.test(name) ? "Lời đã ghi" : undefined;
}
