"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { castVotes } from "@/lib/council/voting/cast-votes";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import {
  castVotesSchema,
  countRoundSchema,
  giveOpinionSchema,
  openRoundSchema,
  settleItemSchema,
} from "@/lib/council/voting/schema";
import { settleItem } from "@/lib/council/voting/settle-item";
import { giveOpinion } from "@/lib/council/voting/written-opinions";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

const votePage = (sessionId: string) => `/council/sessions/${sessionId}/vote` as const;

export async function openRoundAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(openRoundSchema, formData, async (form) => {
    await openRound(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã mở lượt bỏ phiếu.");
  redirect(votePage(result.value));
}

export async function castVotesAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(castVotesSchema, formData, async ({ sessionId, ...form }) => ({
    sessionId,
    isCounted: await castVotes(actor, form),
  }));
  if (!result.ok) return result.state;
  const { sessionId, isCounted } = result.value;
  await setFlash(
    isCounted
      ? "Đã bỏ phiếu. Lá phiếu không mang tên và không sửa được."
      : "Lượt này đã bỏ phiếu từ trước; lần này không tính thêm.",
    isCounted ? "success" : "notice",
  );
  redirect(votePage(sessionId));
}

export async function countRoundAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(countRoundSchema, formData, async ({ sessionId, ...form }) => {
    await countRound(actor, form, new Date());
    return sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã kiểm phiếu. Biên bản kiểm phiếu tải về được ở dưới.");
  redirect(votePage(result.value));
}

export async function settleItemAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(settleItemSchema, formData, async (form) => {
    await settleItem(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi: Hội đồng không đề nghị.");
  redirect(votePage(result.value));
}

export async function giveWrittenOpinionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(giveOpinionSchema, formData, async (form) => {
    await giveOpinion(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ý kiến bằng văn bản.");
  redirect(votePage(result.value));
}
