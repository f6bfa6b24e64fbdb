"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { PageHeading } from "@/components/ui/page-heading";
import { TextArea } from "@/components/ui/text-area";
import { formErrors } from "@/lib/web/form-errors";
import { writeAppraisalAction } from "./actions";
import type { AppraisalFormState } from "./form-state";

/** What was typed, before somebody who must sign in again: nothing of the nomination but their own words. */
export function SignedOutAppraisal({ address }: { address: string }) {
  const initial: AppraisalFormState = {};
  const [state, action] = useActionState(writeAppraisalAction, initial, address);
  const values = Object.entries(state.values ?? {});
  const typed = values.filter(([name, value]) => value !== "" && labelOf(name));
  const rest = values.filter((value) => !typed.includes(value));
  return (
    <>
      <PageHeading title="Thẩm định" />
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
        <Button>Gửi lại</Button>
      </form>
    </>
  );
}

function labelOf(name: string): string | undefined {
  if (name === "findings") return "Nhận xét thẩm định";
  if (name === "reason") return "Lý do gửi đơn vị";
  if (name.startsWith("note.")) return "Ghi chú";
  return name.startsWith("warning.") ? "Vì sao vẫn xét" : undefined;
}
