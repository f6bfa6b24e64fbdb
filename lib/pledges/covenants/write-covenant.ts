import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { isInForce } from "@/lib/communes/heirs";
import { prisma, type Tx } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { DomainError } from "@/lib/errors";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { askToSign } from "./ask-to-sign";
import { ensureFormsOpen, ensureUnsigned } from "./covenant-record";
import { canWriteCovenant } from "./policy";
import type { CovenantForm } from "./schema";

/**
 * Writes a new covenant of a campaign, or writes anew one that nobody has signed yet, and tells the people of its
 * units that it waits for them. Gives its id. Throws FORBIDDEN for anybody but the office, NOT_FOUND, STALE when
 * somebody else changed it, RULE_BROKEN when it is signed, when the campaign has closed, when a unit is no more, or
 * when the cluster has a covenant in this round.
 */
export async function writeCovenant(actor: Actor, form: CovenantForm, now: Date): Promise<string> {
  ensure(canWriteCovenant(actor));
  try {
    return await prisma.$transaction((tx) => write(tx, actor, form, now));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError(
      "RULE_BROKEN",
      `Đã có giao ước của “${form.name}” trong đợt này. Sửa giao ước đó, hoặc ghi tên khác.`,
    );
  }
}

async function write(tx: Tx, actor: Actor, form: CovenantForm, now: Date): Promise<string> {
  const { communeId, membershipId } = actor;
  const { campaignId, round, name, content, leadUnitId } = form;
  const demands = await ensureOpen(tx, actor, form, now);
  const unitIds = [...new Set(form.unitIds)];
  ensureUnits(demands, unitIds, now);
  const words = { round, name, content, leadUnitId };
  const covenantId = form.covenantId
    ? await change(tx, actor, { covenantId: form.covenantId, version: form.version ?? 0, words })
    : await create(tx, {
        communeId,
        campaignId,
        createdById: membershipId,
        createdAt: now,
        ...words,
      });
  await tx.covenantParty.createMany({
    data: unitIds.map((unitId, position) => ({ communeId, covenantId, unitId, position })),
  });
  await recordAudit(tx, {
    actor,
    action: "covenant.written",
    subject: { type: "covenant", id: covenantId },
    data: { version: (form.version ?? 0) + 1 },
    at: now,
  });
  await askToSign(
    tx,
    actor,
    { covenantId, version: (form.version ?? 0) + 1, title: demands.campaign.title, name, unitIds },
    now,
  );
  return covenantId;
}

type Words = Pick<CovenantForm, "round" | "name" | "content" | "leadUnitId">;

async function create(
  tx: Tx,
  data: Words & { communeId: string; campaignId: string; createdById: string; createdAt: Date },
): Promise<string> {
  const { id } = await tx.covenant.create({ data, select: { id: true } });
  return id;
}

async function change(
  tx: Tx,
  actor: Actor,
  { covenantId, version, words }: { covenantId: string; version: number; words: Words },
): Promise<string> {
  const { communeId } = actor;
  // Whoever signs holds the row: waits, so that the next statement sees the signature.
  await tx.$executeRaw`
    SELECT 1 FROM covenant WHERE commune_id = ${communeId}::uuid AND id = ${covenantId}::uuid FOR UPDATE`;
  const { count } = await tx.covenant.updateMany({
    where: {
      communeId,
      id: covenantId,
      version,
      parties: { none: { signedAt: { not: null } } },
    },
    data: { ...words, version: { increment: 1 } },
  });
  if (count === 0) await ensureUnsigned(tx, actor, { covenantId, version });
  await tx.covenantParty.deleteMany({ where: { communeId, covenantId } });
  return covenantId;
}

/** What the campaign asks, once it is sure that its forms are open and it has this round. */
async function ensureOpen(
  tx: Tx,
  actor: Actor,
  { campaignId, round }: Pick<CovenantForm, "campaignId" | "round">,
  now: Date,
): Promise<Demands> {
  const demands = await findDemands(tx, actor, campaignId, now);
  if (!demands) throw new DomainError("NOT_FOUND", "Không tìm thấy phong trào đã phát hành.");
  ensureFormsOpen(demands, "lập, sửa");
  if (!demands.rounds.some(({ key }) => key === round)) {
    throw new DomainError("RULE_BROKEN", "Phong trào không có đợt đăng ký này. Tải lại trang.");
  }
  return demands;
}

function ensureUnits({ units }: Demands, unitIds: readonly string[], now: Date): void {
  for (const id of unitIds) {
    const unit = units.get(id);
    if (!unit) throw new DomainError("NOT_FOUND", "Không tìm thấy đơn vị.");
    if (!isInForce(unit, vietnamDay(now))) {
      throw new DomainError("RULE_BROKEN", `${unit.name} không còn hoạt động. Bỏ chọn đơn vị này.`);
    }
  }
}
