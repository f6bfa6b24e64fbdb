"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { readAllNotifications, readNotification } from "@/lib/notifications/commands";
import { notificationRefSchema } from "@/lib/notifications/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";

export async function readNotificationAction(formData: FormData): Promise<void> {
  const actor = await requireActor();
  await handleForm(notificationRefSchema, formData, ({ notificationId }) =>
    readNotification(actor, notificationId, new Date()),
  );
  redirect("/notifications");
}

export async function readAllAction(): Promise<void> {
  const actor = await requireActor();
  const count = await readAllNotifications(actor, new Date());
  if (count > 0) await setFlash("Đã đánh dấu tất cả là đã đọc.");
  else await setFlash("Không còn thông báo nào chưa đọc.", "notice");
  redirect("/notifications");
}
