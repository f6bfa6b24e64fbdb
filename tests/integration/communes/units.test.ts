import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { findUnit, listUnits } from "@/lib/communes/queries";
import {
  addUnit,
  correctUnit,
  endUnit,
  mergeUnit,
  renameUnit,
  reopenUnit,
} from "@/lib/communes/units-commands";
import { prisma } from "@/lib/db/client";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const village = (name: string, validFrom: string | null = "2020-01-01") => ({
  kind: "VILLAGE" as const,
  name,
  shortName: null,
  parentId: null,
  validFrom,
});

let admin: Actor;
let neighbour: Actor;

beforeEach(async () => {
  admin = await createActor({ roles: ["ADMIN"] });
  neighbour = await createActor({ roles: ["ADMIN"] });
});

const names = async (day: string) =>
  (await listUnits(admin, new Date(day))).map(({ name }) => name);
const actions = async () =>
  (await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } })).map(({ action }) => action);
const broken = { code: "RULE_BROKEN" };

describe("a unit", () => {
  test("is renamed from a day: papers of before keep the old one, its work passes on", async () => {
    const old = await addUnit(admin, village("Bản Nậm Ban"), now);
    const renaming = { unitId: old, version: 1, name: "Bản Ban Xuân", shortName: null };

    const renamed = await renameUnit(admin, { ...renaming, from: "2026-12-01" }, now);

    expect(await names("2026-11-30")).toEqual(["Bản Nậm Ban"]);
    expect(await names("2026-12-01")).toEqual(["Bản Ban Xuân"]);
    expect(await findUnit(admin, renamed)).toMatchObject({ predecessors: [{ id: old }] });
    expect(await actions()).toEqual(["unit.added", "unit.renamed"]);
    await expect(renameUnit(admin, { ...renaming, from: "2026-12-02" }, now)).rejects.toMatchObject(
      broken,
    );
  });

  test("two merge into one, and never in a circle", async () => {
    const high = await addUnit(admin, village("Bản Trên"), now);
    const low = await addUnit(admin, village("Bản Dưới"), now);
    const from = "2026-07-01";
    await mergeUnit(admin, { unitId: low, version: 1, intoId: high, from }, now);

    expect(await names("2026-06-30")).toEqual(["Bản Dưới", "Bản Trên"]);
    expect(await names("2026-07-01")).toEqual(["Bản Trên"]);
    expect(await findUnit(admin, high)).toMatchObject({ predecessors: [{ id: low }] });
    for (const [unitId, intoId] of [
      [high, low],
      [high, high],
    ] as const) {
      const merging = { unitId, version: 1, intoId, from: "2026-08-01" };
      await expect(mergeUnit(admin, merging, now)).rejects.toMatchObject(broken);
    }
    const foreign = await addUnit(neighbour, village("Bản Lạ"), now);
    await expect(
      mergeUnit(admin, { unitId: high, version: 1, intoId: foreign, from }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("merged, passes the units under it on; one of them that receives it takes its place", async () => {
    const top = await addUnit(admin, village("Cụm Trên"), now);
    const old = await addUnit(admin, { ...village("Cụm Cũ"), parentId: top }, now);
    const kept = await addUnit(admin, { ...village("Bản Giữ"), parentId: old }, now);
    const into = await addUnit(admin, { ...village("Bản Nhận"), parentId: kept }, now);
    const aside = await addUnit(admin, village("Cụm Bên"), now);
    const parentOf = async (id: string) => (await findUnit(admin, id))?.parentId;
    const from = "2026-12-01";

    await mergeUnit(admin, { unitId: old, version: 1, intoId: into, from }, now);
    expect([await parentOf(into), await parentOf(kept)]).toEqual([top, into]);

    await mergeUnit(admin, { unitId: into, version: 1, intoId: aside, from: "2027-01-01" }, now);
    expect([await parentOf(kept), await parentOf(aside)]).toEqual([aside, null]);
  });

  test("one that begins later is among those to choose from, one that has ended is not", async () => {
    const unitId = await addUnit(admin, village("Bản Tên Cũ"), now);
    const renaming = { unitId, version: 1, name: "Bản Tên Mới", shortName: null };
    await renameUnit(admin, { ...renaming, from: "2026-12-01" }, now);
    const choices = async (day: string) =>
      (await listUnits(admin, new Date(day), { includeComing: true })).map(({ name }) => name);

    expect(await choices("2026-11-21")).toEqual(["Bản Tên Cũ", "Bản Tên Mới"]);
    expect(await choices("2026-12-01")).toEqual(["Bản Tên Mới"]);
  });

  test("ends, and an end entered by mistake is taken back", async () => {
    const unitId = await addUnit(admin, village("Bản Pá Lau"), now);
    await endUnit(admin, { unitId, version: 1, on: "2026-11-30" }, now);
    expect(await names("2026-12-01")).toEqual([]);
    await expect(
      endUnit(admin, { unitId, version: 1, on: "2026-11-29" }, now),
    ).rejects.toMatchObject({ code: "STALE" });

    await reopenUnit(admin, { unitId, version: 2 }, now);

    expect(await names("2026-12-01")).toEqual(["Bản Pá Lau"]);
    await expect(
      endUnit(admin, { unitId, version: 3, on: "2019-12-31" }, now),
    ).rejects.toMatchObject(broken);
  });

  test("bears a name of its own on each day, however it is typed", async () => {
    const first = await addUnit(admin, village("Bản Hòa Bình"), now);
    await expect(addUnit(admin, village("bản  hoà bình"), now)).rejects.toThrow(/Bản Hòa Bình/);
    await endUnit(admin, { unitId: first, version: 1, on: "2026-06-30" }, now);
    const second = await addUnit(admin, village("Bản Hòa Bình", "2026-07-01"), now);
    await expect(reopenUnit(admin, { unitId: first, version: 2 }, now)).rejects.toMatchObject(
      broken,
    );

    expect(await names("2026-07-01")).toEqual(["Bản Hòa Bình"]);
    await addUnit(neighbour, village("Bản Hòa Bình"), now);
    await expect(
      correctUnit(
        admin,
        { unitId: second, version: 1, ...village("Bản Hòa Bình", "2026-06-01") },
        now,
      ),
    ).rejects.toMatchObject(broken);
  });

  test("of two who add the same one at the same moment, one does", async () => {
    const both = await Promise.allSettled([
      addUnit(admin, village("Bản Mới"), now),
      addUnit(admin, village("Bản Mới"), now),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is put right under a superior that is not below it", async () => {
    const top = await addUnit(admin, village("Cụm Đông"), now);
    const below = await addUnit(admin, { ...village("Bản Một"), parentId: top }, now);
    await correctUnit(
      admin,
      { unitId: below, version: 1, ...village("Bản Mốt"), parentId: top },
      now,
    );
    expect(await names("2026-11-21")).toEqual(["Bản Mốt", "Cụm Đông"]);
    await expect(
      correctUnit(admin, { unitId: top, version: 1, ...village("Cụm Đông"), parentId: below }, now),
    ).rejects.toMatchObject(broken);
    await expect(
      correctUnit(admin, { unitId: top, version: 9, ...village("Cụm Tây") }, now),
    ).rejects.toMatchObject({ code: "STALE" });
  });
});

test("only the commune's own administrator changes its units", async () => {
  const unitId = await addUnit(admin, village("Bản Nà Hỳ"), now);
  const intoId = await addUnit(admin, village("Bản Khác"), now);
  const ref = { unitId, version: 1 };
  const commands: [string, (by: Actor) => Promise<unknown>][] = [
    ["correct", (by) => correctUnit(by, { ...ref, ...village("Bản X") }, now)],
    [
      "rename",
      (by) => renameUnit(by, { ...ref, name: "Y", shortName: null, from: "2026-12-01" }, now),
    ],
    ["merge", (by) => mergeUnit(by, { ...ref, intoId, from: "2026-12-01" }, now)],
    ["end", (by) => endUnit(by, { ...ref, on: "2026-12-01" }, now)],
    ["reopen", (by) => reopenUnit(by, ref, now)],
  ];
  const before = await actions();
  for (const role of ["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK"] as const) {
    const by = await createActor({ roles: [role], communeId: admin.communeId });
    await expect(addUnit(by, village("Bản Z"), now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const [command, run] of commands) {
      await expect(run(by), `${command} by ${role}`).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  }
  for (const [command, run] of commands) {
    await expect(run(neighbour), command).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await findUnit(neighbour, unitId)).toBeNull();
  expect(await actions()).toEqual(before);
});
