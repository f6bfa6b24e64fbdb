"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { PageHeading } from "@/components/ui/page-heading";
import { TextArea } from "@/components/ui/text-area";
import { type ItemPart, partOfItem } from "@/lib/pledges/pledge/fields";
import { formErrors } from "@/lib/web/form-errors";
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

/** What was typed, before somebody who must sign in again: nothing of the pledge but their own words. */
export function SignedOutPledge({ address }: { address: string }) {
  const initial: PledgeFormState = {};
  const [state, action] = useActionState(savePledgeAction, initial, address);
  const values = Object.entries(state.values ?? {});
  const labelOf = (name: string) => {
    const at = partOfItem(name);
    return at ? partLabels[at.part] : wholeLabels[name];
  };
  const typed = values.filter(([name, value]) => value !== "" && labelOf(name));
  const rest = values.filter((value) => !typed.includes(value));
  return (
    <>
      <PageHeading title="Đăng ký thi đua" />
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
