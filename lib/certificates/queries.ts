import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { decisionsVisibleTo } from "@/lib/decisions/policy";
import { mostItems, paperOf } from "@/lib/decisions/queries";
import { env } from "@/lib/env";
import { findAllAwardRules } from "@/lib/nominations/awards/rules";
import type { Certificate } from "./draw/compose";
import { drawnCertificate, drawnFields } from "./drawn";
import { certificatesVisibleTo } from "./policy";
import { standingOf } from "./standing";
import { wordsSchema } from "./words";
import { isCorrectedSince } from "./words-of-item";

/** A decision that has gone out, with what the pages of its certificates say of it. */
export async function findCertificateDecision(actor: Actor, decisionId: string) {
  const decision = await prisma.decision.findFirst({
    where: {
      AND: [
        { id: decisionId, kind: "AWARD", state: { in: ["ISSUED", "REVOKED"] } },
        decisionsVisibleTo(actor),
      ],
    },
    select: {
      id: true,
      kind: true,
      state: true,
      subject: true,
      isFromPaper: true,
      paperNumber: true,
      paperOn: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
  });
  const paper = decision && paperOf(decision);
  return decision && paper && { ...decision, paper };
}

type CertificateDecision = NonNullable<Awaited<ReturnType<typeof findCertificateDecision>>>;

/**
 * The approved items of a decision in the order of its list, each with its certificates, the newest first; `isDue` where
 * the rules of its day give its award one and none was made.
 */
export async function listCertificateItems(actor: Actor, { id, paper }: CertificateDecision) {
  const rules = await findAllAwardRules(actor, paper.issuedOn);
  const due = new Set(
    [...rules].filter(([, rule]) => rule.hasCertificate).map(([key]) => `${key}`),
  );
  const items = await prisma.decisionItem.findMany({
    where: { communeId: actor.communeId, decisionId: id, outcome: "APPROVED" },
    select: {
      id: true,
      position: true,
      award: true,
      honorific: true,
      name: true,
      post: true,
      place: true,
      citation: true,
      revokedAt: true,
      unit: { select: { name: true } },
      decision: { select: { state: true } },
      certificates: {
        select: { id: true, issue: true, code: true, voidedAt: true, content: true },
        orderBy: { issue: "desc" },
        take: 1,
      },
    },
    orderBy: { position: "asc" },
    take: mostItems,
  });
  return items.map((item) => {
    const [found] = item.certificates;
    const latest = found && latestOf(item, found);
    return {
      ...item,
      latest: latest ?? null,
      hasCertificate: due.has(item.award),
      isDue: due.has(item.award) && !latest && item.revokedAt === null,
    };
  });
}

type Latest = Parameters<typeof standingOf>[0] & { id: string; code: string; content: unknown };

/** What became of the latest certificate of an item, and whether the item says something else by now. */
function latestOf(
  item: Latest["item"] & Parameters<typeof isCorrectedSince>[1],
  { content, ...certificate }: Omit<Latest, "item">,
) {
  const standing = standingOf({ ...certificate, item });
  const isOutdated = standing === "VALID" && isCorrectedSince(wordsSchema.parse(content), item);
  return { ...certificate, standing, isOutdated };
}

/** One certificate with what became of it, and the others of its number; null for who may not see it. */
export async function findCertificate(actor: Actor, id: string) {
  const row = await prisma.certificate.findFirst({
    where: { AND: [{ id }, certificatesVisibleTo(actor)] },
    select: {
      ...drawnFields,
      createdAt: true,
      createdBy: { select: { user: { select: { name: true } } } },
      voidedAt: true,
      voidReason: true,
      voidedBy: { select: { user: { select: { name: true } } } },
      item: {
        select: {
          honorific: true,
          name: true,
          post: true,
          place: true,
          citation: true,
          revokedAt: true,
          decision: { select: { id: true, kind: true, state: true, subject: true } },
          certificates: {
            select: { id: true, issue: true, createdAt: true, voidedAt: true },
            orderBy: { issue: "desc" },
            take: 50,
          },
        },
      },
    },
  });
  if (!row) return null;
  const { content: _content, signature: _signature, ...certificate } = row;
  const drawn = drawnCertificate(row, env.PORTAL_URL);
  const standing = standingOf(row);
  return {
    ...certificate,
    standing,
    /** It holds, and the item says something else by now: to be issued anew. */
    isOutdated: standing === "VALID" && isCorrectedSince(drawn.words, row.item),
    drawn,
  };
}

/** The certificates of a decision that hold, as they are drawn, in the order of the golden book. */
export async function listDrawnCertificates(
  { communeId }: Pick<Actor, "communeId">,
  decisionId: string,
  db: Tx | typeof prisma = prisma,
): Promise<Certificate[]> {
  const rows = await db.certificate.findMany({
    where: { communeId, voidedAt: null, item: { decisionId, revokedAt: null } },
    select: drawnFields,
    orderBy: { bookNumber: "asc" },
    take: mostItems,
  });
  return rows.map((row) => drawnCertificate(row, env.PORTAL_URL));
}

export async function hasEmblem({ communeId }: Pick<Actor, "communeId">): Promise<boolean> {
  return (await prisma.communeEmblem.count({ where: { communeId } })) > 0;
}

/** The commune's picture of the national emblem, or null. */
export async function findEmblem({
  communeId,
}: Pick<Actor, "communeId">): Promise<Uint8Array<ArrayBuffer> | null> {
  const emblem = await prisma.communeEmblem.findUnique({
    where: { communeId },
    select: { png: true },
  });
  return emblem && new Uint8Array(emblem.png);
}
