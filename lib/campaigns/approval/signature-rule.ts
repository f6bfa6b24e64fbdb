import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findRule } from "@/lib/communes/queries";
import type { Signature } from "@/lib/documents/model";
import { type Signer, signatureOf } from "./signature-block";

/** The signature block with which that person signs today, by the rule of the day. */
export async function signatureRule(actor: Actor, signer: Signer, now: Date): Promise<Signature> {
  const rule = await findRule(actor, "document.signature.plan", now);
  return signatureOf(signer, typeof rule?.value === "string" ? rule.value : undefined);
}
