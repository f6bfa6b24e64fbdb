"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  addUnit,
  correctUnit,
  endUnit,
  mergeUnit,
  renameUnit,
  reopenUnit,
} from "@/lib/communes/units-commands";
import {
  changedUnitSchema,
  endedUnitSchema,
  mergedUnitSchema,
  renamedUnitSchema,
  unitRefSchema,
  unitSchema,
} from "@/lib/communes/units-schema";
import { refreshRecusals } from "@/lib/council/recusals/recompute-sittings";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function addUnitAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(unitSchema, formData, (unit) => addUnit(actor, unit, new Date()));
  if (!result.ok) return result.state;
  await setFlash("Đã thêm đơn vị.");
  redirect("/units");
}

export async function correctUnitAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(changedUnitSchema, formData, async (unit) => {
    await correctUnit(actor, unit, new Date());
    return unit.unitId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã sửa đơn vị.");
  redirect(`/units/${result.value}` as Route);
}

export async function renameUnitAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(renamedUnitSchema, formData, (renaming) =>
    renameUnit(actor, renaming, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi tên mới. Văn bản cũ giữ tên cũ, việc chuyển sang tên mới.");
  redirect(`/units/${result.value}` as Route);
}

export async function mergeUnitAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(mergedUnitSchema, formData, async (merging) => {
    await mergeUnit(actor, merging, new Date());
    return merging.intoId;
  });
  if (!result.ok) return result.state;
  await refreshRecusals(actor);
  await setFlash("Đã ghi sáp nhập. Việc chuyển sang đơn vị nhận từ ngày ấy.");
  redirect(`/units/${result.value}` as Route);
}

export async function endUnitAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(endedUnitSchema, formData, async (end) => {
    await endUnit(actor, end, new Date());
    return end.unitId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ngày kết thúc.");
  redirect(`/units/${result.value}` as Route);
}

export async function reopenUnitAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(unitRefSchema, formData, async (ref) => {
    await reopenUnit(actor, ref, new Date());
    return ref.unitId;
  });
  if (!result.ok) return result.state;
  await refreshRecusals(actor);
  await setFlash("Đã bỏ ngày kết thúc.");
  redirect(`/units/${result.value}` as Route);
}
