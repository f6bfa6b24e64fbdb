import { env } from "@/lib/env";

export type MailServer = { url: string; from: string };

/** Where letters are handed over and who they are from; null where the portal sends none. */
export function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  return url && from ? { url, from } : null;
}
