import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { FieldError } from "@/lib/errors";
import { alikeFrom, nameLikeness } from "@/lib/nominations/recipients/alike";
import { tidyName } from "@/lib/nominations/recipients/tidy-name";
import { ensure } from "@/lib/workflow/verdict";
import { holdOfDossier, type SeenNomination, staleDossier } from "./hold";
import { ensureAwardFor } from "./nominees";
import { canWriteNomination } from "./policy";

type SaveNominee = {
  nominationId: string;
  version: number;
  award: string;
  /** As it is to stand on papers. */
  name: string;
  honorific: string;
  post: string;
  place: string;
  /** Null where it was not said; of a person it must be. */
  isLeader: boolean | null;
  peopleCount: number | null;
  advancedCount: number | null;
  womenCount: number | null;
  citation: string;
  isClear: boolean;
};

/**
 * Whom it is for, what for, and the line that goes on the decision. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN when
 * the name is another's, the counts do not fit, or the award is not for such a recipient.
 */
export async function saveNominee(
  actor: Actor,
  { nominationId, version, ...form }: SaveNominee,
  now: Date,
): Promise<{ dossierId: string }> {
  return prisma.$transaction(async (tx) => {
    const { dossier, nomination } = await holdOfDossier(tx, actor, nominationId, now);
    ensure(canWriteNomination(actor, dossier, nomination));
    ensureAwardFor(form.award, nomination.audience, dossier.procedure);
    const { recipient, audience } = nomination;
    const name = tidyName(form.name);
    if (nameLikeness(audience, name, recipient.name) < alikeFrom) {
      throw new FieldError(
        "name",
        `Tên này khác hẳn “${recipient.name}”. Đề nghị cho người khác thì xóa đề nghị này, thêm lại đúng người.`,
      );
    }
    const isPerson = audience === "PERSON";
    if (isPerson && form.isLeader === null) {
      throw new FieldError("isLeader", "Chọn có giữ chức vụ lãnh đạo, quản lý không.");
    }
    const people = audience === "COLLECTIVE" ? countsOf(form) : noCounts;
    await ensureOnce(tx, actor, nomination, form.award);
    await writeNomination(
      tx,
      actor,
      nomination,
      version,
      {
        ...form,
        ...people,
        name,
        honorific: isPerson ? form.honorific : "",
        isLeader: isPerson && form.isLeader === true,
      },
      now,
    );
    await writeSex(tx, actor, nomination, isPerson ? form.honorific : "");
    return { dossierId: dossier.id };
  });
}

/** How people call them says whether a woman is nominated (Điều 4(6) Nghị định 152/2025/NĐ-CP). */
export async function writeSex(
  tx: Tx,
  { communeId }: Actor,
  { recipientId }: Pick<SeenNomination, "recipientId">,
  honorific: string,
): Promise<void> {
  if (honorific === "") return;
  await tx.recipient.updateMany({
    where: { communeId, id: recipientId },
    data: { isWoman: honorific === "Bà" },
  });
}

const noCounts = { peopleCount: null, advancedCount: null, womenCount: null };

type Counts = Pick<SaveNominee, keyof typeof noCounts>;

function countsOf({ peopleCount, advancedCount, womenCount }: Counts): Counts {
  const people = peopleCount ?? 0;
  const isMore = (part: number | null) => part !== null && part > people;
  if (peopleCount === 0 || isMore(advancedCount) || isMore(womenCount)) {
    throw new FieldError(
      "peopleCount",
      "Số người đạt Lao động tiên tiến, số nữ không thể nhiều hơn số người của tập thể: ghi đủ số người.",
    );
  }
  return { peopleCount, advancedCount, womenCount };
}

/** One dossier puts nobody forward twice for the same. */
async function ensureOnce(
  tx: Tx,
  { communeId }: Actor,
  { id, dossierId, recipientId, name }: SeenNomination,
  award: string,
): Promise<void> {
  const other = await tx.nomination.findFirst({
    where: { communeId, dossierId, recipientId, award, id: { not: id } },
    select: { id: true },
  });
  if (other) {
    throw new FieldError("award", `Hồ sơ này đã có đề nghị ấy cho “${name}”.`);
  }
}

/** The one place where a nomination's own words change. Throws STALE when it is not the version that was looked at. */
export async function writeNomination(
  tx: Tx,
  actor: Actor,
  { id, state }: Pick<SeenNomination, "id" | "state">,
  version: number,
  data: Prisma.NominationUncheckedUpdateManyInput,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  const { count } = await tx.nomination.updateMany({
    where: { communeId, id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw staleDossier();
  await recordAudit(tx, {
    actor,
    action: "nomination.saved",
    subject: { type: "nomination", id },
    data: { version: version + 1 },
    at: now,
  });
}
