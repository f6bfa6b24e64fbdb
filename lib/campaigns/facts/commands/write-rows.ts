import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type {
  AssignmentContent,
  FactContent,
  FactKind,
  Party,
  TargetContent,
} from "@/lib/campaigns/facts/fact";
import { type KnownUnit, unitMeant } from "@/lib/campaigns/facts/match-unit";
import { whenColumns } from "@/lib/campaigns/facts/rows";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";

export type Placed<Content extends FactContent = FactContent> = {
  clauseId: string | null;
  content: Content;
};

/** The written parties, each with the unit its name means. */
export function withUnits(
  { parties, ...content }: AssignmentContent,
  units: readonly KnownUnit[],
): AssignmentContent {
  return {
    ...content,
    parties: parties.map(({ role, name }): Party => ({ role, name, ...unitMeant(name, units) })),
  };
}

/** Writes confirmed facts as rows, a statement for each table. Gives their ids in the order given. */
export async function createFacts(
  tx: Tx,
  actor: Actor,
  planId: string,
  placed: readonly Placed[],
  now: Date,
): Promise<string[]> {
  const rows = placed.map((each) => ({ id: randomUUID(), ...each }));
  const ownColumns = ({ id, clauseId }: { id: string; clauseId: string | null }) => ({
    id,
    clauseId,
    communeId: actor.communeId,
    planId,
    confirmedById: actor.membershipId,
    confirmedAt: now,
  });
  const { communeId } = actor;

  const targets = rows.flatMap((row) => (isKind(row, "target") ? [row] : []));
  await tx.target.createMany({
    data: targets.map((row) => ({ ...ownColumns(row), ...targetColumns(row.content) })),
  });
  await writeTargetParts(tx, communeId, targets);
  await tx.criterion.createMany({
    data: rows.flatMap((row) =>
      isKind(row, "criterion") ? [{ ...ownColumns(row), ...columns(row.content) }] : [],
    ),
  });
  await tx.rewardOffer.createMany({
    data: rows.flatMap((row) =>
      isKind(row, "reward") ? [{ ...ownColumns(row), ...columns(row.content) }] : [],
    ),
  });
  const assignments = rows.flatMap((row) => (isKind(row, "assignment") ? [row] : []));
  await tx.assignment.createMany({
    data: assignments.map((row) => ({ ...ownColumns(row), ...assignmentColumns(row.content) })),
  });
  await writeParties(tx, communeId, assignments);
  await tx.milestone.createMany({
    data: rows.flatMap((row) =>
      isKind(row, "milestone") ? [{ ...ownColumns(row), ...milestoneColumns(row.content) }] : [],
    ),
  });
  return rows.map(({ id }) => id);
}

/**
 * Writes a fact over itself, from the version its editor had before them. Throws STALE when somebody changed it in
 * between, NOT_FOUND when it is not of this plan.
 */
export async function updateFact(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { id, version, planId, clauseId, content }: FactRef & { clauseId?: string; content: FactContent },
  now: Date,
): Promise<void> {
  const where = { id, version, planId, communeId };
  const own = {
    clauseId,
    version: { increment: 1 },
    confirmedById: membershipId,
    confirmedAt: now,
  };
  const { count } = await (() => {
    switch (content.kind) {
      case "target":
        return tx.target.updateMany({ where, data: { ...own, ...targetColumns(content) } });
      case "criterion":
        return tx.criterion.updateMany({ where, data: { ...own, ...columns(content) } });
      case "reward":
        return tx.rewardOffer.updateMany({ where, data: { ...own, ...columns(content) } });
      case "assignment":
        return tx.assignment.updateMany({ where, data: { ...own, ...assignmentColumns(content) } });
      case "milestone":
        return tx.milestone.updateMany({ where, data: { ...own, ...milestoneColumns(content) } });
    }
  })();
  if (count === 0) await refuseChange(tx, content.kind, { id, planId, communeId });
  if (content.kind === "target") {
    await tx.targetValue.deleteMany({ where: { targetId: id, communeId } });
    await tx.targetUnit.deleteMany({ where: { targetId: id, communeId } });
    await writeTargetParts(tx, communeId, [{ id, content }]);
  }
  if (content.kind === "assignment") {
    await tx.assignmentParty.deleteMany({ where: { assignmentId: id, communeId } });
    await writeParties(tx, communeId, [{ id, content }]);
  }
}

export type FactRef = { id: string; version: number; planId: string };

/** Takes a fact away; its clause stays. Throws STALE, NOT_FOUND. */
export async function deleteRow(
  tx: Tx,
  { communeId }: Actor,
  kind: FactKind,
  { id, version, planId }: FactRef,
): Promise<void> {
  const where = { id, version, planId, communeId };
  const { count } = await (() => {
    switch (kind) {
      case "target":
        return tx.target.deleteMany({ where });
      case "criterion":
        return tx.criterion.deleteMany({ where });
      case "reward":
        return tx.rewardOffer.deleteMany({ where });
      case "assignment":
        return tx.assignment.deleteMany({ where });
      case "milestone":
        return tx.milestone.deleteMany({ where });
    }
  })();
  if (count === 0) await refuseChange(tx, kind, { id, planId, communeId });
}

async function refuseChange(
  tx: Tx,
  kind: FactKind,
  where: { id: string; planId: string; communeId: string },
): Promise<never> {
  const count = await (() => {
    switch (kind) {
      case "target":
        return tx.target.count({ where });
      case "criterion":
        return tx.criterion.count({ where });
      case "reward":
        return tx.rewardOffer.count({ where });
      case "assignment":
        return tx.assignment.count({ where });
      case "milestone":
        return tx.milestone.count({ where });
    }
  })();
  if (count === 0) throw new DomainError("NOT_FOUND", "Không tìm thấy dữ kiện này.");
  throw new DomainError("STALE", "Có người vừa sửa dữ kiện này. Mở lại trang rồi sửa tiếp.");
}

type Row<Kind extends FactKind> = {
  id: string;
  clauseId: string | null;
  content: Extract<FactContent, { kind: Kind }>;
};

function isKind<Kind extends FactKind>(
  row: { id: string; clauseId: string | null; content: FactContent },
  kind: Kind,
): row is Row<Kind> {
  return row.content.kind === kind;
}

function columns<Content extends { kind: string }>({ kind: _, ...rest }: Content) {
  return rest;
}

const targetColumns = ({ indicator, measure, comparison }: TargetContent) => ({
  indicator,
  measure,
  comparison,
});

const assignmentColumns = ({ task, ...when }: AssignmentContent) => ({
  task,
  ...whenColumns(when),
});

const milestoneColumns = ({
  milestone: kind,
  title,
  ...when
}: Extract<FactContent, { kind: "milestone" }>) => ({ kind, title, ...whenColumns(when) });

type Parts<Content> = readonly { id: string; content: Content }[];

async function writeTargetParts(tx: Tx, communeId: string, targets: Parts<TargetContent>) {
  await tx.targetValue.createMany({
    data: targets.flatMap(({ id: targetId, content }) =>
      content.values.map(({ year, value }) => ({ communeId, targetId, year, value })),
    ),
  });
  await tx.targetUnit.createMany({
    data: targets.flatMap(({ id: targetId, content }) =>
      content.unitIds.map((unitId) => ({ communeId, targetId, unitId })),
    ),
  });
}

async function writeParties(tx: Tx, communeId: string, assignments: Parts<AssignmentContent>) {
  await tx.assignmentParty.createMany({
    data: assignments.flatMap(({ id: assignmentId, content }) =>
      content.parties.map((party) => ({ communeId, assignmentId, ...party })),
    ),
  });
}
