import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import {
  closeCampaign,
  setAccumulations,
  setClosingDay,
  setLevel,
  setParticipants,
} from "@/lib/pledges/closing/settings";
import { findDemands } from "@/lib/pledges/demands";
import { at, beginYear, type Year } from "../../support/emulation-year";
import { createActor, createUnit } from "../../support/factories";

const now = at("2026-02-02");

const versionOf = async ({ campaignId }: Year) =>
  (await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).version;

const demandsOf = async ({ office, campaignId }: Year, day = "2026-02-02") => {
  const demands = await findDemands(prisma, office, campaignId, at(day));
  if (!demands) throw new Error("no demands");
  return demands;
};

const actions = async ({ communeId }: Year) =>
  (
    await prisma.auditEvent.findMany({
      where: { communeId, subjectType: "campaign" },
      select: { action: true, data: true },
      orderBy: { sequence: "asc" },
    })
  ).map(({ action, data }) => [action, data]);

describe("settings of a campaign", () => {
  test("the closing day shuts the forms, a later one opens them again; without one 30 days after the plan's last", async () => {
    const year = await beginYear({ villages: 1 });
    const { office, campaignId } = year;
    const set = async (closesOn: string | null) =>
      setClosingDay(office, { campaignId, version: await versionOf(year), closesOn }, now);

    expect((await demandsOf(year)).closesOn).toBe("2027-01-30");
    await set("2026-02-01");
    expect(await demandsOf(year)).toMatchObject({ closesOn: "2026-02-01", isOpen: false });
    await set("2026-02-02");
    expect(await demandsOf(year)).toMatchObject({ isOpen: true });
    await set(null);
    expect((await demandsOf(year)).closesOn).toBe("2027-01-30");
    await expect(set("2025-12-31")).rejects.toMatchObject({ code: "RULE_BROKEN" });

    expect(await actions(year)).toEqual(
      ["2026-02-01", "2026-02-02", null].map((on) => ["campaign.closing-day-set", { on }]),
    );
  });

  test("who takes part: what differs from the papers is kept, and forgotten when it no longer does", async () => {
    const year = await beginYear({ villages: 2 });
    const { office, campaignId, communeId } = year;
    const school = await prisma.unit.create({
      data: { communeId, kind: "SCHOOL", name: "Trường Thử" },
    });
    const [one, two] = year.units.map(({ id }) => id);
    const set = async (unitIds: (string | undefined)[]) =>
      setParticipants(
        office,
        {
          campaignId,
          version: await versionOf(year),
          unitIds: unitIds.flatMap((id) => id ?? []),
        },
        now,
      );
    const stranger = await createUnit();

    expect(await set([one, school.id, stranger.id])).toBe(2);
    expect([...(await demandsOf(year)).participants].sort()).toEqual([one, school.id].sort());
    expect(await prisma.campaignParticipant.count({ where: { campaignId } })).toBe(2);
    expect(await set([one, two])).toBe(2);
    expect([...(await demandsOf(year)).participants].sort()).toEqual([one, two].sort());
    expect(await prisma.campaignParticipant.count({ where: { campaignId } })).toBe(0);
    expect(await set([one, two])).toBe(0);
  });

  test("how figures are counted is kept by target; another campaign's target is left alone", async () => {
    const [year, other] = [await beginYear({ villages: 1 }), await beginYear({ villages: 1 })];
    const [target] = (await demandsOf(year)).targets;
    const [foreign] = (await demandsOf(other)).targets;
    const input = {
      campaignId: year.campaignId,
      version: await versionOf(year),
      choices: new Map([
        [target?.id ?? "", "LATEST" as const],
        [foreign?.id ?? "", "LATEST" as const],
      ]),
    };
    expect(await setAccumulations(year.office, input, now)).toBe(1);
    expect([...(await demandsOf(year)).accumulations]).toEqual([[target?.id, "LATEST"]]);
    expect([...(await demandsOf(other)).accumulations]).toEqual([]);
  });

  test("who saw older settings changes nothing; nor does who may not", async () => {
    const year = await beginYear({ villages: 1 });
    const { office, campaignId, communeId } = year;
    const version = await versionOf(year);
    const input = { campaignId, version, level: "CLUSTER" as const };
    await setLevel(office, input, now);
    await expect(setLevel(office, input, now)).rejects.toMatchObject({ code: "STALE" });
    const fresh = { ...input, version: version + 1 };
    const refused = [
      [await createActor({ communeId, roles: ["CHAIR"] }), "FORBIDDEN"],
      [year.heads[0] ?? office, "NOT_FOUND"],
      [await createActor(), "NOT_FOUND"],
    ] as const;
    for (const [actor, code] of refused) {
      await expect(setLevel(actor, fresh, now)).rejects.toMatchObject({ code });
      await expect(closeCampaign(actor, { campaignId }, now)).rejects.toMatchObject({ code });
    }
    expect(await actions(year)).toEqual([["campaign.level-set", { level: "CLUSTER" }]]);
  });
});

describe("closeCampaign", () => {
  test("ends it once, of two who press at once too; nothing more is taken nor set", async () => {
    const year = await beginYear({ villages: 1 });
    const { office, campaignId } = year;
    const both = await Promise.allSettled([
      closeCampaign(office, { campaignId }, now),
      closeCampaign(office, { campaignId }, now),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await actions(year)).toEqual([["campaign.moved", { from: "RUNNING", to: "CLOSED" }]]);
    expect(await demandsOf(year)).toMatchObject({ isOpen: false, campaign: { state: "CLOSED" } });
    const version = await versionOf(year);
    await expect(
      setClosingDay(office, { campaignId, version, closesOn: "2027-01-31" }, now),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
