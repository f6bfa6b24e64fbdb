import "server-only";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import { drawnFields } from "@/lib/certificates/drawn";
import { isSignedBy } from "@/lib/certificates/keys/signature";
import { openPayload, payloadOf } from "@/lib/certificates/payload";
import type { Typed } from "@/lib/certificates/read-typed";
import { type Standing, standingOf } from "@/lib/certificates/standing";
import { wordsSchema } from "@/lib/certificates/words";
import { isCorrectedSince } from "@/lib/certificates/words-of-item";
import { prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

export type CheckedCertificate = {
  standing: Standing;
  communeName: string;
  communeSlug: string;
  title: string;
  bookNumber: number;
  issue: number;
  decisionNumber: string;
  decisionOn: CalendarDate;
  voidedAt: Date | null;
  /** The decision that has put right what stands on it since it was made. */
  correctedBy: { number: string; issuedOn: CalendarDate } | null;
  /** The decision that took the award back. */
  revokedBy: { number: string; issuedOn: CalendarDate } | null;
  /** Null where the person asked not to be named on public pages. */
  recipient: { name: string; unit: string; citation: string } | null;
  /** What the QR code says beside the address: as the commune signed it, otherwise, or not given. */
  seal: "GENUINE" | "FORGED" | "NONE";
};

const paperOfItem = {
  decision: {
    select: { frozenDocument: { select: { number: true, symbol: true, issuedOn: true } } },
  },
} as const;

/**
 * What anybody may know of a certificate by its code: name, unit, achievement, decision and what became of it; never
 * when somebody was born, where they live or how to reach them. Null for a code that is none, and for a row whose words
 * are not those that were signed.
 */
export async function checkCertificate({
  code,
  sealed,
}: Typed): Promise<CheckedCertificate | null> {
  const row = await prisma.certificate.findUnique({
    where: { code },
    select: {
      ...drawnFields,
      voidedAt: true,
      key: { select: { publicKey: true } },
      commune: { select: { slug: true } },
      item: {
        select: {
          honorific: true,
          name: true,
          post: true,
          place: true,
          citation: true,
          correctedBy: {
            where: { decision: { state: "ISSUED" } },
            select: paperOfItem,
            orderBy: { id: "desc" },
            take: 1,
          },
          revokedAt: true,
          revokedBy: {
            where: { decision: { state: "ISSUED" } },
            select: paperOfItem,
            take: 1,
          },
          decision: { select: { state: true } },
          recipient: { select: { hiddenAt: true } },
          certificates: { select: { issue: true }, orderBy: { issue: "desc" }, take: 1 },
        },
      },
    },
  });
  if (!row) return null;
  const { bookNumber, issue, key, signature, item, commune, voidedAt } = row;
  const words = wordsSchema.parse(row.content);
  const payload = payloadOf(words, { bookNumber, issue, code });
  if (!isSignedBy(key.publicKey, { payload, signature })) return null;
  const { honorific, name, unit, citation } = words;
  const isHidden = item.recipient.hiddenAt !== null;
  return {
    standing: standingOf(row),
    communeName: words.communeName,
    communeSlug: commune.slug,
    title: words.title,
    bookNumber,
    issue,
    decisionNumber: words.decisionNumber,
    decisionOn: words.decisionOn,
    voidedAt,
    correctedBy: isCorrectedSince(words, item) ? paperOf(item.correctedBy) : null,
    revokedBy: paperOf(item.revokedBy),
    recipient: isHidden
      ? null
      : { name: [honorific, name].filter(Boolean).join(" "), unit, citation },
    seal:
      sealed === null ? "NONE" : isGenuine(sealed, payload, key.publicKey) ? "GENUINE" : "FORGED",
  };
}

type Items = readonly {
  decision: { frozenDocument: { number: number; symbol: string; issuedOn: Date } | null };
}[];

/** The number and day of the decision the first of these items stands in. */
function paperOf([item]: Items): { number: string; issuedOn: CalendarDate } | null {
  const paper = item?.decision.frozenDocument;
  if (!paper) return null;
  return { number: writtenNumber(paper.number, paper.symbol), issuedOn: readDay(paper.issuedOn) };
}

function isGenuine(sealed: string, expected: string, publicKey: Uint8Array): boolean {
  const opened = openPayload(sealed);
  return opened !== null && opened.payload === expected && isSignedBy(publicKey, opened);
}
