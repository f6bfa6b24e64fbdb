import { DomainError } from "@/lib/errors";

/** A policy's answer. A refusal always says why, so the page can show it. */
export type Verdict = { allowed: true } | { allowed: false; reason: string };

export const allow: Verdict = { allowed: true };

/** A refusal with its reason: one Vietnamese sentence for the person. */
export const deny = (reason: string): Verdict => ({ allowed: false, reason });

/** Insists on what a policy says: throws its reason as FORBIDDEN. */
export function ensure(verdict: Verdict): void {
  if (!verdict.allowed) throw new DomainError("FORBIDDEN", verdict.reason);
}
