"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hasRole } from "@/lib/auth/actor";
import { NotConfirmedError } from "@/lib/auth/confirm-identity";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  DepartureMissing,
  decideItems,
  followCouncil,
} from "@/lib/decisions/deciding/decide-items";
import { decideSchema } from "@/lib/decisions/deciding/decide-schema";
import { handDecision, returnDecision } from "@/lib/decisions/deciding/return-decision";
import { signDecision } from "@/lib/decisions/deciding/sign-decision";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { addDecisionFile, removeDecisionFile } from "@/lib/decisions/files/decision-files";
import {
  addPaperItem,
  enterPaperDecision,
  savePaperHead,
} from "@/lib/decisions/from-paper/enter-decision";
import { reopenPaperDecision } from "@/lib/decisions/from-paper/reopen-decision";
import { noteAnswer } from "@/lib/decisions/higher/note-answer";
import { issueDecision } from "@/lib/decisions/issue/issue-decision";
import { correctPayment, notePayment, noteRecovery } from "@/lib/decisions/money/note-money";
import {
  addNominations,
  discardDecision,
  removeItem,
} from "@/lib/decisions/proposal/begin-decision";
import { saveDecision } from "@/lib/decisions/proposal/save-decision";
import { publishDecision } from "@/lib/decisions/publish-decision";
import { beginRevocation } from "@/lib/decisions/revocation/begin-revocation";
import {
  addDecisionFileSchema,
  addItemsSchema,
  beginRevocationSchema,
  correctPaymentSchema,
  decisionRefSchema,
  handDecisionSchema,
  higherAnswerSchema,
  issueDecisionSchema,
  itemRefSchema,
  paperHeadSchema,
  paperItemSchema,
  payDecisionSchema,
  recoverSchema,
  removeDecisionFileSchema,
  reopenDecisionSchema,
  returnDecisionSchema,
  saveDecisionSchema,
  showDecisionSchema,
  signDecisionSchema,
} from "@/lib/decisions/schema";
import { findAlike } from "@/lib/nominations/recipients/find-alike";
import { formatDate } from "@/lib/text/dates";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { visitorOf } from "@/lib/web/visitor";
import type { PaperItemState } from "./items/paper-item-state";

export async function addDecisionItemsAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(addItemsSchema, formData, async (form) => {
    await addNominations(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { decisionId, nominationIds } = result.value;
  await setFlash(`Đã thêm ${nominationIds.length} đề nghị vào danh sách.`);
  redirect(`/decisions/${decisionId}/items`);
}

export async function removeItemAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(itemRefSchema, formData, async (form) => {
    await removeItem(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ khỏi danh sách.");
  redirect(`/decisions/${result.value}/items`);
}

export async function savePaperHeadAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(paperHeadSchema, formData, async (form) => {
    await savePaperHead(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu số, ngày, người ký.");
  redirect(`/decisions/${result.value}`);
}

/** Shows who of the commune may be meant before somebody new is written down. */
export async function addPaperItemAction(
  _previous: PaperItemState,
  formData: FormData,
): Promise<PaperItemState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const now = new Date();
  const result = await handleForm(paperItemSchema, formData, async (form) => {
    if (form.recipient === "") {
      const { audience: kind, name, unitId = null } = form;
      const alike = await findAlike(actor, { kind, name, unitId }, now);
      if (alike.length > 0) return { alike };
    }
    await addPaperItem(actor, form, now);
    return { decisionId: form.decisionId };
  });
  if (!result.ok) return result.state;
  const { value } = result;
  if (value.alike) {
    const alike = value.alike.map(({ id, name, mark, unit, awards }) => ({
      id,
      label: [name, mark, unit?.name].filter(Boolean).join(", "),
      hint:
        awards
          .map(({ number, on, citation }) =>
            [number, on && formatDate(on), citation].filter(Boolean).join(", "),
          )
          .join("; ") || "Chưa được khen lần nào",
    }));
    const values: Record<string, string> = {};
    for (const [name, given] of formData) {
      if (typeof given === "string" && !name.startsWith("$ACTION")) values[name] = given;
    }
    const fieldErrors = {
      recipient: ["Có người, tập thể gần tên: chọn xem có phải là một không."],
    };
    return { alike, values, fieldErrors };
  }
  await setFlash("Đã ghi vào danh sách.");
  redirect(`/decisions/${value.decisionId}/items`);
}

export async function saveDecisionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const submits = formData.get("intent") === "submit";
  const result = await handleForm(saveDecisionSchema, formData, async (form) => {
    await saveDecision(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { decisionId, version } = result.value;
  if (!submits) {
    await setFlash("Đã lưu.");
    redirect(`/decisions/${decisionId}/submit`);
  }
  const sent = await handleForm(decisionRefSchema, formData, async () => {
    await submitDecision(actor, { decisionId, version: version + 1 }, new Date());
  });
  if (!sent.ok) {
    // What was written is kept: the next press is about that.
    const values = { ...sent.state.values, version: String(version + 1) };
    return { ...sent.state, values };
  }
  await setFlash("Đã trình Chủ tịch.");
  redirect(`/decisions/${decisionId}`);
}

export async function discardDecisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(decisionRefSchema, formData, (ref) =>
    discardDecision(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ bản soạn.");
  redirect("/decisions");
}

export async function followCouncilAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(decisionRefSchema, formData, async (ref) => {
    await followCouncil(actor, ref, new Date());
    return ref.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi quyết định. Xem lại rồi ký.");
  redirect(`/decisions/${result.value}/decide`);
}

export async function decideItemsAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(decideSchema, formData, async (form) => {
    await decideItems(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) {
    const { state, refusal } = result;
    if (!(refusal instanceof DepartureMissing)) return state;
    const fieldErrors = Object.fromEntries(
      refusal.itemIds.map((id) => [`departure-${id}`, [refusal.message]]),
    );
    return { ...state, fieldErrors };
  }
  await setFlash("Đã ghi quyết định từng trường hợp.");
  redirect(`/decisions/${result.value}/decide`);
}

export async function returnDecisionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(returnDecisionSchema, formData, async (form) => {
    await returnDecision(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã trả lại thường trực thi đua.");
  // The clerk sees what is signed, no draft.
  redirect(hasRole(actor, "OFFICE", "CHAIR") ? `/decisions/${result.value}` : "/decisions");
}

export async function handDecisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(handDecisionSchema, formData, async (form) => {
    await handDecision(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã giao Phó Chủ tịch quyết định và ký thay.");
  redirect(`/decisions/${result.value}`);
}

export async function takeDecisionBackAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(decisionRefSchema, formData, async (ref) => {
    await handDecision(actor, { ...ref, delegationId: null }, new Date());
    return ref.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Chủ tịch quyết định và ký.");
  redirect(`/decisions/${result.value}/decide`);
}

export async function signDecisionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const visitor = visitorOf(await headers());
  const result = await handleForm(signDecisionSchema, formData, async (form) => {
    const { decisionId, version, code, password = "" } = form;
    const proof = code === undefined ? { password } : { code };
    await signDecision(actor, { decisionId, version, proof }, visitor, new Date());
    return decisionId;
  });
  if (!result.ok) {
    const { values: { code: _, ...values } = {}, ...state } = result.state;
    if (!(result.refusal instanceof NotConfirmedError)) return { ...state, values };
    const field = formData.has("code") ? "code" : "password";
    return { ...state, values, fieldErrors: { [field]: [result.refusal.message] } };
  }
  await setFlash("Đã ký. Văn thư cấp số, ngày và ban hành.");
  redirect(`/decisions/${result.value}`);
}

export async function issueDecisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(issueDecisionSchema, formData, async (form) => {
    const { number } = await issueDecision(actor, form, new Date());
    return { number, decisionId: form.decisionId };
  });
  if (!result.ok) return result.state;
  await setFlash(`Đã ban hành số ${result.value.number}.`);
  redirect(`/decisions/${result.value.decisionId}`);
}

export async function beginRevocationAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(beginRevocationSchema, formData, (form) =>
    beginRevocation(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã soạn quyết định hủy bỏ. Kiểm tra rồi trình Chủ tịch.");
  redirect(`/decisions/${result.value.decisionId}`);
}

export async function showDecisionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(showDecisionSchema, formData, async (form) => {
    await publishDecision(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { isPublic, decisionId } = result.value;
  await setFlash(isPublic ? "Đã công khai trên sổ vàng." : "Đã thôi công khai.");
  redirect(`/decisions/${decisionId}`);
}

export async function payDecisionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(payDecisionSchema, formData, async (form) => {
    await notePayment(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ngày chi thưởng.");
  redirect(`/decisions/${result.value}/outcome`);
}

export async function correctPaymentAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(correctPaymentSchema, formData, async (form) => {
    const { isPaid, paidOn, ...rest } = form;
    await correctPayment(actor, { ...rest, paidOn: isPaid ? paidOn : null }, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã sửa ngày chi thưởng.");
  redirect(`/decisions/${result.value}/outcome`);
}

export async function recoverAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(recoverSchema, formData, async (form) => {
    await noteRecovery(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi việc thu hồi.");
  redirect(`/decisions/${result.value}/outcome`);
}

export async function noteAnswerAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(higherAnswerSchema, formData, async (form) => {
    await noteAnswer(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi kết quả của cấp trên.");
  redirect(`/decisions/${result.value}/outcome`);
}

export async function addDecisionFileAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(addDecisionFileSchema, formData, async (form) => {
    await addDecisionFile(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã đưa tệp lên.");
  redirect(`/decisions/${result.value}/files`);
}

export async function removeDecisionFileAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(removeDecisionFileSchema, formData, async (form) => {
    await removeDecisionFile(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ tệp.");
  redirect(`/decisions/${result.value}/files`);
}

export async function enterPaperDecisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(decisionRefSchema, formData, async (ref) => {
    await enterPaperDecision(actor, ref, new Date());
    return ref.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi vào lịch sử khen thưởng.");
  redirect(`/decisions/${result.value}`);
}

export async function reopenPaperAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(reopenDecisionSchema, formData, async (form) => {
    await reopenPaperDecision(actor, form, new Date());
    return form.decisionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã mở lại. Sửa xong thì ghi vào lịch sử lần nữa.");
  redirect(`/decisions/${result.value}`);
}
