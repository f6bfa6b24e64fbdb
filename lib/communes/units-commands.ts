import "server-only";
import { type AuditData, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { shiftDay, writtenDate } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { canKeepUnits } from "./policy";
import { leadsTo, sameNameOnADay } from "./unit-names";
import type { UnitInput, UnitRef } from "./units-schema";

/** Adds a unit. Gives its id. Throws FORBIDDEN; RULE_BROKEN when one of that name exists on some of these days. */
export function addUnit(actor: Actor, unit: UnitInput, now: Date): Promise<string> {
  return changingUnits(actor, async (tx, units) => insertUnit(tx, actor, units, unit, now));
}

/** Writes a unit into the list that was read under the lock, and its audit line; for one or for a file of them. */
export async function insertUnit(
  tx: Tx,
  actor: Actor,
  units: UnitList,
  unit: UnitInput,
  now: Date,
): Promise<string> {
  ensureFreeName(units, { ...unit, validTo: null });
  ensureKnown(units, unit.parentId);
  const { id } = await tx.unit.create({
    data: { communeId: actor.communeId, ...unit, validFrom: writeDay(unit.validFrom) },
    select: { id: true },
  });
  units.push({ id, ...unit, validTo: null, successorId: null });
  await record(tx, actor, "unit.added", id, { name: unit.name }, now);
  return id;
}

/** Puts a slip right, on the version seen: the unit is what it was all along. For a new name from a day: `renameUnit`. */
export function correctUnit(
  actor: Actor,
  { unitId, version, ...unit }: UnitInput & UnitRef,
  now: Date,
): Promise<void> {
  return changingUnits(actor, async (tx, units) => {
    const before = find(units, unitId);
    ensureFreeName(units, { ...unit, id: unitId, validTo: before.validTo });
    ensureKnown(units, unit.parentId);
    const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
    if (leadsTo(parents, unit.parentId, unitId)) {
      throw new DomainError("RULE_BROKEN", "Đơn vị cấp trên không thể thuộc chính đơn vị này.");
    }
    if (unit.validFrom && before.validTo && unit.validFrom > before.validTo) {
      throw new DomainError("RULE_BROKEN", "Ngày thành lập không thể sau ngày kết thúc.");
    }
    await update(tx, actor, { unitId, version }, { ...unit, validFrom: writeDay(unit.validFrom) });
    await record(tx, actor, "unit.changed", unitId, { name: unit.name }, now);
  });
}

type Renaming = UnitRef & { name: string; shortName: string | null; from: CalendarDate };

/**
 * A new name from a day: the unit ends the day before, and another of the new name carries on its work. Papers of before
 * keep the old name. Gives the new unit's id. Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN.
 */
export function renameUnit(
  actor: Actor,
  { unitId, version, name, shortName, from }: Renaming,
  now: Date,
): Promise<string> {
  return changingUnits(actor, async (tx, units) => {
    const unit = find(units, unitId);
    ensureStandsOn(unit, from);
    const { kind, parentId, validTo } = unit;
    const successor = { kind, parentId, name, shortName, validFrom: from, validTo };
    const others = units.filter(({ id }) => id !== unitId);
    ensureFreeName(others, successor);
    if (unit.name === name) {
      throw new DomainError(
        "RULE_BROKEN",
        "Tên mới giống tên cũ. Ghi sai thì dùng “Sửa chỗ ghi sai”.",
      );
    }
    const { id: successorId } = await tx.unit.create({
      data: {
        communeId: actor.communeId,
        ...successor,
        validFrom: writeDay(from),
        validTo: writeDay(validTo),
        successorId: unit.successorId,
      },
      select: { id: true },
    });
    const lastDay = shiftDay(from, -1);
    await update(tx, actor, { unitId, version }, { validTo: writeDay(lastDay), successorId });
    await tx.unit.updateMany({
      where: { communeId: actor.communeId, parentId: unitId },
      data: { parentId: successorId },
    });
    const data = { from: unit.name, to: name, successorId };
    await record(tx, actor, "unit.renamed", unitId, data, now);
    return successorId;
  });
}

/** From a day another unit carries on this one's work, and has the units under it. Throws as `renameUnit`. */
export function mergeUnit(
  actor: Actor,
  { unitId, version, intoId, from }: UnitRef & { intoId: string; from: CalendarDate },
  now: Date,
): Promise<void> {
  return changingUnits(actor, async (tx, units) => {
    const unit = find(units, unitId);
    const into = find(units, intoId);
    if (unitId === intoId) {
      throw new DomainError("RULE_BROKEN", "Đơn vị nhận phải là một đơn vị khác.");
    }
    ensureStandsOn(unit, from);
    if ((into.validFrom ?? "") > from || (into.validTo !== null && into.validTo < from)) {
      throw new DomainError(
        "RULE_BROKEN",
        `Ngày ${writtenDate(from)} không có ${into.name}. Chọn đơn vị khác, hoặc ngày khác.`,
      );
    }
    const successors = new Map(units.map(({ id, successorId }) => [id, successorId]));
    if (leadsTo(successors, intoId, unitId)) {
      throw new DomainError("RULE_BROKEN", `${into.name} đã nhập vào chính đơn vị này.`);
    }
    const lastDay = shiftDay(from, -1);
    const ending = { validTo: writeDay(lastDay), successorId: intoId };
    await update(tx, actor, { unitId, version }, ending);
    await passChildren(tx, actor, { units, unit, into });
    await record(tx, actor, "unit.merged", unitId, { into: into.name }, now);
  });
}

type Merging = { units: UnitList; unit: UnitList[number]; into: UnitList[number] };

/** The units under one that ends go under the one that carries it on; that one, where it stood below, takes its place. */
async function passChildren(tx: Tx, { communeId }: Actor, { units, unit, into }: Merging) {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  if (leadsTo(parents, into.parentId, unit.id)) {
    await tx.unit.updateMany({
      where: { communeId, id: into.id },
      data: { parentId: unit.parentId },
    });
  }
  await tx.unit.updateMany({
    where: { communeId, parentId: unit.id },
    data: { parentId: into.id },
  });
}

/** Says the last day of a unit that nobody carries on. Throws as `renameUnit`. */
export function endUnit(
  actor: Actor,
  { unitId, version, on }: UnitRef & { on: CalendarDate },
  now: Date,
): Promise<void> {
  return changingUnits(actor, async (tx, units) => {
    const unit = find(units, unitId);
    ensureStandsOn(unit, shiftDay(on, 1));
    await update(tx, actor, { unitId, version }, { validTo: writeDay(on), successorId: null });
    await record(tx, actor, "unit.ended", unitId, { on }, now);
  });
}

/** Takes back an end that was entered by mistake: the unit goes on. A unit made by a renaming stays; end it as well. */
export function reopenUnit(actor: Actor, { unitId, version }: UnitRef, now: Date): Promise<void> {
  return changingUnits(actor, async (tx, units) => {
    const unit = find(units, unitId);
    if (unit.validTo === null) throw new DomainError("RULE_BROKEN", "Đơn vị này chưa kết thúc.");
    ensureFreeName(units, { ...unit, validTo: null });
    await update(tx, actor, { unitId, version }, { validTo: null, successorId: null });
    await record(tx, actor, "unit.changed", unitId, { name: unit.name }, now);
  });
}

export type UnitList = {
  id: string;
  kind: UnitInput["kind"];
  name: string;
  shortName: string | null;
  parentId: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  successorId: string | null;
}[];

const longChange = { timeout: 60_000 };

/** Runs one change of the commune's units at a time, on the list as it stands then; its public pages are dropped after. */
export async function changingUnits<Result>(
  actor: Actor,
  change: (tx: Tx, units: UnitList) => Promise<Result>,
  { announces = true } = {},
): Promise<Result> {
  ensure(canKeepUnits(actor));
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('units ' || ${communeId}, 0))`;
    const rows = await tx.unit.findMany({
      where: { communeId },
      select: {
        id: true,
        kind: true,
        name: true,
        shortName: true,
        parentId: true,
        validFrom: true,
        validTo: true,
        successorId: true,
      },
      take: 5000,
    });
    const units = rows.map((row) => ({
      ...row,
      validFrom: readDay(row.validFrom),
      validTo: readDay(row.validTo),
    }));
    const result = await change(tx, units);
    if (!announces) return result;
    const { slug } = await tx.commune.findUniqueOrThrow({
      where: { id: communeId },
      select: { slug: true },
    });
    await announcePublicChange(tx, slug);
    return result;
    // A file of some hundreds of units is one change too.
  }, longChange);
}

function find(units: UnitList, unitId: string): UnitList[number] {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) throw new DomainError("NOT_FOUND", "Không tìm thấy đơn vị.");
  return unit;
}

function ensureKnown(units: UnitList, parentId: string | null): void {
  if (parentId) find(units, parentId);
}

function ensureFreeName(units: UnitList, unit: Parameters<typeof sameNameOnADay>[1]): void {
  const clash = sameNameOnADay(units, unit);
  if (!clash) return;
  const until = clash.validTo ? ` đến hết ${writtenDate(clash.validTo)}` : "";
  throw new DomainError(
    "RULE_BROKEN",
    `Đã có đơn vị tên ${clash.name}${until}. Hai đơn vị không mang một tên trong cùng một ngày.`,
  );
}

/** A unit ends once, and not before it began. */
function ensureStandsOn({ name, validFrom, validTo }: UnitList[number], from: CalendarDate): void {
  if (validTo !== null && validTo < from) {
    throw new DomainError("RULE_BROKEN", `${name} đã kết thúc ngày ${writtenDate(validTo)}.`);
  }
  if (validFrom !== null && validFrom >= from) {
    throw new DomainError(
      "RULE_BROKEN",
      `${name} có từ ngày ${writtenDate(validFrom)}, không thể kết thúc trước đó.`,
    );
  }
}

/** The conditional update is the lock: of two changes of one version the second changes nothing. */
async function update(
  tx: Tx,
  { communeId }: Actor,
  { unitId, version }: UnitRef,
  data: Omit<Partial<UnitList[number]>, "validFrom" | "validTo"> & {
    validFrom?: Date | null;
    validTo?: Date | null;
  },
): Promise<void> {
  const { count } = await tx.unit.updateMany({
    where: { id: unitId, communeId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError("STALE", "Đơn vị này vừa được người khác sửa. Tải lại trang.");
  }
}

function record<Action extends keyof AuditData>(
  tx: Tx,
  actor: Actor,
  action: Action,
  unitId: string,
  data: AuditData[Action],
  at: Date,
) {
  return recordAudit(tx, { actor, action, subject: { type: "unit", id: unitId }, data, at });
}
