"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { dropMail, resendMail } from "@/lib/notifications/mail/unsent";
import { letterRefSchema } from "@/lib/notifications/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";

const gone = "Thư này không còn chờ xử lý.";

export async function resendLetterAction(formData: FormData): Promise<void> {
  const actor = await requireActor();
  const result = await handleForm(letterRefSchema, formData, ({ letterId }) =>
    resendMail(actor, letterId, new Date()),
  );
  if (result.ok) await setFlash("Đã đưa thư vào hàng gửi lại.");
  else await setFlash(gone, "notice");
  redirect("/notifications/letters");
}

export async function dropLetterAction(formData: FormData): Promise<void> {
  const actor = await requireActor();
  const result = await handleForm(letterRefSchema, formData, ({ letterId }) =>
    dropMail(actor, letterId, new Date()),
  );
  if (result.ok) await setFlash("Đã bỏ thư.");
  else await setFlash(gone, "notice");
  redirect("/notifications/letters");
}
