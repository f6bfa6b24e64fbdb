"use client";

import { useActionState } from "react";
import { TypedAgain } from "@/components/ui/typed-again";
import { writeAppraisalAction } from "./actions";
import type { AppraisalFormState } from "./form-state";

export function SignedOutAppraisal({ address }: { address: string }) {
  const initial: AppraisalFormState = {};
  const [state, action] = useActionState(writeAppraisalAction, initial, address);
  return (
    <TypedAgain
      title="Thẩm định"
      state={state}
      action={action}
      labelOf={labelOf}
      button="Gửi lại"
    />
  );
}

function labelOf(name: string): string | undefined {
  if (name === "findings") return "Nhận xét thẩm định";
  if (name === "reason") return "Lý do gửi đơn vị";
  if (name.startsWith("note.")) return "Ghi chú";
  return name.startsWith("warning.") ? "Vì sao vẫn xét" : undefined;
}
