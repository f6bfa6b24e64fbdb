import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { addPhoto, removePhoto } from "@/lib/pledges/photos/commands";
import { mostPhotos } from "@/lib/pledges/photos/limits";
import { findPhoto } from "@/lib/pledges/photos/queries";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { createActor, createUnit } from "../../support/factories";
import { campaignWithReports, draftOf, figureOf, periods, typeInto } from "../../support/reports";

const now = new Date("2026-06-18T02:00:00Z");

type Given = Awaited<ReturnType<typeof campaignWithReports>>;
let given: Given;
let reportId: string;
let lineId: string;
beforeEach(async () => {
  given = await campaignWithReports();
  ({ reportId, lineId } = await draftOf(given, periods[0], now));
});

async function photo(shade = 0): Promise<Blob> {
  const create = {
    width: 60,
    height: 40,
    channels: 3 as const,
    background: { r: shade, g: 90, b: 200 },
  };
  const bytes = await sharp({ create })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 23/1 0/1" } })
    .toBuffer();
  return new Blob([new Uint8Array(bytes)]);
}

const add = async (shade = 0, kind: "ACTIVITY" | "PAPER" = "ACTIVITY") =>
  addPhoto(given.head, { reportId, kind, file: await photo(shade), caption: " Làm đường " }, now);

describe("ảnh của báo cáo", () => {
  test("kept without what the camera wrote, once however often it is sent; told in the audit", async () => {
    const [one, two] = await Promise.all([add(), add()]);

    expect(two).toEqual(one);
    const { content, ...kept } = await prisma.photo.findUniqueOrThrow({
      where: { id: one.photoId },
    });
    expect(kept).toMatchObject({
      reportId,
      pledgeId: null,
      unitId: given.village.id,
      kind: "ACTIVITY",
      caption: "Làm đường",
      mediaType: "image/jpeg",
      width: 60,
      height: 40,
      size: content.byteLength,
    });
    expect((await sharp(content).metadata()).exif).toBeUndefined();
    const lines = await prisma.auditEvent.findMany({
      where: { communeId: given.communeId, action: "photo.added" },
      select: { data: true },
    });
    expect(lines).toEqual([{ data: { photoId: one.photoId, sha256: kept.sha256 } }]);
  });

  test("so many and no more, also when several come at once", async () => {
    for (let shade = 0; shade < mostPhotos - 1; shade += 1) await add(shade * 10);

    const results = await Promise.allSettled([add(201), add(222), add(243)]);

    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await prisma.photo.count({ where: { reportId } })).toBe(mostPhotos);
  });

  test("no picture is refused before anything is written; a stranger's is not even read", async () => {
    const file = new Blob(["<svg xmlns='http://www.w3.org/2000/svg'/>"], { type: "image/jpeg" });
    const sent = { reportId, kind: "ACTIVITY" as const, file, caption: "" };
    const neighbour = await createUnit({ communeId: given.communeId });
    const stranger = await createActor({
      communeId: given.communeId,
      roles: ["UNIT"],
      unitId: neighbour.id,
    });

    await expect(addPhoto(given.head, sent, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await expect(addPhoto(stranger, sent, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await prisma.photo.count()).toBe(0);
  });

  test("seen by who sees the report, by nobody else; not changed once handed in", async () => {
    const { head, office, communeId } = given;
    const { photoId } = await add();
    const neighbour = await createUnit({ communeId });
    const elsewhere = await campaignWithReports();
    const strangers = [
      await createActor({ communeId, roles: ["UNIT"], unitId: neighbour.id }),
      await createActor({ communeId, roles: ["ADMIN", "COUNCIL", "CLERK"] }),
      elsewhere.office,
    ];
    expect(await findPhoto(office, photoId, now)).toBeNull();
    const { version } = await typeInto(head, reportId, figureOf(lineId, "12"), now);
    await submitReport(head, { reportId, version, lateReason: "" }, now);

    expect(await findPhoto(office, photoId, now)).not.toBeNull();
    expect(await findPhoto(head, photoId, now)).not.toBeNull();
    for (const stranger of strangers) {
      expect(await findPhoto(stranger, photoId, now)).toBeNull();
      await expect(removePhoto(stranger, { photoId }, now)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    for (const actor of [head, office]) {
      await expect(removePhoto(actor, { photoId }, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(add(77)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("taken out of a draft; of a pledge just so", async () => {
    const { head, campaignId } = given;
    const { photoId } = await add();
    const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, now);
    const ofPledge = await addPhoto(
      head,
      { pledgeId, kind: "PAPER", file: await photo(5), caption: "" },
      now,
    );
    expect(await findPhoto(head, ofPledge.photoId, now)).not.toBeNull();

    expect(await removePhoto(head, { photoId }, now)).toEqual({ reportId });
    expect(await removePhoto(head, { photoId: ofPledge.photoId }, now)).toEqual({ pledgeId });

    await expect(removePhoto(head, { photoId }, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await prisma.photo.count()).toBe(0);
  });
});
