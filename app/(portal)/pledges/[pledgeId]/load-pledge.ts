import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findPledge } from "@/lib/pledges/pledge/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the pledge of this address with what its campaign asks; not theirs is a page that does not exist. */
export async function loadPledge(params: Promise<{ pledgeId: string }>) {
  return loadById(idParam((await params).pledgeId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (pledgeId: string) => {
  const actor = await requireActor();
  const now = new Date();
  const found = await findPledge(actor, pledgeId, now);
  if (!found) notFound();
  return { actor, now, ...found };
});

/** "Đăng ký thi đua năm 2026". */
export function pledgeTitle({ name }: { name: string }): string {
  return ["Đăng ký thi đua", name].filter(Boolean).join(" ");
}
