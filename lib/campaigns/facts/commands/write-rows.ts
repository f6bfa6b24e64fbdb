import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type {
  AssignmentContent,
  FactContent,
  FactKind,
  Party,
  TargetContent,
} from "@/lib/campaigns/facts/fact";
import { type KnownUnit, unitMeant } from "@/lib/campaigns/facts/match-unit";
import {
  assignmentColumns,
  columns,
  milestoneColumns,
  targetColumns,
} from "@/lib/campaigns/facts/rows";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { accumulationsSaid } from "./said-accumulations";

type Placed<Content extends FactContent = FactContent> = {
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

/**
 * Writes confirmed facts as rows, a statement for each table, in the order given. A target that another paper of the
 * campaign states keeps how the office said its figures come together.
 */
export async function createFacts(
  tx: Tx,
  { communeId, membershipId }: Actor,
  planId: string,
  placed: readonly Placed[],
  now: Date,
): Promise<void> {
  const own = { communeId, planId, confirmedById: membershipId, confirmedAt: now };
  const of = <Kind extends FactKind>(kind: Kind) =>
    placed.flatMap((each) => (isKind(each, kind) ? [each] : []));

  const targets = of("target");
  const accumulationOf = await accumulationsSaid(tx, communeId, planId, targets);
  const targetIds = await tx.target.createManyAndReturn({
    data: targets.map(({ clauseId, content }) => ({
      ...own,
      clauseId,
      ...targetColumns(content),
      accumulation: accumulationOf(content),
    })),
    select: { id: true },
  });
  await writeTargetParts(tx, communeId, withIds(targets, targetIds));
  await tx.criterion.createMany({
    data: of("criterion").map(({ clauseId, content }) => ({
      ...own,
      clauseId,
      ...columns(content),
    })),
  });
  await tx.rewardOffer.createMany({
    data: of("reward").map(({ clauseId, content }) => ({ ...own, clauseId, ...columns(content) })),
  });
  const assignments = of("assignment");
  const assignmentIds = await tx.assignment.createManyAndReturn({
    data: assignments.map(({ clauseId, content }) => ({
      ...own,
      clauseId,
      ...assignmentColumns(content),
    })),
    select: { id: true },
  });
  await writeParties(tx, communeId, withIds(assignments, assignmentIds));
  await tx.milestone.createMany({
    data: of("milestone").map(({ clauseId, content }) => ({
      ...own,
      clauseId,
      ...milestoneColumns(content),
    })),
  });
}

/** The rows come back in the order they were given. */
const withIds = <Content>(
  placed: readonly { content: Content }[],
  ids: readonly { id: string }[],
): Parts<Content> => placed.map(({ content }, index) => ({ id: ids[index]?.id ?? "", content }));

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

type PlacedAs<Kind extends FactKind> = Placed<Extract<FactContent, { kind: Kind }>>;

function isKind<Kind extends FactKind>(placed: Placed, kind: Kind): placed is PlacedAs<Kind> {
  return placed.content.kind === kind;
}

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
