"use server";

import { forbidden, redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { rotateKey } from "@/lib/certificates/keys/commune-key";
import { canKeepKeys, canKeepStock } from "@/lib/certificates/policy";
import { emblemSchema, stockRefSchema } from "@/lib/certificates/schema";
import { removeStock, saveStock } from "@/lib/certificates/stock/commands";
import { changeEmblem, removeEmblem } from "@/lib/certificates/stock/emblem";
import { stockFormSchema } from "@/lib/certificates/stock/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function saveStockAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(stockFormSchema, formData, (stock) =>
    saveStock(actor, stock, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu vị trí in. In thử một tờ có lưới mi-li-mét, đặt chồng lên phôi để so.");
  redirect(`/settings/certificate-stock/${result.value}`);
}

export async function removeStockAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(stockRefSchema, formData, (ref) =>
    removeStock(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ mẫu phôi.");
  redirect("/settings/certificate-stock");
}

export async function changeEmblemAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(emblemSchema, formData, async ({ emblem }) =>
    changeEmblem(actor, new Uint8Array(await emblem.arrayBuffer()), new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu ảnh Quốc huy. Giấy khen in trên giấy trắng có Quốc huy từ nay.");
  redirect("/settings/certificate-stock");
}

export async function removeEmblemAction(): Promise<void> {
  const actor = await requireActor();
  if (!canKeepStock(actor).allowed) forbidden();
  await removeEmblem(actor, new Date());
  await setFlash("Đã bỏ ảnh Quốc huy.");
  redirect("/settings/certificate-stock");
}

export async function rotateKeyAction(): Promise<void> {
  const actor = await requireActor();
  if (!canKeepKeys(actor).allowed) forbidden();
  await rotateKey(actor, new Date());
  await setFlash("Đã thay khóa. Giấy khen đã lập vẫn kiểm tra được bằng khóa cũ.");
  redirect("/settings/certificate-stock");
}
