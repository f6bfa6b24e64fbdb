import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepStock } from "@/lib/certificates/policy";
import { findEmblem } from "@/lib/certificates/queries";

/** The commune's picture of the emblem, for those who keep it. */
export async function GET(): Promise<Response> {
  const actor = await requireActor();
  const emblem = canKeepStock(actor).allowed ? await findEmblem(actor) : null;
  if (!emblem) notFound();
  return new Response(emblem, {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
