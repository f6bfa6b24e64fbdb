import "server-only";
import { addDays } from "date-fns";
import type { Actor } from "@/lib/auth/actor";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { communeKindLabels } from "@/lib/communes/state";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { achievementReport } from "@/lib/documents/templates/achievement-report/achievement-report";
import { unitMinutes } from "@/lib/documents/templates/unit-minutes/unit-minutes";
import { unitRequest } from "@/lib/documents/templates/unit-request/unit-request";
import { awardName, findAwardKind } from "@/lib/nominations/awards/catalogue";
import type { SeenDossier, SeenNomination } from "@/lib/nominations/dossiers/hold";
import { askedFor, meritFor } from "@/lib/nominations/dossiers/title";
import { listEarlierAwards } from "@/lib/nominations/recipients/history";
import { readClock } from "@/lib/text/clock";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { nameOf } from "./words";

/** Báo cáo thành tích of one nomination, as it stands now. */
export async function reportPaper(
  actor: Actor,
  { dossier, nomination }: { dossier: SeenDossier; nomination: SeenNomination },
  now: Date,
): Promise<OfficialDocument> {
  const commune = await findOwnCommune(actor);
  const earlier = await listEarlierAwards(prisma, actor, [nomination.recipientId]);
  const until = dossier.submittedAt
    ? calendarDate(dossier.submittedAt)
    : calendarDate(addDays(now, 1));
  const { award, points, story, citation } = nomination;
  const merit = meritFor(aboutOf(dossier));
  return achievementReport({
    commune,
    unit: dossier.unit.name,
    nominee: { ...nomination, name: nameOf(nomination), part: partOf(nomination) },
    asked: `tặng ${findAwardKind(award)?.group === "TITLE" ? "danh hiệu " : ""}${awardName(award)}`,
    occasion: dossier.type === "SUDDEN" ? `về thành tích ${merit}` : merit,
    achievedFrom: readDay(dossier.achievedFrom),
    achievedTo: readDay(dossier.achievedTo),
    citation,
    points,
    story,
    // As it stood when the dossier was handed in: what came of it is not one of its own reasons.
    earlier: (earlier.get(nomination.recipientId) ?? [])
      .filter(({ isRevoked, on }) => !isRevoked && (on === null || on < until))
      .map((one) => ({ award: awardName(one.award), number: one.number, on: one.on })),
    signer: signerOf(dossier),
  });
}

/** Tờ trình of the unit over those of the dossier that this person sees; on what it rests, as of the day it came in. */
export async function requestPaper(
  actor: Actor,
  dossier: SeenDossier,
  now: Date,
): Promise<OfficialDocument> {
  const commune = await findOwnCommune(actor);
  const { legalBases } = await findTemplateFacts(actor, dossier.submittedAt ?? now);
  return unitRequest({
    commune: {
      ...commune,
      name: communeName(commune),
      kind: communeKindLabels[commune.kind],
    },
    unit: dossier.unit.name,
    // A village keeps no register of its papers; any other unit writes its number in.
    number: dossier.paperNumber || (dossier.unit.kind === "VILLAGE" ? "" : "/TTr"),
    on: readDay(dossier.paperOn),
    legalBases: legalBases
      .map(({ citation }) => citation)
      .filter((citation) => /^(?:luật|nghị định).*thi đua, khen thưởng/iu.test(citation)),
    asking: askedFor(aboutOf(dossier)),
    merit: `có thành tích ${meritFor(aboutOf(dossier))}`,
    meetingOn: readDay(dossier.meeting?.heldOn ?? null),
    nominees: stillNominated(dossier).map((nomination) => ({
      ...nomination,
      name: nameOf(nomination),
      part: partOf(nomination),
      award: awardName(nomination.award),
      votes:
        nomination.votesFor === null
          ? ""
          : `${nomination.votesFor}/${dossier.meeting?.presentCount ?? "…"}`,
    })),
    signer: signerOf(dossier),
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
    asking: askedFor(aboutOf(dossier)),
    ...meeting,
    heldOn,
    beganAt: readClock(meeting.beganAt),
    endedAt: readClock(meeting.endedAt),
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

const partOf = ({ audience }: Pick<SeenNomination, "audience">) =>
  audience === "ENTERPRISE" ? "COLLECTIVE" : audience;

const signerOf = ({ signerName, signerPost }: SeenDossier) => ({
  name: signerName,
  post: signerPost,
});

function aboutOf({ type, campaign, achievedFrom, achievedTo, createdAt }: SeenDossier) {
  const begun = calendarDate(createdAt);
  return {
    type,
    campaignTitle: campaign?.title,
    achieved: { from: readDay(achievedFrom) ?? begun, to: readDay(achievedTo) ?? begun },
  };
}
