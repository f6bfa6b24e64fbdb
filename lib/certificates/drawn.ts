import type { Prisma } from "@/lib/db/generated/client";
import type { Certificate } from "./draw/compose";
import { payloadOf, sealedPayload } from "./payload";
import { wordsSchema } from "./words";

/** What drawing a certificate needs of its row. */
export const drawnFields = {
  id: true,
  bookNumber: true,
  issue: true,
  code: true,
  content: true,
  signature: true,
} as const satisfies Prisma.CertificateSelect;

type Row = Prisma.CertificateGetPayload<{ select: typeof drawnFields }>;

/** A certificate as it is drawn, always the same; `portalUrl` is where people check it. */
export function drawnCertificate(row: Row, portalUrl: string): Certificate {
  const { bookNumber, issue, code, content, signature } = row;
  const words = wordsSchema.parse(content);
  const marks = { bookNumber, issue, code };
  const address = `${portalUrl}/xac-minh`;
  return {
    ...marks,
    words,
    qrText: `${address}/${code}#${sealedPayload(payloadOf(words, marks), signature)}`,
    checkAddress: address.replace(/^https?:\/\//, ""),
  };
}
