"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { confirmRules } from "@/lib/communes/confirm-rules";
import { confirmRule, endRule, setRule } from "@/lib/communes/rules-commands";
import {
  confirmRulesSchema,
  endedRuleSchema,
  ruleFormSchema,
  ruleRefSchema,
} from "@/lib/communes/rules-schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function setRuleAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(ruleFormSchema, formData, async (rule) => {
    await setRule(actor, rule, new Date());
    return rule.key;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi giá trị của xã.");
  redirect(`/settings/rules/${result.value}` as Route);
}

export async function endRuleAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(endedRuleSchema, formData, (end) =>
    endRule(actor, end, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi: sau ngày ấy theo quy định chung.");
  redirect("/settings/rules");
}

export async function confirmRuleAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(ruleRefSchema, formData, (ref) =>
    confirmRule(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi: xã đã đối chiếu với văn bản gốc.");
  redirect("/settings/rules");
}

export async function confirmRulesAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(confirmRulesSchema, formData, (form) =>
    confirmRules(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash(`Đã ghi: xã đã đối chiếu ${result.value} quy định với văn bản gốc.`);
  redirect("/settings/rules");
}
