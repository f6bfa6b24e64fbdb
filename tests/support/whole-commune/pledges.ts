import { addDays } from "date-fns";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { closeCampaign } from "@/lib/pledges/closing/settings";
import { findDemands } from "@/lib/pledges/demands";
import { decideEvaluation } from "@/lib/pledges/evaluation/commands";
import { addPhoto } from "@/lib/pledges/photos/commands";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge } from "@/lib/pledges/pledge/handle-pledge";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { calendarDate } from "@/lib/text/dates";
import { createPlan, planDocument } from "../factories";
import { smallPhoto } from "../photos";
import { createMilestone, createTarget } from "../pledges";
import type { Place } from "../whole-commune";

/**
 * Beside the campaign of the demonstration one that takes pledges, in every state, and one that has ended, with its
 * pledges to be judged, and judged; days counted from today, so that they stand so whenever the test runs. Gives the
 * campaign under way and the days its reports are due, of which the first is over.
 */
export async function addPledges(place: Place, now: Date): Promise<UnderWay> {
  const { id: communeId, mark, all, village, villageUnitId } = place;
  await prisma.campaign.updateMany({
    where: { communeId, plans: { some: { state: "PUBLISHED" } } },
    data: { formsCloseOn: addDays(now, 60) },
  });
  const units = await prisma.unit.findMany({
    where: { communeId, kind: "VILLAGE", validTo: null, id: { not: villageUnitId } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const unitIds = units.map(({ id }) => id);
  const paperOf = (unitId: string) => ({ forUnitId: unitId, paperNote: `Bản giấy của ${mark}` });

  const inForce = await prisma.unit.findMany({ where: { communeId, validTo: null } });
  const asked = inForce.map(({ id }) => id);
  await letTakePart(all, villageUnitId, now);
  const campaignId = await begin(all, `Đang nhận ${mark}`, asked, now);
  const demands = await findDemands(prisma, all, campaignId, now);
  const [first = "", second = ""] = (demands?.periods ?? []).map(({ key }) => key);
  await write(village, { campaignId }, now);
  const draft = await write(all, { campaignId, ...paperOf(unitIds[0] ?? "") }, now);
  await photograph(all, draft.pledgeId, now);
  for (const unitId of unitIds.slice(1, 4)) {
    await handIn(all, await write(all, { campaignId, ...paperOf(unitId) }, now), now);
  }

  const ended = await begin(all, `Đã kết thúc ${mark}`, asked, now);
  const own = await handIn(village, await write(village, { campaignId: ended }, now), now);
  const paper = paperOf(unitIds[0] ?? "");
  const other = await handIn(all, await write(all, { campaignId: ended, ...paper }, now), now);
  for (const pledge of [own, other]) await acceptPledge(all, pledge, now);
  await closeCampaign(all, { campaignId: ended }, now);
  await decideEvaluation(
    all,
    { pledgeId: own.pledgeId, version: own.version + 1, grade: "MET", note: mark, items: null },
    now,
  );
  return { campaignId, periods: [first, second], unitIds };
}

export type UnderWay = {
  campaignId: string;
  /** The days reports are due, the first of them past. */
  periods: [string, string];
  /** Villages beside the one that acts for itself. */
  unitIds: string[];
};

/** The office has added the village to a campaign whose plan is not public yet; nobody has begun there. */
async function letTakePart(
  { communeId, membershipId }: Actor,
  unitId: string,
  now: Date,
): Promise<void> {
  const { id: campaignId } = await prisma.campaign.findFirstOrThrow({
    where: { communeId, plans: { some: { state: "ISSUED" }, none: { state: "PUBLISHED" } } },
    select: { id: true },
  });
  await prisma.campaignParticipant.create({
    data: { communeId, campaignId, unitId, takesPart: true, setById: membershipId, setAt: now },
  });
}

/** A campaign of three months that asks units for one figure, registered already, reported on and to be reported on. */
async function begin(
  office: Actor,
  subject: string,
  unitIds: readonly string[],
  now: Date,
): Promise<string> {
  const plan = await createPlan({
    author: office,
    state: "ISSUED",
    document: planDocument(subject),
  });
  const { id: planId, campaignId } = plan;
  const day = (days: number) => calendarDate(addDays(now, days));
  await prisma.campaign.update({
    where: { id: campaignId },
    data: { state: "RUNNING", startsOn: addDays(now, -30), endsOn: addDays(now, 60) },
  });
  await createTarget(office, planId, {
    indicator: subject,
    values: [{ year: null, value: 500 }],
    unitIds,
  });
  await createMilestone(office, planId, { kind: "REGISTRATION_DUE", dueOn: day(-20) });
  await createMilestone(office, planId, { kind: "REPORT_DUE", dueOn: day(-10) });
  await createMilestone(office, planId, { kind: "REPORT_DUE", dueOn: day(30) });
  return campaignId;
}

type Pledge = { pledgeId: string; version: number };

/** A draft with a figure in it, which may be handed in. */
async function write(
  writer: Actor,
  of: { campaignId: string; forUnitId?: string; paperNote?: string },
  now: Date,
): Promise<Pledge> {
  const { pledgeId } = await beginPledge(writer, { ...of, round: "" }, now);
  const item = await prisma.pledgeItem.findFirstOrThrow({ where: { pledgeId } });
  const fields = { [itemField(item.id, "promised")]: "12", households: "Hộ Thử" };
  const { version } = await savePledge(writer, { pledgeId, version: 1, fields }, now);
  return { pledgeId, version };
}

async function photograph(office: Actor, pledgeId: string, now: Date): Promise<void> {
  const photo = { pledgeId, kind: "PAPER" as const, file: await smallPhoto(), caption: "Bản giấy" };
  await addPhoto(office, photo, now);
}

/** Gives the pledge in its next version. */
async function handIn(writer: Actor, { pledgeId, version }: Pledge, now: Date): Promise<Pledge> {
  const { isFromPaper } = await prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
  if (isFromPaper) await photograph(writer, pledgeId, now);
  await submitPledge(writer, { pledgeId, version, lateReason: "Họp bản muộn" }, now);
  return { pledgeId, version: version + 1 };
}
