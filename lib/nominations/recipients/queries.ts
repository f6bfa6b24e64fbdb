import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { canReadRecipients, nominationsVisibleTo } from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { stageFields } from "@/lib/nominations/stage";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { alikeFrom, nameLikeness } from "./alike";
import { awardFields, type EarlierAward, earlierAward, listEarlierAwards } from "./history";
import { awardedItems, givenItems } from "./policy";

type RecipientFilter = {
  q?: string | undefined;
  kind?: Audience | undefined;
  /** With those it carries on, renamed or merged. */
  unitId?: string | undefined;
  page: number;
};

export const recipientsPerPage = 50;

const listed = {
  id: true,
  kind: true,
  name: true,
  mark: true,
  hiddenAt: true,
  unit: { select: { name: true } },
  _count: { select: { decisionItems: { where: awardedItems } } },
} satisfies Prisma.RecipientSelect;

export type ListedRecipient = Prisma.RecipientGetPayload<{ select: typeof listed }>;

/** Everybody the commune has nominated or awarded, by name, a page of them. Nothing for who may not look them up. */
export async function listRecipients(
  actor: Actor,
  { q = "", kind, unitId, page }: RecipientFilter,
  now: Date,
): Promise<{ rows: ListedRecipient[]; total: number }> {
  if (!canReadRecipients(actor).allowed) return { rows: [], total: 0 };
  const { communeId } = actor;
  const words = foldAccents(q).trim();
  const unitIds = unitId
    ? lineageOf(await unitLives(prisma, communeId), unitId, vietnamDay(now))
    : [];
  const where: Prisma.RecipientWhereInput = {
    communeId,
    ...(kind && { kind }),
    ...(words && { foldedName: { contains: words } }),
    ...(unitId && { unitId: { in: unitIds } }),
  };
  const total = await prisma.recipient.count({ where });
  const rows = await prisma.recipient.findMany({
    where,
    select: listed,
    orderBy: [{ foldedName: "asc" }, { id: "asc" }],
    skip: (page - 1) * recipientsPerPage,
    take: recipientsPerPage,
  });
  return { rows, total };
}

/** The awards that hold of the recipient of a nomination the person sees, the latest first. */
export async function listAwardsOf(actor: Actor, recipientId: string): Promise<EarlierAward[]> {
  return (await listEarlierAwards(prisma, actor, [recipientId])).get(recipientId) ?? [];
}

const person = { select: { user: { select: { name: true } } } } as const;
const other = { select: { id: true, name: true, mark: true } } as const;
const apart = { saidAt: true, saidBy: person } as const;

/** One of them with every award they ever held, what is being considered, and whom they were told apart from; or null. */
export async function findRecipient(actor: Actor, recipientId: string, now: Date) {
  if (!canReadRecipients(actor).allowed) return null;
  const { communeId } = actor;
  const recipient = await prisma.recipient.findFirst({
    where: { communeId, id: recipientId },
    select: {
      id: true,
      kind: true,
      name: true,
      mark: true,
      isWoman: true,
      version: true,
      membershipId: true,
      membership: { select: { position: true, user: { select: { name: true } } } },
      hiddenAt: true,
      hiddenReason: true,
      createdAt: true,
      createdBy: person,
      unit: {
        select: { id: true, name: true, validTo: true, successor: { select: { name: true } } },
      },
      apartFrom: { select: { ...apart, other }, take: 100 },
      apartOf: { select: { ...apart, one: other }, take: 100 },
    },
  });
  if (!recipient) return null;
  const items = await prisma.decisionItem.findMany({
    where: { communeId, recipientId, ...givenItems },
    select: awardFields,
    orderBy: { id: "desc" },
    take: 500,
  });
  const nominations = await prisma.nomination.findMany({
    where: {
      AND: [{ recipientId }, nominationsVisibleTo(actor, await findSight(prisma, actor, now))],
    },
    select: {
      ...stageFields,
      id: true,
      award: true,
      citation: true,
      movedAt: true,
      dossier: {
        select: { title: true, year: true, number: true, unit: { select: { name: true } } },
      },
    },
    orderBy: { movedAt: "desc" },
    take: 200,
  });
  const { apartFrom, apartOf, ...rest } = recipient;
  return {
    ...rest,
    apart: [
      ...apartFrom.map(({ other: from, ...said }) => ({ ...said, recipient: from })),
      ...apartOf.map(({ one, ...said }) => ({ ...said, recipient: one })),
    ],
    awards: items.map(earlierAward),
    nominations,
  };
}

export type RecipientHistory = NonNullable<Awaited<ReturnType<typeof findRecipient>>>;

/** The places whose people may be this recipient: those of a like name. One query. */
export async function listPossibleAccounts(
  { communeId }: Pick<Actor, "communeId">,
  name: string,
): Promise<{ id: string; label: string }[]> {
  const places = await prisma.membership.findMany({
    where: { communeId },
    select: { id: true, position: true, user: { select: { name: true } } },
    orderBy: { id: "desc" },
    take: 2000,
  });
  return places
    .filter(({ user }) => nameLikeness("PERSON", name, user.name) >= alikeFrom)
    .map(({ id, position, user }) => ({ id, label: `${user.name}, ${position}` }));
}
