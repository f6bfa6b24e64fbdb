import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findRule } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";

export type Contact = { office: string; phone: string; email: string };

/** Whom to call about a plan that waits: the standing office of the day, by the commune's telephone and mail. */
export async function findContact(actor: Actor, now: Date): Promise<Contact> {
  const [commune, rule] = await Promise.all([
    prisma.commune.findUniqueOrThrow({
      where: { id: actor.communeId },
      select: { phone: true, email: true },
    }),
    findRule(actor, "standing-body", now),
  ]);
  return { ...commune, office: typeof rule?.value === "string" ? rule.value : "" };
}

/** "Phòng Văn hóa - Xã hội, điện thoại 0215 3 000 000, thư điện tử …"; says so when nothing is known. */
export function contactWords({ office, phone, email }: Contact): string {
  const ways = [phone && `điện thoại ${phone}`, email && `thư điện tử ${email}`].filter(Boolean);
  const who = office || "Thường trực thi đua của xã";
  return ways.length > 0
    ? `${who}, ${ways.join(", ")}`
    : `${who} (xã chưa ghi điện thoại, thư điện tử)`;
}
