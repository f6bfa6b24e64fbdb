import { describe, expect, test } from "vitest";
import { discardBulletin, saveBulletin } from "@/lib/campaigns/public/bulletin/commands";
import { findBulletin, publicBulletin } from "@/lib/campaigns/public/bulletin/queries";
import { findPublicPaper } from "@/lib/campaigns/public/paper-queries";
import { prisma } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import {
  createActor,
  createCommune,
  createPlan,
  createPublishedPlan,
} from "../../../support/factories";

const now = new Date("2026-11-21T08:00:00Z");

async function published(hidden: { hiddenClauses?: string[]; hidesAnnexes?: boolean } = {}) {
  const commune = await createCommune();
  const office = await createActor({ communeId: commune.id });
  const { plan, campaign } = await createPublishedPlan({ author: office, now, ...hidden });
  const spoken = async () => {
    const paper = await findPublicPaper({ commune: commune.slug, campaign: campaign.slug }, now);
    return paper && publicBulletin("xã Thử", paper, now);
  };
  return { commune, office, planId: plan.id, spoken };
}

describe("the bulletin of a plan", () => {
  test("is made from its facts until somebody writes another, and again when that is given up", async () => {
    const { office, planId, spoken } = await published();
    const made = await spoken();
    expect(made).toContain("làm đường bản");

    await saveBulletin(
      office,
      { planId, version: 0, text: "Kính thưa bà con. Gọi 0912 345 678." },
      now,
    );
    expect(await spoken()).toBe("Kính thưa bà con. Gọi [không công khai].");
    const kept = await findBulletin(office, planId, now);
    expect(kept?.saved).toMatchObject({ version: 1, text: expect.stringContaining("0912") });

    await discardBulletin(office, { planId, version: 1 }, now);
    expect(await spoken()).toBe(made);
    const lines = await prisma.auditEvent.findMany({
      where: { action: "bulletin.edited" },
      take: 9,
    });
    expect(lines.map(({ data }) => data)).toEqual([{ version: 1 }, { version: 0 }]);
  });

  test.each([
    ["a clause", { hiddenClauses: ["1"] }],
    ["the annexes", { hidesAnnexes: true }],
  ])("saved before %s was hidden, is not read; the same saved after that is", async (_, hidden) => {
    const { commune, office, planId, spoken } = await published(hidden);
    const text = "Lời có điều giữ kín.";
    const before = new Date(now.getTime() - 60_000);
    const after = new Date(now.getTime() + 60_000);
    const hiddenSince = (await findBulletin(office, planId, now))?.hiddenSince;
    await saveBulletin(office, { planId, version: 0, text, hiddenSince }, before);

    expect(await spoken()).not.toContain("giữ kín");
    const found = await findBulletin(office, planId, now);
    expect(found).toMatchObject({ saved: { text }, isSavedRead: false });
    const unit = await createActor({ communeId: commune.id, roles: ["UNIT"] });
    expect((await findBulletin(unit, planId, now))?.read).toBe(found?.made);

    for (const stale of ["", before.toISOString(), undefined]) {
      const form = { planId, version: 1, text, hiddenSince: stale };
      await expect(saveBulletin(office, form, after)).rejects.toMatchObject({ code: "STALE" });
    }
    await saveBulletin(office, { planId, version: 1, text, hiddenSince }, after);
    expect(await spoken()).toBe(text);
  });

  test("is shown beforehand as it would be read with another choice of what is hidden", async () => {
    const { office, planId } = await published();
    await saveBulletin(office, { planId, version: 0, text: "Lời đã lưu." }, now);
    const chosen = { hiddenClauses: ["1"], hidesAnnexes: false, hidesPhones: true };
    const later = new Date(now.getTime() + 60_000);

    const read = await findBulletin(office, planId, now, { ...chosen, requestedAt: later });
    expect(read).toMatchObject({ isSavedRead: false });
    expect(read?.read).not.toContain("Lời đã lưu");
    expect(await findBulletin(office, planId, now)).toMatchObject({ read: "Lời đã lưu." });
  });

  test("is not written over by one who has not seen the present text", async () => {
    const { office, planId, spoken } = await published();
    await saveBulletin(office, { planId, version: 0, text: "Lời thứ nhất." }, now);

    for (const late of [
      () => saveBulletin(office, { planId, version: 0, text: "Lời đến sau." }, now),
      () => discardBulletin(office, { planId, version: 0 }, now),
    ]) {
      await expect(late()).rejects.toMatchObject({ code: "STALE" });
    }
    expect(await spoken()).toBe("Lời thứ nhất.");
  });

  test("of two who write at once has the words of one", async () => {
    const { office, planId } = await published();
    const written = await Promise.allSettled(
      ["một", "hai"].map((text) => saveBulletin(office, { planId, version: 0, text }, now)),
    );
    expect(written.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is the office's to write, in its own commune", async () => {
    const { commune, planId } = await published();
    const text = "Lời lạ.";
    const unit = await createActor({ communeId: commune.id, roles: ["UNIT"] });
    await expect(saveBulletin(unit, { planId, version: 0, text }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = await createActor();
    await expect(saveBulletin(stranger, { planId, version: 0, text }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findBulletin(stranger, planId, now)).toBeNull();
  });

  test.each<PlanState>(["DRAFT", "SUBMITTED", "APPROVED", "REPLACED"])(
    "is not written while the plan is %s",
    async (state) => {
      const office = await createActor();
      const { id: planId } = await createPlan({ author: office, state });
      const saving = saveBulletin(office, { planId, version: 0, text: "Lời." }, now);
      await expect(saving).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );
});
