import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepSettings } from "@/lib/communes/policy";
import { findSeal } from "@/lib/communes/queries";

/** The image of the seal, for those who keep it. */
export async function GET(): Promise<Response> {
  const actor = await requireActor();
  const seal = canKeepSettings(actor).allowed ? await findSeal(actor) : null;
  if (!seal) notFound();
  return new Response(new Uint8Array(seal.png), {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
