import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { heirOf, type UnitLife } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { awardedItems } from "@/lib/nominations/recipients/policy";
import { openNominationStates } from "@/lib/nominations/state";
import { readDay } from "@/lib/text/day-column";
import type { HeldAward, Identity, PendingNomination } from "./facts";
import { type Known, sameRecipient } from "./same-recipient";

type Db = Tx | typeof prisma;

export type NamedUnits = ReadonlyMap<string, UnitLife & { name: string }>;

type Row = { id: string; kind: Audience; name: string; unitId: string | null };

/** By the id of a recipient: those that are or may be the same, itself among them. */
type SameRecipients = ReadonlyMap<string, ReadonlyMap<string, Identity>>;

/** Of one recipient; those of the same unit and the nearest names come first. */
const mostNear = 200;
const most = 20_000;

/**
 * Who may be the same as each of these recipients and was nominated or awarded, but for those told apart: found by
 * trigrams, by the given name (initials) and by the unit that carries theirs on, then judged by their words. Two queries.
 */
export async function gatherSame(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  recipients: readonly Row[],
  units: NamedUnits,
  today: Date,
): Promise<SameRecipients> {
  const ids = recipients.map(({ id }) => id);
  const unitIds = [...units.keys()];
  const heirIds = unitIds.map((id) => heirOf(units, id, today));
  const near = await db.$queryRaw<(Row & { recipientId: string })[]>`
    WITH kin AS (
      SELECT * FROM unnest(${unitIds}::uuid[], ${heirIds}::uuid[]) AS kin (unit_id, heir_id)
    ),
    known AS MATERIALIZED (
      SELECT id, kind, name, folded_name, unit_id, substring(folded_name FROM '\\w+$') AS given
      FROM recipient
      WHERE commune_id = ${communeId}::uuid AND id IN (
        SELECT recipient_id FROM decision_item WHERE commune_id = ${communeId}::uuid
        UNION SELECT recipient_id FROM nomination WHERE commune_id = ${communeId}::uuid)
    ),
    pair AS (
      SELECT mine.id AS "recipientId", near.id, near.kind, near.name, near.unit_id AS "unitId",
        row_number() OVER (PARTITION BY mine.id ORDER BY
          near.unit_id IS NOT DISTINCT FROM mine.unit_id DESC,
          similarity(near.folded_name, mine.folded_name) DESC, near.id) AS rank
      FROM known mine
      LEFT JOIN kin ON kin.unit_id = mine.unit_id
      JOIN known near ON near.kind = mine.kind AND near.id <> mine.id AND (
        near.folded_name % mine.folded_name
        OR (mine.kind IN ('PERSON', 'HOUSEHOLD') AND near.given = mine.given)
        OR (mine.kind IN ('COLLECTIVE', 'ENTERPRISE') AND near.unit_id IN (
          SELECT same.unit_id FROM kin same WHERE same.heir_id = kin.heir_id)))
      WHERE mine.id = ANY (${ids}::uuid[])
    )
    SELECT "recipientId", id, kind, name, "unitId" FROM pair WHERE rank <= ${mostNear}`;
  const apart = await db.recipientApart.findMany({
    where: { communeId, OR: [{ oneId: { in: ids } }, { otherId: { in: ids } }] },
    select: { oneId: true, otherId: true },
    take: most,
  });
  const told = new Set(apart.flatMap(({ oneId: a, otherId: b }) => [`${a} ${b}`, `${b} ${a}`]));
  const known = ({ id, kind, name, unitId }: Row): Known => {
    const unit = unitId === null ? undefined : units.get(unitId);
    return {
      id,
      kind,
      name,
      unit: unit ? { name: unit.name, heirId: heirOf(units, unit.id, today) } : null,
    };
  };
  const nearOf = Map.groupBy(near, ({ recipientId }) => recipientId);
  return new Map(
    recipients.map((mine) => {
      const own: [string, Identity] = [mine.id, { certainty: "SAME", name: mine.name }];
      const others = (nearOf.get(mine.id) ?? []).flatMap((other): [string, Identity][] => {
        if (told.has(`${mine.id} ${other.id}`)) return [];
        const them = known(other);
        const certainty = sameRecipient(known(mine), them);
        if (certainty === null) return [];
        const name = them.unit ? `${other.name} (${them.unit.name})` : other.name;
        return [[other.id, { certainty, name }]];
      });
      return [mine.id, new Map([own, ...others])] as const;
    }),
  );
}

/** By recipient: the awards that hold, given by the commune or brought back from a higher level. One query. */
export async function gatherHeld(
  db: Db,
  actor: Actor,
  recipientIds: readonly string[],
): Promise<Map<string, (Omit<HeldAward, "identity"> & { nominationId: string | null })[]>> {
  const rows = await db.decisionItem.findMany({
    where: {
      communeId: actor.communeId,
      recipientId: { in: [...recipientIds] },
      ...awardedItems,
    },
    select: heldFields,
    orderBy: { id: "desc" },
    take: most,
  });
  const reads = hasRole(actor, "OFFICE", "CHAIR", "CLERK");
  return Map.groupBy(
    rows.map((row) => ({ ...heldAward(row, reads), of: row.recipientId })),
    ({ of }) => of,
  );
}

const heldFields = {
  id: true,
  recipientId: true,
  nominationId: true,
  award: true,
  type: true,
  campaignId: true,
  achievedFrom: true,
  achievedTo: true,
  citation: true,
  higherNumber: true,
  higherOn: true,
  decision: {
    select: {
      id: true,
      kind: true,
      paperNumber: true,
      paperOn: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
    },
  },
} satisfies Prisma.DecisionItemSelect;

function heldAward(
  row: Prisma.DecisionItemGetPayload<{ select: typeof heldFields }>,
  reads: boolean,
) {
  const { decision } = row;
  const paper = decision.frozenDocument;
  const own = paper
    ? { number: `${paper.number}/${paper.symbol}`, on: paper.issuedOn }
    : { number: decision.paperNumber, on: decision.paperOn };
  const given = decision.kind === "HIGHER" ? { number: row.higherNumber, on: row.higherOn } : own;
  return {
    itemId: row.id,
    nominationId: row.nominationId,
    award: row.award,
    type: row.type,
    campaignId: row.campaignId,
    from: readDay(row.achievedFrom),
    to: readDay(row.achievedTo),
    citation: row.citation,
    number: given.number,
    on: readDay(given.on),
    href: reads ? `/decisions/${decision.id}` : null,
  };
}

/** By recipient: the nominations under way that this person sees, drafts only of these dossiers. One query. */
export async function gatherPending(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  seen: Prisma.NominationWhereInput,
  { recipientIds, dossierIds }: { recipientIds: readonly string[]; dossierIds: readonly string[] },
): Promise<
  Map<string, (Omit<PendingNomination, "identity"> & { dossierId: string; isDraft: boolean })[]>
> {
  const rows = await db.nomination.findMany({
    where: {
      AND: [
        { communeId, recipientId: { in: [...recipientIds] } },
        seen,
        {
          OR: [
            { state: { in: [...openNominationStates, "SUSPENDED", "APPROVED"] } },
            { state: "DRAFT", dossierId: { in: [...dossierIds] } },
          ],
        },
      ],
    },
    select: {
      id: true,
      recipientId: true,
      dossierId: true,
      state: true,
      award: true,
      dossier: {
        select: {
          type: true,
          campaignId: true,
          achievedFrom: true,
          achievedTo: true,
          unit: { select: { name: true } },
        },
      },
    },
    orderBy: { id: "asc" },
    take: most,
  });
  return Map.groupBy(
    rows.map(({ id, recipientId, dossierId, state, award, dossier }) => ({
      nominationId: id,
      of: recipientId,
      dossierId,
      isDraft: state === "DRAFT",
      award,
      type: dossier.type,
      campaignId: dossier.campaignId,
      from: readDay(dossier.achievedFrom),
      to: readDay(dossier.achievedTo),
      unitName: dossier.unit.name,
    })),
    ({ of }) => of,
  );
}
