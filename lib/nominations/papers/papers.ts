import "server-only";
import { addDays } from "date-fns";
import type { Actor } from "@/lib/auth/actor";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { achievementReport } from "@/lib/documents/templates/achievement-report/achievement-report";
import { unitMinutes } from "@/lib/documents/templates/unit-minutes/unit-minutes";
import { unitRequest } from "@/lib/documents/templates/unit-request/unit-request";
import { awardName, findAwardKind } from "@/lib/nominations/awards/catalogue";
import type { PaperForm } from "@/lib/nominations/awards/nomination-rules";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import type { SeenDossier, SeenNomination } from "@/lib/nominations/dossiers/hold";
import { listEarlierAwards } from "@/lib/nominations/recipients/history";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { nameOf } from "./words";

/** Báo cáo thành tích of one nomination, as it stands now; forms as on the day the dossier was received (DOMAIN §1). */
export async function reportPaper(
  actor: Actor,
  { dossier, nomination }: { dossier: SeenDossier; nomination: SeenNomination },
  now: Date,
): Promise<OfficialDocument> {
  const commune = await findOwnCommune(actor);
  const earlier = await listEarlierAwards(prisma, actor, [nomination.recipientId]);
  const { nomination: rules } = await findRuleBook(actor, dossier.submittedAt ?? now);
  const until = dossier.submittedAt
    ? calendarDate(dossier.submittedAt)
    : calendarDate(addDays(now, 1));
  const { audience, award, points, story, citation } = nomination;
  return achievementReport({
    commune,
    unit: dossier.unit.name,
    nominee: {
      ...nomination,
      name: nameOf(nomination),
      isCollective: audience === "COLLECTIVE" || audience === "ENTERPRISE",
    },
    asked: `tặng ${findAwardKind(award)?.group === "TITLE" ? "danh hiệu " : ""}${awardName(award)}`,
    occasion: occasionOf(dossier),
    achievedFrom: readDay(dossier.achievedFrom),
    achievedTo: readDay(dossier.achievedTo),
    citation,
    points,
    story,
    // As it stood when the dossier was handed in: what came of it is not one of its own reasons.
    earlier: (earlier.get(nomination.recipientId) ?? [])
      .filter(({ isRevoked, on }) => !isRevoked && (on === null || on < until))
      .map((one) => ({ award: awardName(one.award), number: one.number, on: one.on })),
    form: formWords(rules.reportForm(dossier.type, audience)),
  });
}

/** Tờ trình of the unit over those of the dossier that this person sees. */
export async function requestPaper(
  actor: Actor,
  dossier: SeenDossier,
  now: Date,
): Promise<OfficialDocument> {
  const commune = await findOwnCommune(actor);
  const { nomination: rules } = await findRuleBook(actor, dossier.submittedAt ?? now);
  return unitRequest({
    commune: { ...commune, name: communeName(commune) },
    unit: dossier.unit.name,
    number: dossier.paperNumber,
    on: readDay(dossier.paperOn),
    occasion: occasionOf(dossier),
    meetingOn: readDay(dossier.meeting?.heldOn ?? null),
    nominees: stillNominated(dossier).map((nomination) => ({
      ...nomination,
      name: nameOf(nomination),
      group: nomination.audience === "ENTERPRISE" ? "COLLECTIVE" : nomination.audience,
      award: awardName(nomination.award),
      votes:
        nomination.votesFor === null
          ? ""
          : `${nomination.votesFor}/${dossier.meeting?.presentCount ?? "…"}`,
    })),
    form: formWords(rules.request),
    head: "",
  });
}

/** Biên bản họp xét of the unit; null while it has written no meeting down. */
export async function minutesPaper(
  actor: Actor,
  dossier: SeenDossier,
): Promise<OfficialDocument | null> {
  const { meeting } = dossier;
  const heldOn = readDay(meeting?.heldOn ?? null);
  if (!meeting || !heldOn) return null;
  return unitMinutes({
    commune: await findOwnCommune(actor),
    unit: dossier.unit.name,
    occasion: occasionOf(dossier),
    ...meeting,
    heldOn,
    chair: meeting.chairName,
    secretary: meeting.secretaryName,
    nominees: stillNominated(dossier).map((nomination) => ({
      ...nomination,
      name: nameOf(nomination),
      award: awardName(nomination.award),
    })),
  });
}

const stillNominated = ({ nominations }: SeenDossier) =>
  nominations.filter(({ state }) => state !== "WITHDRAWN");

function occasionOf({ type, campaign, achievedTo }: SeenDossier): string {
  const year = readDay(achievedTo)?.slice(0, 4);
  if (type === "CAMPAIGN" && campaign) return `trong phong trào ${quoted(campaign.title)}`;
  if (type === "SUDDEN") return "đột xuất";
  return year ? `theo công trạng năm ${year}` : "theo công trạng";
}

/** A title that says "Phong trào thi đua …" already is not said to be one twice. */
function quoted(title: string): string {
  const bare = title.replace(/^phong trào(?: thi đua)?\s+/iu, "thi đua ");
  return bare.charAt(0).toLocaleLowerCase("vi") + bare.slice(1);
}

function formWords(form: PaperForm | null): string {
  return form ? [form.name, form.legalBasis].filter(Boolean).join(", ") : "";
}
