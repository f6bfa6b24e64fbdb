import type { MailPreference, Role } from "@/lib/db/generated/enums";

/** How a person is told outside the portal. */
export type MailSetting = { mail: MailPreference; reminders: boolean };

export const mailPreferenceLabels: Record<MailPreference, string> = {
  AT_ONCE: "Gửi ngay từng thông báo",
  DAILY: "Mỗi sáng một thư gộp những gì chưa đọc",
  NONE: "Không gửi thư",
};

/** Until the person chooses: those whom a plan waits for hear at once, the units once a day. */
export function defaultSetting(roles: readonly Role[]): MailSetting {
  const isAwaited = roles.some((role) => role === "OFFICE" || role === "CHAIR" || role === "CLERK");
  return { mail: isAwaited ? "AT_ONCE" : "DAILY", reminders: true };
}
