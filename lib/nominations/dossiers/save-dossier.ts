import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CommendationType, Procedure } from "@/lib/db/generated/enums";
import { FieldError } from "@/lib/errors";
import { procedureRefusal } from "@/lib/nominations/awards/catalogue";
import type { CalendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { findNominatedCampaign } from "./campaigns";
import { holdDossier, type SeenDossier, staleDossier } from "./hold";
import { canWriteDossier } from "./policy";
import { dossierTitle } from "./title";

type SaveDossier = {
  dossierId: string;
  version: number;
  type: CommendationType;
  campaignId: string | null;
  procedure: Procedure;
  shortGround: string;
  achievedFrom: CalendarDate;
  achievedTo: CalendarDate;
  /** "": as it is called by what it is about. */
  title: string;
  paperNumber: string;
  paperOn: CalendarDate | null;
  signerName: string;
  signerPost: string;
  /** Of one entered from paper. */
  paperNote: string;
};

/**
 * What the dossier is about. Another campaign takes the points pulled in from the one before out of its nominations:
 * they speak of other criteria. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN without saying which paper.
 */
export async function saveDossier(actor: Actor, form: SaveDossier, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { dossierId, version, achievedFrom, achievedTo, paperOn, paperNote, ...rest } = form;
    const dossier = await holdDossier(tx, actor, dossierId, now);
    ensure(canWriteDossier(actor, dossier));
    if (dossier.isFromPaper && paperNote === "") {
      throw new FieldError("paperNote", "Ghi bản giấy nào: ngày ghi trên giấy, ai ký.");
    }
    for (const { award, name } of dossier.nominations) {
      const refusal = procedureRefusal(award, form.procedure);
      if (refusal) throw new FieldError("procedure", `Hồ sơ đang đề nghị ${name}: ${refusal}`);
    }
    const campaign = await findNominatedCampaign(tx, actor, form.campaignId, now);
    const achieved = { from: achievedFrom, to: achievedTo };
    await writeDossier(
      tx,
      actor,
      dossier,
      version,
      {
        ...rest,
        title: form.title || dossierTitle({ ...form, campaignTitle: campaign?.title, achieved }),
        achievedFrom: writeDay(achievedFrom),
        achievedTo: writeDay(achievedTo),
        paperOn: writeDay(paperOn),
        ...(dossier.isFromPaper && { paperNote }),
      },
      now,
    );
    if (form.campaignId !== dossier.campaignId) {
      const { communeId } = actor;
      await tx.nominationPoint.deleteMany({ where: { communeId, nomination: { dossierId } } });
    }
  });
}

/** The one place where a dossier's own columns change. Throws STALE when it is not the version that was looked at. */
export async function writeDossier(
  tx: Tx,
  actor: Actor,
  { id }: Pick<SeenDossier, "id">,
  version: number,
  data: Prisma.DossierUncheckedUpdateManyInput,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  const { count } = await tx.dossier.updateMany({
    where: { communeId, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw staleDossier();
  await recordAudit(tx, {
    actor,
    action: "dossier.saved",
    subject: { type: "dossier", id },
    data: { version: version + 1 },
    at: now,
  });
}
