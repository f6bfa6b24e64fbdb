import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { comesLate } from "@/lib/nominations/dossiers/due";
import { findAchievementOf, findDueOn } from "@/lib/nominations/dossiers/find-dossier";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { saveDossier } from "@/lib/nominations/dossiers/save-dossier";
import { savePoints } from "@/lib/nominations/dossiers/save-points";
import { submitDossier } from "@/lib/nominations/dossiers/submit";
import { recallDossier } from "@/lib/nominations/dossiers/take-back";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import {
  at,
  beginYear,
  handInPledge,
  handInReport,
  indicators,
  takePledge,
  takeReport,
  typed,
} from "../../support/emulation-year";
import { begin, meet, nominee, press, seen, writeAll } from "../../support/nominations";
import { createCriterion, createMilestone } from "../../support/pledges";

const now = at("2026-11-20");

/** A village that has promised and reported a quarter, and its dossier with one nominee. */
async function villageOfYear() {
  const year = await beginYear({ villages: 2 });
  const [head, otherHead] = year.heads;
  if (!head || !otherHead) throw new Error("no head");
  await takePledge(year, await handInPledge(year, { index: 0, day: "2026-01-15" }), "2026-01-16");
  await takePledge(year, await handInPledge(year, { index: 1, day: "2026-01-15" }), "2026-01-16");
  const report = await handInReport(year, { index: 0, quarter: 0, day: "2026-03-20" });
  const dossierId = await begin(head, { type: "CAMPAIGN", campaignId: year.campaignId });
  const { nominationId } = await addNominee(head, nominee(dossierId), now);
  return { year, head, report, dossierId, nominationId };
}

async function achievementOf(actor: Actor, dossierId: string) {
  const dossier = await seen(actor, dossierId);
  const [nomination] = dossier.nominations;
  if (!nomination) throw new Error("no nomination");
  return { nomination, ...(await findAchievementOf(actor, dossier, nomination, now)) };
}

test("figures come from accepted reports alone, against what was promised, with their source", async () => {
  const { year, head, report, dossierId } = await villageOfYear();
  const before = await achievementOf(head, dossierId);
  expect(before.items.map(({ figure }) => figure).filter(Boolean)).toEqual([]);

  await takeReport(year, report, "2026-03-21");
  const after = await achievementOf(head, dossierId);
  const [households] = typed.reported(0, 0);
  const [promised] = typed.promised(0);
  const item = after.items.find(({ heading }) => heading === indicators[0].indicator);
  expect(item).toMatchObject({
    figure: `${households} hộ / ${promised} hộ đăng ký`,
    reportIds: [report],
  });
});

test("what is saved is the figure of that moment, whatever the form says, and it is told when it has changed", async () => {
  const { year, head, report, dossierId, nominationId } = await villageOfYear();
  await takeReport(year, report, "2026-03-21");
  const { nomination, items, criteria } = await achievementOf(head, dossierId);
  const [item] = items;
  const [criterion] = criteria;
  if (!item || !criterion) throw new Error("nothing to write against");
  const points = {
    nominationId,
    version: nomination.version,
    story: "",
    criteria: new Map([[criterion.criterionId, "Hòa giải xong 4 vụ."]]),
    items: new Map([
      [item.itemId, "Vận động 3 hộ."],
      ["0199a000-0000-7000-8000-000000000009", "Không phải của bản."],
    ]),
  };
  await savePoints(head, points, now);

  const kept = (await achievementOf(head, dossierId)).nomination.points;
  expect(kept.map(({ heading, words, figure }) => [heading, words, figure])).toEqual([
    [criterion.heading, "Hòa giải xong 4 vụ.", ""],
    [item.heading, "Vận động 3 hộ.", item.figure],
  ]);
  await expect(savePoints(head, points, now)).rejects.toThrow("vừa có người khác sửa");

  const next = await handInReport(year, { index: 0, quarter: 1, day: "2026-06-20" });
  await takeReport(year, next, "2026-06-21");
  const changed = (await achievementOf(head, dossierId)).items.find(
    ({ itemId }) => itemId === item.itemId,
  );
  expect(changed).toMatchObject({ isTaken: true, isChanged: true, reportIds: [report, next] });
});

test("a criterion for households is not asked of a person; another campaign's points go", async () => {
  const { year, head, dossierId, nominationId } = await villageOfYear();
  const other = await createCriterion(year.office, year.planId, "Hộ sạch nhà, sạch ngõ");
  await prisma.criterion.update({ where: { id: other.id }, data: { audience: "HOUSEHOLD" } });
  const { criteria, nomination } = await achievementOf(head, dossierId);
  expect(criteria.map(({ heading }) => heading)).toEqual(["Giữ gìn đoàn kết trong bản"]);

  const [criterion] = criteria;
  const words = new Map([[criterion?.criterionId ?? "", "Hòa giải xong 4 vụ."]]);
  const { version } = nomination;
  await savePoints(
    head,
    { nominationId, version, story: "", criteria: words, items: new Map() },
    now,
  );
  const dossier = await seen(head, dossierId);
  await saveDossier(
    head,
    {
      dossierId,
      version: dossier.version,
      type: "MERIT",
      campaignId: null,
      procedure: "FULL",
      shortGround: "",
      achievedFrom: "2026-01-01",
      achievedTo: "2026-10-31",
      title: "",
      paperNumber: "",
      paperOn: null,
      signerName: "",
      signerPost: "",
      paperNote: "",
    },
    now,
  );
  const after = await achievementOf(head, dossierId);
  expect([after.criteria, after.items, after.nomination.points]).toEqual([[], [], []]);
});

describe("the plan's day for nominations", () => {
  test("after it a reason is asked for; what came in time and was taken back is not late", async () => {
    const { year, head, dossierId, nominationId } = await villageOfYear();
    const { office, planId, campaignId } = year;
    await createMilestone(office, planId, { kind: "NOMINATION_DUE", dueOn: "2026-11-15" });
    expect(await findDueOn(head, campaignId, now)).toBe("2026-11-15");
    await writeAll(head, nominationId);
    await meet(head, dossierId);
    const form = await press(head, dossierId);
    await expect(submitDossier(head, form, now)).rejects.toThrow("quá hạn");
    await submitDossier(head, { ...form, lateReason: "Mưa lũ, họp bản muộn." }, now);

    expect(await seen(head, dossierId)).toMatchObject({ lateReason: "Mưa lũ, họp bản muộn." });
  });

  test.each([
    [null, "2026-11-16", true],
    [null, "2026-11-15", false],
    ["2026-11-15", "2026-11-20", false],
    ["2026-11-16", "2026-11-20", true],
  ])("first handed in %s, again %s: late %s", (first, again, isLate) => {
    const submittedAt = first === null ? null : at(first);
    const dossier = { submittedAt, nominations: [] };
    expect(comesLate(dossier, "2026-11-15", at(again))).toBe(isLate);
  });

  test("who is added after it to a dossier that came in time is late: a reason, and the dossier keeps its day", async () => {
    const { year, head, dossierId, nominationId } = await villageOfYear();
    const { office, planId } = year;
    await createMilestone(office, planId, { kind: "NOMINATION_DUE", dueOn: "2026-11-20" });
    await writeAll(head, nominationId);
    await meet(head, dossierId);
    await submitDossier(head, await press(head, dossierId), now);
    const { version } = await seen(head, dossierId);
    await recallDossier(head, { dossierId, version }, now);

    const later = at("2026-11-23");
    const added = await addNominee(head, nominee(dossierId, { name: "Quàng Thị Thêm" }), later);
    await writeAll(head, added.nominationId);
    await meet(head, dossierId);
    const form = await press(head, dossierId);
    await expect(submitDossier(head, form, later)).rejects.toThrow("quá hạn");
    await submitDossier(head, { ...form, lateReason: "Bổ sung một người." }, later);
    const { submittedAt, lateReason } = await seen(head, dossierId);
    expect([submittedAt, lateReason]).toEqual([now, "Bổ sung một người."]);
    const warnings = await findWarnings(office, [nominationId, added.nominationId], later);
    const isLate = (id: string) =>
      warnings
        .get(id)
        ?.some(({ rule, sentence }) => rule === "past-deadline" && sentence.includes("23/11/2026"));
    expect([isLate(nominationId), isLate(added.nominationId)]).toEqual([false, true]);
  });
});
