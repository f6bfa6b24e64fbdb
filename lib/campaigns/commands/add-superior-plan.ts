import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { ImportForm } from "@/lib/campaigns/import-form";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { ensureStorable } from "@/lib/campaigns/storable";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { prisma, type Tx } from "@/lib/db/client";
import { passagesOf } from "@/lib/documents/facts/passages";
import { proposePeriod } from "@/lib/documents/facts/period";
import type { OfficialDocument } from "@/lib/documents/model";
import { campaignNameOf, superiorCitation } from "@/lib/documents/superior-citation";
import { blank } from "@/lib/documents/templates/plan/plan-facts";
import { planTemplates } from "@/lib/documents/templates/plan-templates";
import { withGround } from "@/lib/documents/with-ground";
import { DomainError } from "@/lib/errors";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { attachFile, type SourceFile } from "./attach-file";
import { type CreatedPlan, createPlan } from "./create-plan";
import { findOpenPlan } from "./open-plan";
import { readUpload } from "./read-upload";
import { rewritePlan } from "./rewrite-plan";

type Superior = { document: OfficialDocument; source?: SourceFile };
type AddedSuperior = { superiorPlanId: string };

/**
 * Begins a campaign that carries out a superior plan: the frame of the template, the superior plan beside it with its
 * file, nothing carried over yet. Throws FORBIDDEN before the file is opened, RULE_BROKEN for one that cannot be read.
 */
export async function startFromSuperior(
  actor: Actor,
  form: ImportForm,
  now: Date,
): Promise<CreatedPlan & AddedSuperior> {
  ensure(canCreatePlan(actor));
  const superior = await readSuperior(form);
  const { commune, legalBases } = await findTemplateFacts(actor, now);
  const { title, citation, issuer } = superiorCitation(superior.document);
  const today = calendarDate(now);
  const period = periodOf(superior.document, today);
  const document = planTemplates.superior.write({
    commune,
    legalBases: legalBases.map((ground) => ground.citation),
    name: campaignNameOf(title) || blank("tên phong trào"),
    period,
    today,
    superior: { citation, issuer: issuer || blank("cơ quan cấp trên ban hành kế hoạch") },
  });
  const campaign = {
    form: planTemplates.superior.form,
    period: { startsOn: writeDay(period.start), endsOn: writeDay(period.end) },
  };
  return prisma.$transaction(async (tx) => {
    const created = await createPlan(tx, actor, { ...campaign, document }, now);
    return { ...created, ...(await keepSuperior(tx, actor, created.planId, superior, now)) };
  });
}

/**
 * Puts a superior plan beside a plan and names it among the plan's grounds. Throws NOT_FOUND, FORBIDDEN before the file
 * is opened, RULE_BROKEN for one that cannot be read or one superior plan too many.
 */
export async function addSuperiorPlan(
  actor: Actor,
  { planId, ...form }: ImportForm & { planId: string },
  now: Date,
): Promise<AddedSuperior> {
  await findOpenPlan(actor, planId);
  const superior = await readSuperior(form);
  const { citation } = superiorCitation(superior.document);
  return prisma.$transaction(async (tx) => {
    await rewritePlan(
      tx,
      actor,
      planId,
      (document) => ({ document: withGround(document, `Thực hiện ${citation}`) }),
      now,
    );
    const present = await tx.superiorPlan.count({ where: { planId, communeId: actor.communeId } });
    if (present >= mostSuperiorPlans) {
      throw new DomainError(
        "RULE_BROKEN",
        `Một kế hoạch gắn với nhiều nhất ${mostSuperiorPlans} kế hoạch của cấp trên. Bỏ bớt rồi thêm lại.`,
      );
    }
    return keepSuperior(tx, actor, planId, superior, now);
  });
}

/** More than any plan ever seen carries out. */
const mostSuperiorPlans = 10;

async function readSuperior(form: ImportForm): Promise<Superior> {
  const superior = await readUpload(form);
  ensureStorable(superior.document);
  if (superior.document.body.length === 0) {
    throw new DomainError(
      "RULE_BROKEN",
      "Không đọc được mục nào trong văn bản này. Kiểm tra lại tệp, hoặc chép phần chữ rồi dán vào ô bên dưới.",
    );
  }
  return superior;
}

/** When the superior plan's time is known and not over, that; else the rest of this year, or the next near its end. */
function periodOf(superior: OfficialDocument, today: string) {
  const { start, end } = proposePeriod(superior, passagesOf(superior));
  if (end !== null && end > today) return { start: start && start < end ? start : today, end };
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= "10-01" ? 1 : 0);
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

async function keepSuperior(
  tx: Tx,
  actor: Actor,
  planId: string,
  { document, source }: Superior,
  now: Date,
): Promise<AddedSuperior> {
  const { title, symbol, issuer, issuedOn } = superiorCitation(document);
  const { communeId, membershipId } = actor;
  const { id: superiorPlanId } = await tx.superiorPlan.create({
    data: {
      communeId,
      planId,
      title: title.slice(0, 500) || "Kế hoạch chưa rõ trích yếu",
      symbol: symbol.slice(0, 100),
      issuer: issuer.slice(0, 300),
      issuedOn: writeDay(issuedOn),
      content: document,
      addedById: membershipId,
      addedAt: now,
    },
    select: { id: true },
  });
  if (source) await attachFile(tx, actor, planId, source, now);
  await recordAudit(tx, {
    actor,
    action: "superior-plan.added",
    subject: { type: "plan", id: planId },
    data: { superiorPlanId, symbol },
    at: now,
  });
  return { superiorPlanId };
}
