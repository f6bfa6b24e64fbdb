"use client";

import { useActionState } from "react";
import { TypedAgain } from "@/components/ui/typed-again";
import { type ItemPart, partOfItem } from "@/lib/pledges/pledge/fields";
import { savePledgeAction } from "./actions";
import type { PledgeFormState } from "./form-state";

const partLabels: Partial<Record<ItemPart, string>> = {
  indicator: "Nội dung tự đăng ký",
  measure: "Đơn vị tính",
  baseline: "Năm trước",
  promised: "Đăng ký",
  words: "Lời đăng ký",
  due: "Đến ngày",
};
const wholeLabels: Record<string, string> = {
  words: "Lời đăng ký chung",
  persons: "Cá nhân đăng ký",
  households: "Hộ gia đình đăng ký",
};

export function SignedOutPledge({ address }: { address: string }) {
  const initial: PledgeFormState = {};
  const [state, action] = useActionState(savePledgeAction, initial, address);
  return (
    <TypedAgain
      title="Đăng ký thi đua"
      state={state}
      action={action}
      labelOf={labelOf}
      button="Lưu bản nháp"
    />
  );
}

function labelOf(name: string): string | undefined {
  const at = partOfItem(name);
  return at ? partLabels[at.part] : wholeLabels[name];
}
