import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { remindAll } from "@/lib/campaigns/duties/reminders";
import { publishDue } from "@/lib/campaigns/publication/commands/publish-due";
import { drawPrint } from "@/lib/certificates/prints/draw-print";
import { forgetOldPrints } from "@/lib/certificates/prints/queries";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { queueDailyLetters } from "@/lib/notifications/mail/daily-letters";
import { mailServer } from "@/lib/notifications/mail/mail-server";
import { sendMail } from "@/lib/notifications/mail/send-mail";
import { forgetExpiredLetters } from "@/lib/people/invitation-letter";
import { remindAllOfProgress } from "@/lib/pledges/reminders";

const mailPayload = z.object({ id: z.uuid() });
const printPayload = z.object({ id: z.uuid() });

/** What the portal does by itself. Each may run twice, and late: none does anything twice. */
export function portalTasks(clock: () => Date): TaskList {
  return {
    /** Shows what was to be shown by now. */
    publish_due: async () => {
      await publishDue(clock());
    },
    /** What is current, coming and past is another today: every kept public page is dropped; so are keys out of date. */
    new_day: async () => {
      await prisma.$transaction((tx) => announcePublicChange(tx, "*"));
      await forgetExpiredLetters(clock());
      await forgetOldPrints(clock());
    },
    /** Reminds first, so that reminders are in the day's letters; the letters go out whatever becomes of that. */
    morning: async () => {
      try {
        await remindAll(clock());
      } finally {
        try {
          await remindAllOfProgress(clock());
        } finally {
          await queueDailyLetters(clock());
        }
      }
    },
    /** A letter of the outbox. It stays there when the mail server was taken out of the settings meanwhile. */
    send_mail: async (payload) => {
      const server = mailServer();
      if (!server) throw new Error("SMTP_URL, MAIL_FROM are not set.");
      await sendMail(mailPayload.parse(payload).id, server, clock);
    },
    /** Certificates somebody asked for, many at once. */
    print_certificates: async (payload, helpers) => {
      const { attempts, max_attempts: most } = helpers.job;
      await drawPrint(printPayload.parse(payload).id, clock(), { isLast: attempts >= most });
    },
  };
}
