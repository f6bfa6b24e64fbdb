import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { Audience, Procedure } from "@/lib/db/generated/enums";
import { DomainError, FieldError } from "@/lib/errors";
import { findAwardKind, procedureRefusal } from "@/lib/nominations/awards/catalogue";
import { createRecipient, tellApart } from "@/lib/nominations/recipients/commands";
import { recipientsKnownTo } from "@/lib/nominations/recipients/policy";
import { findSight } from "@/lib/nominations/sight";
import { newId } from "@/lib/text/new-id";
import { ensure } from "@/lib/workflow/verdict";
import { holdDossier, holdOfDossier, type SeenDossier } from "./hold";
import { canRemoveNominee, canWriteDossier } from "./policy";
import { writeDossier } from "./save-dossier";

type AddNominee = {
  dossierId: string;
  kind: Audience;
  name: string;
  award: string;
  /** One who is there, or "new". */
  recipient: string;
  newRecipientId: string;
  /** What tells a new one apart, and from whom the page showed. */
  mark: string;
  shown: readonly string[];
};

/**
 * Puts somebody forward for an award; chosen from the commune's history, or new and told apart from those of like names.
 * Pressed twice it is one nomination. Throws NOT_FOUND, FORBIDDEN; RULE_BROKEN when the award is not for such a
 * recipient, or they are in the dossier for it already.
 */
export async function addNominee(
  actor: Actor,
  form: AddNominee,
  now: Date,
): Promise<{ nominationId: string }> {
  return prisma.$transaction(async (tx) => {
    const dossier = await holdDossier(tx, actor, form.dossierId, now);
    const nominationId = await addNomineeIn(tx, actor, dossier, form, now);
    return { nominationId };
  });
}

/** The same of a dossier that the caller holds. */
export async function addNomineeIn(
  tx: Tx,
  actor: Actor,
  dossier: SeenDossier,
  { kind, name, award, recipient, newRecipientId, mark, shown }: Omit<AddNominee, "dossierId">,
  now: Date,
): Promise<string> {
  ensure(canWriteDossier(actor, dossier));
  ensureAwardFor(award, kind, dossier.procedure);
  const { communeId, membershipId: movedById } = actor;
  const isNew = recipient === "new";
  if (isNew) {
    const { unitId } = dossier;
    await createRecipient(tx, actor, { id: newRecipientId, kind, name, unitId, mark }, now);
    await tellApart(tx, actor, { recipientId: newRecipientId, otherIds: shown }, now);
  }
  const chosen = await chosenRecipient(
    tx,
    actor,
    { id: isNew ? newRecipientId : recipient, kind },
    now,
  );
  const recipientId = chosen.id;
  const there = await tx.nomination.findFirst({
    where: { communeId, dossierId: dossier.id, recipientId, award },
    select: { id: true, name: true, state: true },
  });
  if (there?.state === "WITHDRAWN") {
    throw new FieldError(
      "award",
      `Hồ sơ này đã rút đề nghị ấy cho “${there.name}”. Đề nghị lại thì lập hồ sơ mới.`,
    );
  }
  if (there) return there.id;
  const id = newId();
  const { _max } = await tx.nomination.aggregate({
    where: { communeId, dossierId: dossier.id },
    _max: { position: true },
  });
  await tx.nomination.create({
    data: {
      id,
      communeId,
      dossierId: dossier.id,
      position: (_max.position ?? 0) + 1,
      award,
      recipientId,
      audience: kind,
      // Found without accents, they are still called as the commune knows them.
      name: chosen.name,
      place: kind === "PERSON" || kind === "HOUSEHOLD" ? dossier.unit.name : "",
      createdAt: now,
      movedById,
      movedAt: now,
    },
  });
  await recordAudit(tx, {
    actor,
    action: "nomination.added",
    subject: { type: "nomination", id },
    data: { dossierId: dossier.id, recipientId, award },
    at: now,
  });
  await writeDossier(tx, actor, dossier, dossier.version, {}, now);
  dossier.version += 1;
  return id;
}

/** Takes a draft out of the dossier again. Gone already is gone. Throws NOT_FOUND, FORBIDDEN. */
export async function removeNominee(
  actor: Actor,
  { nominationId }: { nominationId: string },
  now: Date,
): Promise<{ dossierId: string }> {
  return prisma.$transaction(async (tx) => {
    const { dossier, nomination } = await holdOfDossier(tx, actor, nominationId, now);
    ensure(canRemoveNominee(actor, dossier, nomination));
    const { communeId } = actor;
    await tx.dossierFile.deleteMany({ where: { communeId, nominationId } });
    await tx.nomination.delete({ where: { communeId_id: { communeId, id: nominationId } } });
    const { dossierId, recipientId, award } = nomination;
    await recordAudit(tx, {
      actor,
      action: "nomination.removed",
      subject: { type: "nomination", id: nominationId },
      data: { dossierId, recipientId, award },
      at: now,
    });
    await writeDossier(tx, actor, dossier, dossier.version, {}, now);
    return { dossierId };
  });
}

export function ensureAwardFor(award: string, kind: Audience, procedure: Procedure): void {
  const found = findAwardKind(award);
  if (!found) throw new DomainError("NOT_FOUND", "Không có hình thức, danh hiệu này.");
  if (!found.audiences.includes(kind)) {
    throw new FieldError(
      "award",
      `${found.name} không tặng cho đối tượng này. Chọn hình thức hoặc danh hiệu khác.`,
    );
  }
  const refusal = procedureRefusal(award, procedure);
  if (refusal !== null) throw new FieldError("award", refusal);
}

async function chosenRecipient(
  tx: Tx,
  actor: Actor,
  { id, kind }: { id: string; kind: Audience },
  now: Date,
): Promise<{ id: string; name: string }> {
  const known = await tx.recipient.findFirst({
    where: { AND: [{ id, kind }, recipientsKnownTo(actor, await findSight(tx, actor, now))] },
    select: { id: true, name: true },
  });
  if (!known) throw new DomainError("NOT_FOUND", "Không tìm thấy đối tượng đã chọn.");
  return known;
}
