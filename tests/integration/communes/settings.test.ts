import { deflateSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { installNationalRules } from "@/lib/communes/commands";
import { listHolidays, removeHoliday, setHoliday } from "@/lib/communes/holidays";
import { changeProfile, changeSeal, removeSeal } from "@/lib/communes/profile-commands";
import { findOwnCommune, findSeal, listDayExceptions } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import { listSigners } from "@/lib/people/accounts-queries";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const profile = {
  version: 1,
  headerLines: ["ỦY BAN NHÂN DÂN", "XÃ THỬ"],
  placeName: "Thử",
  address: "Bản Một",
  phone: "0212 000 000",
  email: "xa@vidu.vn",
};

/** 300 × 300, wholly transparent; the checks of a seal are tested beside it, without a database. */
const seal = (() => {
  const part = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 1, 44, 0, 0, 1, 44, 8, 6, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part("IHDR", header),
    part("IDAT", deflateSync(Buffer.alloc(300 * 1201))),
    part("IEND", Buffer.alloc(0)),
  ]);
})();

let admin: Actor;
let neighbour: Actor;
beforeEach(async () => {
  admin = await createActor({ roles: ["ADMIN"] });
  neighbour = await createActor({ roles: ["ADMIN"] });
});

const said = async () =>
  (await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } })).map(
    ({ action, data }) => [action, data] as const,
  );

test("the commune's words about itself change on the version seen, in that commune", async () => {
  const before = await findOwnCommune(neighbour);
  await changeProfile(admin, profile, now);

  expect(await findOwnCommune(admin)).toMatchObject({ ...profile, version: 2 });
  await expect(changeProfile(admin, profile, now)).rejects.toMatchObject({ code: "STALE" });
  await changeProfile(admin, { ...profile, version: 2, phone: "" }, now);
  expect(await findOwnCommune(neighbour)).toEqual(before);
  expect(await said()).toEqual([
    ["commune.changed", { fields: ["headerLines", "placeName", "address", "phone", "email"] }],
    ["commune.changed", { fields: ["phone"] }],
  ]);
});

test("the seal is put in, replaced, taken out; only its own commune has it", async () => {
  await changeSeal(admin, seal, now);
  await changeSeal(admin, seal, now);
  expect(Buffer.from((await findSeal(admin))?.png ?? [])).toEqual(seal);
  expect(await findSeal(neighbour)).toBeNull();
  await expect(changeSeal(admin, seal.subarray(0, 50), now)).rejects.toMatchObject({
    code: "RULE_BROKEN",
  });
  await removeSeal(admin, now);
  await removeSeal(admin, now);
  expect(await findSeal(admin)).toBeNull();
  expect((await said()).map(([action]) => action)).toEqual(Array(3).fill("seal.changed"));
});

describe("days of the commune's own", () => {
  test("stand for the nation's, count for its deadlines, and are taken back", async () => {
    await installNationalRules();
    const worked = { date: "2026-09-01", name: "Trực chống bão", isWorked: true };
    await setHoliday(admin, worked, now);
    await setHoliday(admin, { ...worked, date: "2026-09-05", name: "Làm bù" }, now);

    const of = async (by: Actor) =>
      (await listHolidays(by, 2026)).filter(({ date }) => date.startsWith("2026-09"));
    expect((await of(admin)).map(({ date, isWorked, isOwn }) => [date, isWorked, isOwn])).toEqual([
      ["2026-09-01", true, true],
      ["2026-09-02", false, false],
      ["2026-09-05", true, true],
    ]);
    expect((await of(neighbour)).map(({ date }) => date)).toEqual(["2026-09-01", "2026-09-02"]);
    const exceptions = await listDayExceptions(prisma, admin.communeId, "2026-09-01", "2026-09-01");
    expect(exceptions).toEqual([{ date: "2026-09-01", isWorked: true }]);

    await removeHoliday(admin, { date: "2026-09-01" }, now);
    expect((await of(admin))[0]).toMatchObject({ isWorked: false, isOwn: false });
    for (const by of [admin, neighbour]) {
      await expect(removeHoliday(by, { date: "2026-09-01" }, now)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    await expect(setHoliday(admin, { ...worked, date: "2026-09-03" }, now)).rejects.toThrow(
      /vốn là ngày làm việc/,
    );
  });
});

test("the Chairman signs before the deputies, while they hold the office", async () => {
  const { communeId } = admin;
  await createActor({ roles: ["CHAIR"], communeId, isDeputy: true });
  const chair = await createActor({ roles: ["CHAIR"], communeId });
  await createActor({ roles: ["CHAIR"] });

  const signers = await listSigners(admin, now);

  expect(signers.map(({ id, isDeputy }) => [id === chair.membershipId, isDeputy])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test.each(["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK"] as const)(
  "%s changes none of it",
  async (role) => {
    const by = await createActor({ roles: [role], communeId: admin.communeId });
    for (const run of [
      () => changeProfile(by, profile, now),
      () => changeSeal(by, seal, now),
      () => removeSeal(by, now),
      () => setHoliday(by, { date: "2026-12-24", name: "x", isWorked: false }, now),
      () => removeHoliday(by, { date: "2026-12-24" }, now),
    ]) {
      await expect(run()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await said()).toEqual([]);
  },
);
