import { generateSecret, generateURI, verifySync } from "otplib";

/** Codes from a phone, counted by time (RFC 6238): six figures, a new one every 30 seconds. */
const period = 30;

/** A new key, 160 bits, in Base32 as phones take it. */
export function newTotpSecret(): string {
  return generateSecret();
}

/**
 * The time step a code belongs to, or null when it is wrong. A clock may be one step off either way (RFC 6238, 5.2);
 * a code of `lastStep` or before has had its turn.
 */
export function matchingStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: period,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** What the QR code says: the key, for whom, and where it is used. */
export function totpAddress(secret: string, person: string): string {
  return generateURI({ issuer: "Thi đua xã", label: person, secret });
}

/** The key in groups of four, to be typed where no camera is. */
export function groupedSecret(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(" ");
}
