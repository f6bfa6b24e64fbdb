import type { OfficialDocument, Signature } from "@/lib/documents/model";

export type Signer = { name: string; position: string; isDeputy: boolean };

/**
 * The signature block of a paper of the committee: on behalf of it, the head; a deputy for the head; who acts as head
 * says so (Điều 13, Phụ lục I mục II.7 NĐ 30/2020). `authority` is the rule "document.signature.plan" of the day.
 */
export function signatureOf(
  { name, position, isDeputy }: Signer,
  authority = "TM. ỦY BAN NHÂN DÂN",
): Signature {
  const isActing = /^quyền chủ tịch/iu.test(position.normalize("NFC"));
  const head = isActing ? ["Q. CHỦ TỊCH"] : ["CHỦ TỊCH"];
  return { lines: [authority, ...(isDeputy ? ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] : head)], name };
}

/** The paper as that person signs it. */
export function withSignature(document: OfficialDocument, signature: Signature): OfficialDocument {
  return { ...document, signature };
}

/** Whether the paper already bears that signature block. */
export function bearsSignature(
  { signature: { lines, name } }: OfficialDocument,
  signature: Signature,
): boolean {
  return name === signature.name && lines.join("\n") === signature.lines.join("\n");
}
