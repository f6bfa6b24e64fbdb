"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { giveOpinion } from "@/lib/appraisals/consultation/receive-opinion";
import { giveOpinionSchema } from "@/lib/appraisals/consultation/schema";
import { countOpinion } from "@/lib/appraisals/consultation/throttle";
import { DomainError } from "@/lib/errors";
import { formatTime } from "@/lib/text/dates";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { visitorOf } from "@/lib/web/visitor";

/** Anybody may: there is no account to ask for. */
export async function giveOpinionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const { address } = visitorOf(await headers());
  const result = await handleForm(giveOpinionSchema, formData, async (form) => {
    const retryAt = await countOpinion(address);
    if (retryAt) {
      throw new DomainError(
        "RULE_BROKEN",
        `Có quá nhiều ý kiến gửi từ địa chỉ mạng này. Gửi lại sau ${formatTime(retryAt)}, hoặc gửi giấy đến Ủy ban nhân dân xã.`,
      );
    }
    const id = await giveOpinion(form, new Date());
    return `/gop-y/${form.commune}/${form.slug}/${id}`;
  });
  if (!result.ok) return result.state;
  redirect(result.value as Route);
}
