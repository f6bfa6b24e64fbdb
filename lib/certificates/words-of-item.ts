import { signatureOf } from "@/lib/campaigns/approval/signature-block";
import { storedDocument } from "@/lib/campaigns/stored-document";
import type { Prisma } from "@/lib/db/generated/client";
import { paperOf } from "@/lib/decisions/queries";
import { DomainError } from "@/lib/errors";
import { awardName, findAwardKind } from "@/lib/nominations/awards/catalogue";
import { type CertificateWords, certificateWords, detailsOf } from "./words";

/** What the words of certificates are made from: the decision, as corrected by a decision issued since. */
export const wordSources = {
  isFromPaper: true,
  paperNumber: true,
  paperOn: true,
  paperSigner: true,
  paperSignerPost: true,
  frozenDocument: {
    select: { number: true, symbol: true, issuedOn: true, signerName: true, content: true },
  },
  commune: { select: { kind: true, name: true, code: true, placeName: true } },
} as const satisfies Prisma.DecisionSelect;

export const itemWords = {
  id: true,
  position: true,
  award: true,
  honorific: true,
  name: true,
  post: true,
  place: true,
  citation: true,
  unit: { select: { name: true } },
} as const satisfies Prisma.DecisionItemSelect;

type Decision = Prisma.DecisionGetPayload<{ select: typeof wordSources }>;
type Item = Prisma.DecisionItemGetPayload<{ select: typeof itemWords }>;

/** The words of the certificate for one item. Throws RULE_BROKEN where the decision has no number and day. */
export function wordsOfItem(decision: Decision, item: Item): CertificateWords {
  const paper = paperOf(decision);
  if (!paper)
    throw new DomainError("RULE_BROKEN", "Quyết định chưa có số, ngày: chưa lập giấy khen.");
  return certificateWords({
    commune: decision.commune,
    award: {
      key: item.award,
      name: awardName(item.award),
      isTitle: findAwardKind(item.award)?.group === "TITLE",
    },
    item,
    unit: item.unit?.name ?? "",
    decision: { number: paper.number, on: paper.issuedOn },
    signer: signerOf(decision),
  });
}

/** Whether the item now says something else than the certificate: another decision corrected it since. */
export function isCorrectedSince(
  { honorific, name, details, citation }: CertificateWords,
  item: Pick<Item, "honorific" | "name" | "post" | "place" | "citation">,
): boolean {
  const now = detailsOf(item);
  return (
    honorific !== item.honorific.trim() ||
    name !== item.name.trim() ||
    details !== now ||
    citation !== item.citation.trim()
  );
}

/** As the decision is signed, with "KT." where a deputy did (Điều 13 NĐ 30/2020). */
function signerOf({ isFromPaper, paperSigner, paperSignerPost, frozenDocument }: Decision) {
  if (isFromPaper || !frozenDocument) {
    const isDeputy = paperSignerPost.startsWith("Phó");
    const { lines } = signatureOf({ name: paperSigner, position: paperSignerPost, isDeputy });
    return { lines: lines.slice(1), name: paperSigner };
  }
  const { signature } = storedDocument(frozenDocument.content);
  return {
    lines: signature.lines.length > 0 ? signature.lines : ["CHỦ TỊCH"],
    name: signature.name || frozenDocument.signerName,
  };
}
