"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { removeHoliday, setHoliday } from "@/lib/communes/holidays";
import { holidayRefSchema, holidaySchema } from "@/lib/communes/holidays-schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function setHolidayAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(holidaySchema, formData, async (holiday) => {
    await setHoliday(actor, holiday, new Date());
    return holiday.date;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ngày của xã.");
  redirect(`/settings/holidays?year=${result.value.slice(0, 4)}` as Route);
}

export async function removeHolidayAction(formData: FormData): Promise<void> {
  const actor = await requireActor();
  const result = await handleForm(holidayRefSchema, formData, async (ref) => {
    await removeHoliday(actor, ref, new Date());
    return ref.date;
  });
  await setFlash(result.ok ? "Đã bỏ ngày của xã." : "Xã không ghi riêng ngày này.");
  const year = result.ok ? `?year=${result.value.slice(0, 4)}` : "";
  redirect(`/settings/holidays${year}` as Route);
}
