import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";

/** Ed25519 (RFC 8032) keys in their plain forms: 32 bytes each, wrapped for node:crypto (RFC 8410). */
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");
const secretPrefix = Buffer.from("302e020100300506032b657004220420", "hex");

type KeyPair = { publicKey: Uint8Array<ArrayBuffer>; secret: string };

/** A new key; the secret as base64url, for the secret box. */
export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(publicPrefix.length);
  const secret = privateKey.export({ format: "der", type: "pkcs8" }).subarray(secretPrefix.length);
  return { publicKey: new Uint8Array(raw), secret: secret.toString("base64url") };
}

export function signPayload(payload: string, secret: string): Uint8Array<ArrayBuffer> {
  const key = createPrivateKey({
    key: Buffer.concat([secretPrefix, Buffer.from(secret, "base64url")]),
    format: "der",
    type: "pkcs8",
  });
  return new Uint8Array(sign(null, Buffer.from(payload, "utf8"), key));
}

/** Whether these very words were signed with this key. */
export function isSignedBy(
  publicKey: Uint8Array,
  { payload, signature }: { payload: string; signature: Uint8Array },
): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.concat([publicPrefix, publicKey]),
      format: "der",
      type: "spki",
    });
    return verify(null, Buffer.from(payload, "utf8"), key, signature);
  } catch {
    return false;
  }
}

/** "3F2A 91C0 …": what two people read to each other to know that they speak of one key. */
export function fingerprint(publicKey: Uint8Array): string {
  const hex = Buffer.from(publicKey).toString("hex").toUpperCase();
  return hex.slice(0, 16).match(/.{4}/g)?.join(" ") ?? hex;
}
