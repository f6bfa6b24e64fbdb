import "server-only";
import { addYears } from "date-fns";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { ensureClauses } from "@/lib/campaigns/publication/ensure-clauses";
import { type HeldPlan, heldPublication, holdPlan } from "@/lib/campaigns/publication/hold-plan";
import { canPublish } from "@/lib/campaigns/publication/policy";
import { type Hidden, hidesTheSame } from "@/lib/campaigns/publication/public-document";
import { show } from "@/lib/campaigns/publication/show";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

type Publishing = {
  planId: string;
  version: number;
  /** Null: now. */
  publishAt: Date | null;
} & Hidden;

type AskedPublication = { publicationId: string; publishedAt: Date | null; publishAt: Date };

/**
 * Shows an issued plan to everybody, at once or from a set time; asked again with a publication still waiting, it is
 * that one that changes. The same press twice publishes once. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN.
 */
export function publishPlan(
  actor: Actor,
  publishing: Publishing,
  now: Date,
): Promise<AskedPublication> {
  return prisma.$transaction(async (tx) => {
    const plan = await holdPlan(tx, actor, publishing.planId);
    const asked = { ...publishing, hiddenClauses: [...new Set(publishing.hiddenClauses)].sort() };
    const { publication } = plan;
    if (publication?.publishedAt && hidesTheSame(publication, asked)) return answer(publication);
    ensure(canPublish(actor, plan));
    const { document } = plan;
    if (!document) throw new DomainError("RULE_BROKEN", "Văn bản chưa được cấp số, phát hành.");
    ensureClauses(document, asked.hiddenClauses);
    ensureTime(publishing.publishAt, now);
    if (
      publication &&
      hidesTheSame(publication, asked) &&
      isSameTime(publication.publishAt, asked)
    ) {
      return answer(publication);
    }
    const written = await write(tx, actor, plan, asked, now);
    await recordAudit(tx, {
      actor,
      action: "publication.asked",
      subject: { type: "plan", id: plan.id },
      data: {
        publicationId: written.id,
        publishAt: written.publishAt.toISOString(),
        hidden: asked.hiddenClauses.length,
      },
      at: now,
    });
    if (publishing.publishAt !== null) return answer(written);
    await show(tx, actor, { plan, publication: written, version: publishing.version }, now);
    return answer({ ...written, publishedAt: now });
  });
}

function write(tx: Tx, actor: Actor, plan: HeldPlan, asked: Publishing, now: Date) {
  const { communeId, membershipId } = actor;
  const { hiddenClauses, hidesAnnexes, hidesPhones } = asked;
  const data = {
    publishAt: asked.publishAt ?? now,
    hiddenClauses: [...hiddenClauses],
    hidesAnnexes,
    hidesPhones,
    requestedById: membershipId,
    requestedAt: now,
  };
  const select = heldPublication;
  // The plan's row is held: nobody else writes its publication now.
  return plan.publication
    ? tx.publication.update({ where: { id: plan.publication.id, communeId }, data, select })
    : tx.publication.create({ data: { communeId, planId: plan.id, ...data }, select });
}

type Written = { id: string; publishAt: Date; publishedAt: Date | null };

const answer = ({ id, publishAt, publishedAt }: Written): AskedPublication => ({
  publicationId: id,
  publishAt,
  publishedAt,
});

const isSameTime = (publishAt: Date, asked: Publishing) =>
  asked.publishAt?.getTime() === publishAt.getTime();

function ensureTime(publishAt: Date | null, now: Date) {
  if (publishAt === null) return;
  if (publishAt <= now) {
    throw new DomainError(
      "RULE_BROKEN",
      "Giờ hẹn đã qua. Chọn giờ sau bây giờ, hoặc công khai ngay.",
    );
  }
  if (publishAt > addYears(now, 1)) {
    throw new DomainError("RULE_BROKEN", "Giờ hẹn quá xa. Chọn một ngày trong vòng một năm tới.");
  }
}
