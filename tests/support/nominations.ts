import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { beginDossier } from "@/lib/nominations/dossiers/begin-dossier";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { draftVersion } from "@/lib/nominations/dossiers/hold";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { saveMeeting } from "@/lib/nominations/dossiers/save-meeting";
import { saveNominee } from "@/lib/nominations/dossiers/save-nominee";
import { savePoints } from "@/lib/nominations/dossiers/save-points";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { newId } from "@/lib/text/new-id";
import { createActor, createUnit } from "./factories";

// A unit's dossier made as its people make it, by the commands.

export const now = new Date("2026-11-20T02:00:00Z");

/** A commune with its office, two villages, the head of each, and its Chairman. */
export async function communeOfTwo() {
  const office = await createActor();
  const { communeId } = office;
  const village = await createUnit({ communeId });
  const otherVillage = await createUnit({ communeId });
  const of = (unitId: string) => createActor({ communeId, roles: ["UNIT"], unitId });
  return {
    communeId,
    office,
    chair: await createActor({ communeId, roles: ["CHAIR"] }),
    village,
    otherVillage,
    head: await of(village.id),
    otherHead: await of(otherVillage.id),
  };
}

const year = { achievedFrom: "2026-01-01", achievedTo: "2026-10-31" };

export async function begin(actor: Actor, rest: Partial<Parameters<typeof beginDossier>[1]> = {}) {
  const { dossierId } = await beginDossier(
    actor,
    {
      dossierId: newId(),
      type: "MERIT",
      campaignId: null,
      procedure: "FULL",
      shortGround: "",
      ...year,
      ...rest,
    },
    now,
  );
  return dossierId;
}

export function nominee(dossierId: string, rest: Partial<Parameters<typeof addNominee>[1]> = {}) {
  return {
    dossierId,
    kind: "PERSON" as const,
    name: "Lò Văn Thử",
    award: "giay-khen",
    recipient: "new",
    newRecipientId: newId(),
    mark: "",
    shown: [],
    ...rest,
  };
}

/** Everything of one nomination that must be there, written. */
export async function writeAll(
  actor: Actor,
  nominationId: string,
  rest: Partial<Parameters<typeof saveNominee>[1]> = {},
) {
  const read = () => prisma.nomination.findUniqueOrThrow({ where: { id: nominationId } });
  const { version, name, award } = await read();
  await saveNominee(
    actor,
    {
      nominationId,
      version,
      award,
      name,
      honorific: "Ông",
      post: "Trưởng bản",
      place: "Bản Thử",
      isLeader: false,
      peopleCount: null,
      advancedCount: null,
      womenCount: null,
      citation: "Đã có thành tích xuất sắc trong phong trào làm đường bản",
      isClear: true,
      ...rest,
    },
    now,
  );
  await savePoints(
    actor,
    {
      nominationId,
      version: (await read()).version,
      story: "Vận động 12 hộ hiến đất làm đường.",
      criteria: new Map(),
      items: new Map(),
    },
    now,
  );
}

/** The meeting, with all in favour of each nominee. */
export async function meet(actor: Actor, dossierId: string) {
  const dossier = await seen(actor, dossierId);
  await saveMeeting(
    actor,
    {
      dossierId,
      version: dossier.version,
      meeting: {
        heldOn: "2026-11-10",
        beganAt: "19:30",
        endedAt: "21:00",
        place: "Nhà văn hóa bản",
        calledCount: 30,
        presentCount: 25,
        chairName: "Lò Văn Chủ",
        secretaryName: "Lò Thị Ghi",
        notes: "",
      },
      votes: dossier.nominations.map(({ id }) => ({
        nominationId: id,
        votesFor: 24,
        votesAgainst: 1,
      })),
    },
    now,
  );
}

export async function seen(actor: Actor, dossierId: string) {
  const dossier = await findDossier(actor, dossierId, now);
  if (!dossier) throw new Error("no dossier");
  return dossier;
}

/** What the check page sends. */
export async function press(actor: Actor, dossierId: string) {
  const dossier = await seen(actor, dossierId);
  return { dossierId, version: dossier.version, seen: draftVersion(dossier) };
}

/** A dossier with one nominee, everything written, nothing handed in. */
export async function writtenDossier(actor: Actor, name?: string) {
  const dossierId = await begin(actor);
  const { nominationId } = await addNominee(
    actor,
    nominee(dossierId, { ...(name && { name }) }),
    now,
  );
  await writeAll(actor, nominationId);
  await meet(actor, dossierId);
  return { dossierId, nominationId };
}

export async function handedIn(actor: Actor, name?: string) {
  const written = await writtenDossier(actor, name);
  await submitDossier(actor, await press(actor, written.dossierId), now);
  return written;
}
