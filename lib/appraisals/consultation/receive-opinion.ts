import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { opinionNumber } from "@/lib/nominations/opinion-number";
import { canAppraise } from "@/lib/nominations/policy";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { standingOf } from "./days";
import { type HeldConsultation, holdConsultation } from "./hold-consultation";
import type { EnterOpinion, GiveOpinion } from "./schema";

/**
 * Takes what somebody of the public says of a list or of one nominee, on its days. Gives the opinion's id, by which
 * they see later what became of it; sent twice it is one. Throws NOT_FOUND; RULE_BROKEN outside its days, or when the
 * nominee is not on the list any more. The office is told that there is one, not what it says.
 */
export async function giveOpinion(form: GiveOpinion, now: Date): Promise<string> {
  const found = await prisma.consultation.findFirst({
    where: { slug: form.slug, commune: { slug: form.commune } },
    select: { id: true, communeId: true },
  });
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy danh sách lấy ý kiến.");
  return prisma.$transaction(async (tx) => {
    const consultation = await holdConsultation(tx, found.communeId, found.id);
    const standing = standingOf(consultation, calendarDate(now));
    if (standing === "coming") {
      throw broken(`Danh sách nhận ý kiến từ ngày ${formatDate(consultation.opensOn)}.`);
    }
    if (standing !== "open") {
      throw broken(
        `Đã hết ngày nhận ý kiến (đến hết ngày ${formatDate(consultation.closesOn)}). Gửi trực tiếp đến Ủy ban nhân dân xã.`,
      );
    }
    return receive(tx, consultation, form, null, now);
  });
}

/**
 * Writes down what was brought on paper or said, until the list is concluded. Throws FORBIDDEN, NOT_FOUND, RULE_BROKEN.
 */
export async function enterOpinion(actor: Actor, form: EnterOpinion, now: Date): Promise<string> {
  ensure(canAppraise(actor));
  return prisma.$transaction(async (tx) => {
    const consultation = await holdConsultation(tx, actor.communeId, form.consultationId);
    if (consultation.concludedAt) throw broken("Đợt lấy ý kiến đã kết thúc, không ghi thêm được.");
    return receive(tx, consultation, form, actor.membershipId, now);
  });
}

const broken = (message: string) => new DomainError("RULE_BROKEN", message);

type Words = Pick<GiveOpinion, "id" | "nominationId" | "name" | "contact" | "text">;

async function receive(
  tx: Tx,
  { id: consultationId, title, commune, items }: HeldConsultation,
  { id, nominationId, name, contact, text }: Words,
  enteredById: string | null,
  now: Date,
): Promise<string> {
  const communeId = commune.id;
  const isOnList = items.some((item) => item.nominationId === nominationId && !item.removedAt);
  // On paper somebody may still speak of who was taken off.
  const wasOnList = items.some((item) => item.nominationId === nominationId);
  if (nominationId !== "" && !(enteredById ? wasOnList : isOnList)) {
    throw broken(
      "Người, tập thể này không còn trong danh sách. Chọn lại, hoặc góp ý về cả danh sách.",
    );
  }
  const year = Number(calendarDate(now).slice(0, 4));
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`opinion number ${communeId}`}, 0))`;
  const { _max } = await tx.opinion.aggregate({
    where: { communeId, year },
    _max: { number: true },
  });
  const number = (_max.number ?? 0) + 1;
  const { count } = await tx.opinion.createMany({
    data: {
      id,
      communeId,
      consultationId,
      nominationId: nominationId === "" ? null : nominationId,
      year,
      number,
      name,
      contact,
      text,
      receivedAt: now,
      enteredById,
    },
    skipDuplicates: true,
  });
  if (count === 0) return alreadyThere(tx, { id, communeId, consultationId });
  const quoted = opinionNumber({ year, number });
  await recordAudit(tx, {
    actor: { communeId, membershipId: enteredById },
    action: "opinion.received",
    subject: { type: "opinion", id },
    data: { consultationId, number: quoted, isFromPaper: enteredById !== null },
    at: now,
  });
  await notify(tx, {
    communeId,
    to: await membershipsWithRole(tx, communeId, ["OFFICE"], {
      at: now,
      except: enteredById ? [enteredById] : [],
    }),
    kind: "opinion.received",
    subject: { type: "consultation", id: consultationId },
    data: { title, number: quoted },
    key: `opinion ${id}`,
    at: now,
  });
  return id;
}

/** Sent twice: the first one counts. An id of another list is nobody's own. */
async function alreadyThere(
  tx: Tx,
  where: { id: string; communeId: string; consultationId: string },
): Promise<string> {
  if ((await tx.opinion.count({ where })) === 0) throw broken("Tải lại trang rồi gửi lại.");
  return where.id;
}
