import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { findAchievement } from "@/lib/nominations/dossiers/achievement";
import { beginDossier } from "@/lib/nominations/dossiers/begin-dossier";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { draftVersion } from "@/lib/nominations/dossiers/hold";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { saveDossier } from "@/lib/nominations/dossiers/save-dossier";
import { saveMeeting } from "@/lib/nominations/dossiers/save-meeting";
import { saveNominee } from "@/lib/nominations/dossiers/save-nominee";
import { savePoints } from "@/lib/nominations/dossiers/save-points";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { addFile } from "@/lib/nominations/files/commands";
import { newId } from "@/lib/text/new-id";
import { at } from "../moment";
import { paperPicture } from "../paper-picture";
import type { DossierSeed, NomineeSeed } from "./dossiers";

type Writers = { office: Actor; villageHead: Actor; campaignId: string };

/**
 * Has a dossier written and handed in: by the village head, or by the office from a unit's paper. Gives the ids of its
 * nominations, in their order; null where the first of them was nominated before.
 */
export async function seedDossier(
  { office, villageHead, campaignId }: Writers,
  seed: DossierSeed,
): Promise<string[] | null> {
  const { communeId } = office;
  const { unit, type, shortGround = "", achieved, nominees } = seed;
  const name = nominees[0]?.name;
  if ((await prisma.nomination.count({ where: { communeId, name } })) > 0) return null;

  const { id: unitId } = await prisma.unit.findFirstOrThrow({
    where: { communeId, name: unit },
    select: { id: true },
  });
  const isOwn = villageHead.unitId === unitId;
  const writer = isOwn ? villageHead : office;
  const now = at(seed.begunAt);
  const { dossierId } = await beginDossier(
    writer,
    {
      dossierId: newId(),
      type,
      campaignId: type === "CAMPAIGN" ? campaignId : null,
      procedure: shortGround ? "SHORT" : "FULL",
      shortGround,
      achievedFrom: achieved.from,
      achievedTo: achieved.to,
      ...(!isOwn && { forUnitId: unitId, paperNote: "Tờ trình giấy có chữ ký, đóng dấu" }),
    },
    now,
  );
  const ids: string[] = [];
  for (const nominee of nominees) ids.push(await nominate(writer, dossierId, nominee, now));
  if (!isOwn) {
    const file = await paperPicture();
    for (const part of ["request", ...(seed.papers ?? [])] as const) {
      await addFile(writer, { dossierId, nominationId: null, part, file }, now);
    }
  }
  await writeSigner(writer, dossierId, seed);
  if (seed.meeting) await writeMeeting(writer, dossierId, seed, ids);
  if (seed.submittedAt) await handIn(writer, dossierId, at(seed.submittedAt));
  return ids;
}

async function nominate(
  writer: Actor,
  dossierId: string,
  { kind, name, award, ...nominee }: NomineeSeed,
  now: Date,
): Promise<string> {
  const { nominationId } = await addNominee(
    writer,
    {
      dossierId,
      kind,
      name,
      award,
      recipient: "new",
      newRecipientId: newId(),
      mark: "",
      // Nobody was asked whether they are another of a like name.
      shown: [],
    },
    now,
  );
  await saveNominee(
    writer,
    {
      nominationId,
      version: 1,
      award,
      name,
      honorific: nominee.honorific ?? "",
      post: nominee.post ?? "",
      place: nominee.place ?? "",
      isLeader: kind === "PERSON" ? false : null,
      peopleCount: nominee.people ?? null,
      advancedCount: null,
      womenCount: nominee.women ?? null,
      citation: nominee.citation,
      isClear: true,
    },
    now,
  );
  await writeAchievement(writer, { dossierId, nominationId }, nominee, now);
  return nominationId;
}

async function writeAchievement(
  writer: Actor,
  { dossierId, nominationId }: { dossierId: string; nominationId: string },
  { story, criterion, tellsFigures }: Pick<NomineeSeed, "story" | "criterion" | "tellsFigures">,
  now: Date,
): Promise<void> {
  const points = { criteria: new Map<string, string>(), items: new Map<string, string>() };
  if (criterion) {
    const dossier = await dossierOf(writer, dossierId, now);
    const nomination = dossier.nominations.find(({ id }) => id === nominationId);
    if (!nomination) throw new Error("The writer sees whom they nominate.");
    const { criteria, items } = await findAchievement(prisma, writer, dossier, nomination, now);
    const [first] = criteria;
    if (first) points.criteria.set(first.criterionId, criterion);
    for (const { itemId } of tellsFigures ? items : []) points.items.set(itemId, "");
  }
  await savePoints(writer, { nominationId, version: 2, story, ...points }, now);
}

/** The head of the unit, who led its meeting, signs its tờ trình on the day it is handed in. */
async function writeSigner(
  writer: Actor,
  dossierId: string,
  { meeting, achieved, begunAt, submittedAt }: DossierSeed,
): Promise<void> {
  if (!meeting) return;
  const now = at(begunAt);
  const { version, title, type, procedure, shortGround, campaignId, paperNumber, paperNote } =
    await dossierOf(writer, dossierId, now);
  await saveDossier(
    writer,
    {
      ...{ dossierId, version, title, type, procedure, shortGround, campaignId },
      ...{ paperNumber, paperNote },
      achievedFrom: achieved.from,
      achievedTo: achieved.to,
      paperOn: submittedAt?.slice(0, 10) ?? null,
      signerName: meeting.chair,
      signerPost: "",
    },
    now,
  );
}

async function writeMeeting(
  writer: Actor,
  dossierId: string,
  { meeting, nominees, begunAt }: DossierSeed,
  ids: readonly string[],
): Promise<void> {
  if (!meeting) return;
  const now = at(begunAt);
  const { heldOn, from, to, place, called, present, chair, secretary } = meeting;
  const { version } = await dossierOf(writer, dossierId, now);
  await saveMeeting(
    writer,
    {
      dossierId,
      version,
      meeting: {
        heldOn,
        beganAt: from,
        endedAt: to,
        place,
        calledCount: called,
        presentCount: present,
        chairName: chair,
        secretaryName: secretary,
        notes: "",
      },
      votes: nominees.map(({ votes }, index) => ({
        nominationId: ids[index] ?? "",
        votesFor: votes,
        votesAgainst: present - votes,
      })),
    },
    now,
  );
}

async function handIn(writer: Actor, dossierId: string, now: Date): Promise<void> {
  const dossier = await dossierOf(writer, dossierId, now);
  const { version } = dossier;
  await submitDossier(writer, { dossierId, version, seen: draftVersion(dossier) }, now);
}

async function dossierOf(writer: Actor, dossierId: string, now: Date) {
  const dossier = await findDossier(writer, dossierId, now);
  if (!dossier) throw new Error("The writer sees the dossier they write.");
  return dossier;
}
