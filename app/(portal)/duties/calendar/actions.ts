"use server";

import { forbidden, redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import {
  makeCalendarAddress,
  revokeCalendarAddress,
} from "@/lib/campaigns/duties/calendar-address";
import { canCarryOut } from "@/lib/campaigns/duties/policy";
import { env } from "@/lib/env";
import { setFlash } from "@/lib/web/flash";

/** The address of a new calendar; the only time it is shown. */
export type MadeAddress = { address?: string };

export async function makeAddressAction(): Promise<MadeAddress> {
  const actor = await requireActor();
  if (!canCarryOut(actor).allowed) forbidden();
  const token = await makeCalendarAddress(actor, new Date());
  return { address: `${env.PORTAL_URL}/calendar/${token}` };
}

export async function revokeAddressAction(): Promise<void> {
  const actor = await requireActor();
  await revokeCalendarAddress(actor, new Date());
  await setFlash("Đã thu hồi địa chỉ lịch. Máy nào đang dùng địa chỉ ấy không xem được nữa.");
  redirect("/duties/calendar");
}
