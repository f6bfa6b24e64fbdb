import { createHash } from "node:crypto";
import { fromBase32, toBase32 } from "./base32";
import type { CertificateMarks, CertificateWords } from "./words";

/** Ed25519 (RFC 8032): a signature has 64 bytes. */
const signatureBytes = 64;

const longestName = 120;
const longestPlace = 60;

/**
 * What a commune signs of a certificate: enough to hold against the paper without the portal. Always the same bytes for
 * the same words; the last piece is of all of them, so that nothing on the paper was outside the signature.
 */
export function payloadOf(words: CertificateWords, marks: CertificateMarks): string {
  return JSON.stringify([
    1,
    words.communeCode,
    marks.code,
    words.decisionNumber,
    words.decisionOn,
    marks.bookNumber,
    marks.issue,
    words.title,
    shortened([words.honorific, words.name].filter(Boolean).join(" "), longestName),
    shortened(words.unit || words.details, longestPlace),
    digest(words),
  ]);
}

/** 60 bits of all words together: for telling apart, the signature is what nobody makes. */
function digest(words: CertificateWords): string {
  const canonical = Object.entries(words)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}\n`)
    .join("");
  return createHash("sha256").update(canonical).digest("base64url").slice(0, 10);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** What stands behind the "#" of the address in the QR code: the signature, then what it signs. */
export function sealedPayload(payload: string, signature: Uint8Array): string {
  return toBase32(Buffer.concat([signature, Buffer.from(payload, "utf8")]));
}

/** Inverse of `sealedPayload`; null for what is none. */
export function openPayload(sealed: string): { payload: string; signature: Uint8Array } | null {
  const bytes = fromBase32(sealed);
  if (!bytes || bytes.length <= signatureBytes) return null;
  try {
    const payload = new TextDecoder("utf-8", { fatal: true }).decode(
      bytes.subarray(signatureBytes),
    );
    return { payload, signature: bytes.subarray(0, signatureBytes) };
  } catch {
    return null;
  }
}
