import { forbidden } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepStock } from "@/lib/certificates/policy";

/** The person who sets how certificates are printed; anybody else is refused. */
export async function loadKeeper() {
  const actor = await requireActor();
  if (!canKeepStock(actor).allowed) forbidden();
  return actor;
}
